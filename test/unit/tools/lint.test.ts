import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

/** What lint refuses in a file of the elements by the list of what a strict page must never meet. */
async function refused(code: string): Promise<readonly string[]> {
  const [result] = await new ESLint().lintText(code, { filePath: 'src/elements/tasks/tasks-head.ts' });
  return (result?.messages ?? []).filter(({ ruleId }) => ruleId === 'no-restricted-syntax').map(({ message }) => message);
}
const template = (inside: string) => `import { html } from 'lit';\nexport const made = (text: string) => html\`${inside}\`;\n`;

describe('lint', () => {
  it.each([
    '<p .innerHTML=${text}></p>', '<p class="a" .outerHTML = ${text}></p>', '<iframe srcdoc=${text}></iframe>', '<iframe .srcdoc=${text}></iframe>', '<p\n  .innerHTML="${text}"></p>',
    '<p .innerhtml=${text}></p>', '<p style="width: ${text}"></p>', '<p .style=${text}></p>', '<p STYLE=${text}></p>', '<p onclick=${text}></p>', '<p .onclick=${text}></p>', '<p><b .innerHTML=${text}></b>${text}</p>',
  ])('refuses the sink in %j', async (inside) => {
    expect((await refused(template(inside))).length).toBeGreaterThan(0);
  });

  it.each([
    'element.innerHTML = text', "element['outerHTML'] = text", 'element.insertAdjacentHTML("afterend", text)', 'element.setAttribute("style", text)', 'element.setAttribute("onclick", text)', 'document.write(text)',
    'new Function(text)', 'setTimeout("text")', 'unsafeHTML(text)', 'styleMap({})',
  ])('refuses %j', async (statement) => {
    expect((await refused(`export function made(element: HTMLElement, text: string): void {\n  ${statement};\n}\n`)).length).toBeGreaterThan(0);
  });

  it('takes bindings of text, of properties and of listeners', async () => {
    expect(await refused(template('<p class="style=" .value=${text} ?hidden=${!text} @click=${() => undefined} part="on" data-one="1">${text} = style, on = off</p>'))).toEqual([]);
  });
});
