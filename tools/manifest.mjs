// The description of the elements for tools: `custom-elements.json`, and what VS Code and JetBrains make of it. The build writes them; the reference is made from it.
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { writeFileSync } from 'node:fs';
import { root } from './install.mjs';

/** The manifest of the sources as they are now. */
export const manifestOf = () => cli({ argv: ['analyze'], cwd: root.replace(/\/$/, ''), noWrite: true });

/** Writes the manifest and the two editors' files into `folder`. */
export async function writeManifest(folder) {
  const manifest = await manifestOf();
  writeFileSync(`${folder}/custom-elements.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  const [{ generateVsCodeCustomElementData }, { generateJetBrainsWebTypes }] = await Promise.all([
    import('custom-element-vs-code-integration'), import('custom-element-jet-brains-integration'),
  ]);
  const common = { outdir: folder, exclude: ['ChisoElement', 'TrendsElement'], hideLogs: true };
  generateVsCodeCustomElementData(manifest, common);
  generateJetBrainsWebTypes(manifest, { ...common, packageJson: false });
}
