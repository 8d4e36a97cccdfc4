/**
 * Templates of chiso-lite.js are read by a few lines of ours instead of a browser's parser: what these cannot read as such a parser would must fail
 * the build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: a tool in plain JavaScript
import { plainMarkup, plainTemplates } from '../../../tools/build/plain-templates.mjs';

const plain = plainMarkup as (parts: readonly string[], svg?: boolean) => readonly string[];
const step = (plainTemplates as () => { transform(code: string, id: string): { code: string } | null })();
/** A value stands at each `$`. */
const parts = (markup: string, svg = false) => plain(markup.split('$'), svg).join('$');

describe('a template in its plain form', () => {
  it.each([
    ['<p class="one two" hidden>three $ four</p>', '<p class="one two" hidden="">three $ four</'],
    ['text <b>bold</b>\n  $<br>', '>text <b>bold</>\n  $<br</'],
    ['<a href=$ class="x $" .someField=$ ?hidden=$ @someEvent="$">$</a>', '<a href="$" class="x $" .someField="$" ?hidden="$" @someEvent="$">$</'],
    ['<input type="search" .value=$ /><chiso-row-detail></chiso-row-detail>', '<input type="search" .value="$"</<chiso-row-detail</'],
    ['<table><tbody role="rowgroup"><tr><td>$</td></tr></tbody></table>', '<table<tbody role="rowgroup"<tr<td>$</</</</'],
    ['<td>$</td> <td></td>', '<td>$</> <td</'],
    ['<b title="a > b">x</b>', '<b title="a > b">x</'],
  ])('%j', (markup, expected) => expect(parts(markup)).toBe(expected));

  it('tells the elements of SVG', () => {
    expect(parts('<p><svg viewBox="0 0 1 1"><circle r=$ /><title>$</title></svg><b></b></p>'))
      .toBe('<p<:svg viewBox="0 0 1 1"<:circle r="$"</<:title>$</</<b</</');
    expect(parts('<g><path d="M0 0h1" /></g>', true)).toBe('<:g<:path d="M0 0h1"</</');
  });

  it('has as many parts as before', () => expect(plain(['<p class="', ' x ', '">', '', '</p>'])).toEqual(['<p class="', ' x ', '">', '', '</']));
});

describe('a template is refused that', () => {
  it.each([
    ['has an entity', 'a&nbsp;b'],
    ['has one in an attribute', '<a href="?a&amp;b"></a>'],
    ['has a comment', '<p><!-- x --></p>'],
    ['lacks an end', '<p>x'],
    ['lacks one inside', '<div><p>x</div>'],
    ['has an end too many', 'x</p>'],
    ['ends an element that cannot end itself', '<p />'],
    ['has an attribute in single quotation marks', "<p class='x'></p>"],
    ['has one without any', '<p class=x></p>'],
    ['has a value without them beside a text', '<p class=x$></p>'],
    ['gives the stroke at the end to a value', '<input value=$/>'],
    ['has a value for a name', '<p $></p>'],
    ['has one for an element', '<$></$>'],
    ['has an attribute twice', '<p class="x" class="y"></p>'],
    ['has capitals in an element', '<Div></Div>'],
    ['has them in an attribute', '<p tabIndex="0"></p>'],
    ['has a backslash', '<p>\\u0041</p>'],
    ['mixes a text into a field', '<p .title="x $"></p>'],
    ['gives a listener a text', '<p @click="x"></p>'],
    ['has a switch without a value', '<p ?hidden></p>'],
    ['has a style', '<p style="color: red"></p>'],
    ['has a style of a value', '<p style=$></p>'],
    ['has a handler', '<p onclick=$></p>'],
    ['has a field for markup', '<p .innerHTML=$></p>'],
    ['has an element that nothing is known of', '<marquee></marquee>'],
    ['has a script', '<script></script>'],
    ['has a text area, whose first line end a parser drops', '<textarea>\n</textarea>'],
    ['has a row without its group', '<table><tr></tr></table>'],
    ['has a cell without its row', '<div><td></td></div>'],
    ['has text in a table', '<table>x<tbody></tbody></table>'],
    ['has a block in a table', '<table><div></div></table>'],
    ['has a cell beside a paragraph', '<p></p><td></td>'],
    ['has text beside a row', '<tr></tr>x'],
    ['has a row beside a cell', '<td></td><tr></tr>'],
    ['has a picture among options', '<select><svg></svg></select>'],
    ['has a block in a paragraph', '<p><div></div></p>'],
    ['has a list deep in a paragraph', '<p><b><ul></ul></b></p>'],
    ['has a link in a link', '<a><b><a></a></b></a>'],
    ['has a button in a button', '<button><button></button></button>'],
    ['has a heading in a heading', '<h3><h4></h4></h3>'],
    ['has an item in an item', '<ul><li><li></li></li></ul>'],
    ['has HTML in an SVG', '<svg><div></div></svg>'],
    ['has an element in the title of an SVG', '<svg><title><b></b></title></svg>'],
    ['has a small viewbox', '<svg viewbox="0 0 1 1"></svg>'],
    ['has capitals where SVG has none', '<svg><rect strokeWidth="1" /></svg>'],
  ])('%s: %s', (_, markup) => expect(() => parts(markup)).toThrow('the small templates do not know'));

  it('says in which module, and what', () => {
    expect(() => step.transform('html`<p>${html`<i>x</i>`}</p>`', '/src/elements/x.ts'))
      .toThrow('/src/elements/x.ts: the small templates do not know the element i: <i>x</i>');
  });
});

it('reaches templates inside templates, and nothing but templates', () => {
  expect(step.transform('const a = html`<p>${x ? html`<b>${x}</b>` : nothing}</p>`, b = `<p>`, c = css`p { x: y }`;', '/src/x.ts')?.code)
    .toBe('const a = html`<p>${x ? html`<b>${x}</` : nothing}</`, b = `<p>`, c = css`p { x: y }`;');
  expect(step.transform('const b = `<p>`;', '/src/x.ts')).toBe(null);
});

it('no module writes markup through a sink, and no line switches the rule against that off', () => {
  const files = readdirSync(resolve('src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const sink = /\.(?:inner|outer)HTML\b|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|DOMParser|eslint-disable.*(?:restricted|eval)/;
  expect(files.filter((file) => sink.test(readFileSync(join('src', file), 'utf8')))).toEqual([]);
});
