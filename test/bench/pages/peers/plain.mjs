// A hand-written table of the same cells, with the search that one writes first.
import { writeTable } from './table.mjs';

globalThis.plain = {
  show(words) {
    const box = document.createElement('div');
    const search = box.appendChild(document.createElement('input'));
    search.type = 'search';
    writeTable(box, words);
    const rows = [...box.querySelectorAll('tbody tr')].map((row) => ({ row, text: row.textContent.toLowerCase() }));
    search.addEventListener('input', () => {
      const query = search.value.toLowerCase();
      for (const { row, text } of rows) row.hidden = !text.includes(query);
    });
    document.body.append(box);
    return box;
  },
};
