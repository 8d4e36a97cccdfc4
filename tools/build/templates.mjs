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
const shorten = { html: markup, svg: markup, css: sheet };

/** Shortens the texts of all tagged templates in a module's source; what stands in `${}` is left to the minifier. */
export function shortenTemplates(code, fileName = 'module.ts') {
  const edits = [];
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && Object.hasOwn(shorten, node.tag.getText())) {
      const { template } = node;
      const parts = ts.isNoSubstitutionTemplateLiteral(template) ? [template] : [template.head, ...template.templateSpans.map((span) => span.literal)];
      for (const part of parts) {
        // Between the opening ` or } and the closing ` or ${.
        const start = part.getStart() + 1;
        const end = part.end - (part.kind === ts.SyntaxKind.TemplateHead || part.kind === ts.SyntaxKind.TemplateMiddle ? 2 : 1);
        edits.push({ start, end, text: shorten[node.tag.getText()](code.slice(start, end)) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(fileName, code, ts.ScriptTarget.ES2022, true));
  return edits.sort((a, b) => b.start - a.start).reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}

/** The same as a step of a build. */
export function shortTemplates() {
  return {
    name: 'chiso-short-templates',
    enforce: 'pre',
    transform: (code, id) => (/[\\/]src[\\/].*\.ts$/.test(id) && /\b(html|svg|css)`/.test(code) ? { code: shortenTemplates(code, id), map: null } : null),
  };
}
