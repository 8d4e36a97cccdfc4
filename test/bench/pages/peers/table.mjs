// The table that every peer's page writes by hand: the words of our cells, ready-made, as plain DOM.

/** One row a line, its first cell the name. */
export function writeTable(box, { head, rows }) {
  const table = document.createElement('table');
  const header = table.createTHead().insertRow();
  for (const text of head) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = text;
    header.append(cell);
  }
  const body = table.createTBody();
  for (const [name, ...cells] of rows) {
    const row = body.insertRow();
    const first = document.createElement('th');
    first.scope = 'row';
    first.textContent = name;
    row.append(first);
    for (const text of cells) row.insertCell().textContent = text;
  }
  box.append(table);
}

/** Fetches the words, writes every table, then draws every chart; tells the page's instruments of both. */
export async function page(draw) {
  const { table, chart } = await (await fetch('/page.json')).json();
  for (const box of document.querySelectorAll('.table')) writeTable(box, table);
  performance.mark('bench:rows');
  for (const box of document.querySelectorAll('.chart')) {
    await draw(box, chart);
    globalThis.bench?.chart();
  }
}
