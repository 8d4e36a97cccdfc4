/** One ZIP with everything to put on the portal; packed in the browser. */
import { downloadZip } from 'client-zip';
import { EMBED } from '../shared/data.js';
import { save } from '../shared/save.js';
import type { Snippet } from './snippet.js';

/** Saves `chiso.zip`. Rejects when a file cannot be had. */
export async function pack({ html, files, policy }: Snippet, readme: string): Promise<void> {
  const contents = await Promise.all(files.map(async (file) => {
    const response = await fetch(EMBED + file, { credentials: 'omit' });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return { name: file, input: response };
  }));
  const blob = await downloadZip([...contents, { name: 'snippet.html', input: html }, { name: 'policy.txt', input: policy }, { name: 'README.txt', input: readme }]).blob();
  save(blob, 'chiso.zip');
}
