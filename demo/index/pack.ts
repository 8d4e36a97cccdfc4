/** One ZIP with everything to put on the portal; packed in the browser. */
import { downloadZip } from 'client-zip';
import { EMBED } from '../shared/data.js';
import { save } from '../shared/save.js';
import { builtName, type Snippet } from './snippet.js';

/** Saves `chiso.zip`: the files, the snippet, and `notes` by name. Rejects when a file cannot be had. */
export async function pack({ html, files }: Snippet, notes: Readonly<Record<string, string>>): Promise<void> {
  const contents = await Promise.all(files.map(async (file) => {
    const response = await fetch(EMBED + builtName(file), { credentials: 'omit' });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return { name: file, input: response };
  }));
  const blob = await downloadZip([...contents, { name: 'snippet.html', input: html }, ...Object.entries(notes).map(([name, input]) => ({ name, input }))]).blob();
  save(blob, 'chiso.zip');
}
