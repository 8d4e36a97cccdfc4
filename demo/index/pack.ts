/** One ZIP with everything to put on the portal; packed in the browser. */
import { downloadZip } from 'client-zip';
import { EMBED } from '../shared/data.js';
import type { Snippet } from './snippet.js';

/** Saves `chiso.zip`. Rejects when a file cannot be had. */
export async function pack({ html, files, policy }: Snippet, readme: string): Promise<void> {
  const contents = await Promise.all(files.map(async (file) => {
    const response = await fetch(EMBED + file, { credentials: 'omit' });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return { name: file, input: response };
  }));
  const blob = await downloadZip([...contents, { name: 'snippet.html', input: html }, { name: 'policy.txt', input: policy }, { name: 'README.txt', input: readme }]).blob();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = 'chiso.zip';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
