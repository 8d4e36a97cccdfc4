import { expect, it } from 'vitest';
// @ts-expect-error: a tool in plain JavaScript
import { shortenTemplates } from '../../../tools/build/templates.mjs';

const shorten = shortenTemplates as (code: string) => string;

it('takes line ends and indentation out of markup, and leaves one space where words must not run together', () => {
  expect(shorten('const a = html`<p>\n    one ${two}\n    <b>three</b>\n  </p>`;')).toBe('const a = html`<p> one ${two} <b>three</b> </p>`;');
});

it('takes every space that a style sheet does not need, and none that it does', () => {
  const sheet = '\n  .a > .b, .c:hover { color: red; margin: 0 auto; /* why */ }\n  @media (min-width: 3px) { .d { top: calc(1px + 2px); } }\n';
  expect(shorten(`css\`${sheet}\``))
    .toBe('css`.a > .b,.c:hover{color:red;margin:0 auto}@media (min-width: 3px){.d{top:calc(1px + 2px)}}`');
});

it('reaches templates inside templates, and touches no other string', () => {
  expect(shorten('html`<i>\n ${list.map((x) => html`\n <b>${x}\n </b>`)}\n</i>`; const s = `a\n  b`; // html`x\n y`'))
    .toBe('html`<i> ${list.map((x) => html` <b>${x} </b>`)} </i>`; const s = `a\n  b`; // html`x\n y`');
});

it('leaves what stands in quotation marks of a style sheet as it is: readers see it', () => {
  expect(shorten("const a = css`\n  .x::after { content: ': '; color: red; }\n`;")).toBe("const a = css`.x::after{content:': ';color:red}`;");
});
