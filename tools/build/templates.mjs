// Templates as a browser needs them: indentation and line ends of `html`, `svg` and `css` templates are for us, and no minifier dares touch them.
import { createRequire } from 'node:module';

// TypeScript is CommonJS, and only its parser is wanted.
const ts = createRequire(import.meta.url)('typescript');

const markup = (text) => text.replace(/\s*\n\s*/g, ' ');
const short = (text) => text.replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').replace(/: (?=[^{}]*[;}])/g, ':').replace(/;}/g, '}');
// What stands in quotation marks is text that readers see: it is set aside first.
const sheet = (text) => {
  const quoted = [];
  const bare = text.replace(/\/\*[^]*?\*\//g, '').replace(/'[^'\n]*'|"[^"\n]*"/g, (string) => `\uE000${quoted.push(string) - 1}\uE001`);
  return short(bare).replace(/^ | $/g, '').replace(/\uE000(\d+)\uE001/g, (_, index) => quoted[Number(index)]);
};
const each = (change) => (parts) => parts.map(change);

/**
 * Gives the texts between the values of each tagged template in a module's source to the function of its tag, and writes what that returns; what
 * stands in `${}` is left alone.
 */
export function editTemplates(code, byTag, fileName = 'module.ts') {
  const edits = [];
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && Object.hasOwn(byTag, node.tag.getText())) {
      const { template } = node;
      const parts = ts.isTemplateExpression(template) ? [template.head, ...template.templateSpans.map((span) => span.literal)] : [template];
      // Between the opening ` or } and the closing ${ or `.
      const places = parts.map((part, index) => [part.getStart() + 1, part.end - (index < parts.length - 1 ? 2 : 1)]);
      const texts = byTag[node.tag.getText()](places.map(([start, end]) => code.slice(start, end)), node.tag.getText());
      edits.push(...places.map(([start, end], index) => ({ start, end, text: texts[index] })));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(fileName, code, ts.ScriptTarget.ES2022, true));
  return edits.sort((a, b) => b.start - a.start).reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}

/** Shortens the texts of all tagged templates in a module's source. */
export const shortenTemplates = (code, fileName) => editTemplates(code, { html: each(markup), svg: each(markup), css: each(sheet) }, fileName);

/** The same as a step of a build. */
export function shortTemplates() {
  return {
    name: 'chiso-short-templates',
    enforce: 'pre',
    transform(code, id) {
      return /[\\/]src[\\/].*\.ts$/.test(id) && /\b(html|svg|css)`/.test(code) ? { code: shortenTemplates(code, id), map: null } : null;
    },
  };
}
