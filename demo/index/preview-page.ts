/** The page in which a snippet is tried: the same snippet, with the demo's own files and under the policy that the administrator is told. */
import { builtName, originOf } from './snippet.js';

/** What a bare page needs besides: its own style sheet and the pictures that an element draws or saves. */
const PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'";

/** The policy of the preview: what the portal has to allow and nothing else; the demo's own server stands for the portal's folder. */
export function previewPolicy(policy: string, folder: string): string {
  const own = folder.startsWith('/') ? policy : policy.replaceAll(originOf(folder), "'self'");
  return `${PAGE_POLICY}; ${own}`;
}

/**
 * A whole page as text, for a frame's `srcdoc`.
 * @param files Address of the folder with the demo's built files, which take the place of the portal's folder.
 */
export function previewPage(options: { readonly html: string; readonly policy: string; readonly folder: string; readonly files: string; readonly sheet: string; readonly lang: string; readonly theme: string }): string {
  const { html, policy, folder, files, sheet, lang, theme } = options;
  const here = html.replaceAll(/="([^"]*)"/g, (attribute, value: string) => (value.startsWith(folder) ? `="${files}${builtName(value.slice(folder.length))}"` : attribute));
  return `<!doctype html><html lang="${lang}"${theme ? ` data-theme="${theme}"` : ''}><head><meta charset="utf-8">`
    + `<meta http-equiv="Content-Security-Policy" content="${previewPolicy(policy, folder)}">`
    + `<title>chiso</title><link rel="stylesheet" href="${sheet}"></head><body><main>${here}</main></body></html>`;
}
