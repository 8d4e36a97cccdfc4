// The single classic file: a head, and inside it two functions that are spliced in after minifying (the body with Lit and the elements; the engine).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bundle, splice } from './bundle.mjs';
import { keepEffects, litPolicy, replaceModule, staticImports } from './plugins.mjs';
import { shortTemplates } from './templates.mjs';

/** The engine with comlink's server side as the text of a function without free names: `(text)()` gives `{answer, serve}`. */
export async function engineFunction() {
  const code = await bundle({ entry: 'workers/engine-function.ts', name: 'engine' });
  return `function(){${code};return engine}`.replace(/;;return/, ';return');
}

/** `dist/projection.worker.js`: a classic script, so that it also serves where module workers fail. */
export async function workerFile(banner) {
  return `${banner}\n(${await engineFunction()})().serve(self);\n`;
}

/** `dist/embed/chiso.js`. */
export async function singleFile(banner) {
  const body = await bundle({
    entry: 'src/embed/body.ts',
    name: 'body',
    plugins: [
      replaceModule('src/runner/host.ts', 'src/embed/host.ts'),
      replaceModule('workers/remote.ts', 'src/embed/engine.ts'),
      replaceModule('src/runner/trusted-types.ts', 'src/embed/trusted-types.ts'),
      shortTemplates(),
      staticImports(),
      keepEffects('src/embed'),
      litPolicy('src/embed/lit-policy.ts'),
    ],
  });
  const head = await bundle({ entry: 'src/embed.ts', name: 'head' });
  const whole = splice(head, 'chisoBody', `function(chisoInside){${splice(body, 'chisoEngine', await engineFunction())}}`);
  return `${banner}\n${whole}\n`;
}

/**
 * The files for an iframe: `embed.html` with its script and style, and `chiso-frame.js` for the page around it.
 *
 * @returns {Promise<Map<string, string>>} name → text
 */
export async function frameFiles() {
  return new Map([
    ['chiso-frame.js', `${await bundle({ entry: 'src/embed/frame.ts', name: 'frame' })}\n`],
    ['embed-page.js', `${await bundle({ entry: 'src/embed/frame-page.ts', name: 'framePage' })}\n`],
    ...['embed.html', 'embed.css'].map((name) => [name, readFileSync(`src/embed/${name}`, 'utf8')]),
  ]);
}

/** What a page writes into `integrity` when it names a file by a path that holds the version; a path that does not must not have one. */
export const integrity = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** Names and licences of what the file carries, for its first line. */
export function banner({ name, version, license }, parts) {
  const list = parts.map((part) => {
    const its = JSON.parse(readFileSync(`node_modules/${part}/package.json`, 'utf8'));
    return `${part} ${its.version} (${its.license})`;
  });
  return `/*! ${name} ${version} (${license}); contains ${list.join(', ')} */`;
}
