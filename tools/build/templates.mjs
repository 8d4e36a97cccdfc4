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

/** Throws for what the small templates of `chiso-lite.js` do not know: names of fields and events with capitals, and a value without quotation marks right before `/>`. */
export function checkPlain(code, fileName = 'module.ts') {
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && /^(?:html|svg)$/.test(node.tag.getText()) && ts.isTemplateExpression(node.template)) {
      const { head, templateSpans } = node.template;
      const texts = [head, ...templateSpans.map((span) => span.literal)].map((part) => part.text);
      for (const [index, text] of texts.slice(0, -1).entries()) {
        const name = /[.?@][\w-]*[A-Z][\w-]*=["']?$/.exec(text);
        if (name) throw new Error(`${fileName}: ${name[0]} has a capital, which a browser's parser makes small.`);
        if (/=$/.test(text) && texts[index + 1].startsWith('/')) throw new Error(`${fileName}: a value right before /> would take the stroke for its own.`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(fileName, code, ts.ScriptTarget.ES2022, true));
}

/** The same as a step of a build. */
export function plainTemplates() {
  return {
    name: 'chiso-plain-templates',
    enforce: 'pre',
    transform(code, id) {
      if (/[\\/]src[\\/].*\.ts$/.test(id) && /\b(html|svg)`/.test(code)) checkPlain(code, id);
      return null;
    },
  };
}
