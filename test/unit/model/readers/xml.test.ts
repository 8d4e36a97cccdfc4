import { describe, expect, it } from 'vitest';
import { unescapeXml, walkXml } from '../../../../src/model/readers/xml.js';

/** Tags and texts as they come: `name`, `/name` for one that closes, `name/` for one that is empty, texts in quotation marks. */
function walked(xml: string): string[] {
  const found: string[] = [];
  walkXml(xml, ({ name, closes, empty }) => found.push(`${closes ? '/' : ''}${name}${empty ? '/' : ''}`), (text) => found.push(`"${text}"`));
  return found;
}
function attribute(tag: string, name: string): string | null | undefined {
  let found: string | null | undefined;
  walkXml(tag, (each) => { found = each.get(name); }, () => undefined);
  return found;
}

describe('entities', () => {
  it('are the five named ones and numbers, decimal or not', () => {
    expect(unescapeXml('&amp;&lt;&gt;&quot;&apos;')).toBe('&<>"\'');
    expect(unescapeXml('&#65;&#128512;&#x1F600;&#x41;')).toBe('A😀😀A');
  });

  it('stay as they are where they are unknown, not closed, or the name of a prototype', () => {
    expect(['&bomb;', '&amp', 'a & b', '&toString;'].map(unescapeXml)).toEqual(['&bomb;', '&amp', 'a & b', '&toString;']);
  });

  it('of no character are nothing', () => {
    expect(['&#0;', '&#x110000;', '&#x10ffff;'].map((text) => unescapeXml(text).length)).toEqual([0, 0, 2]);
  });

  it('are resolved once', () => {
    expect(unescapeXml('&amp;lt;')).toBe('&lt;');
  });
});

describe('a walk over XML', () => {
  it('gives tags and the texts between them, in order', () => {
    expect(walked('<a><b/>x &amp; y</a>')).toEqual(['a', 'b/', '"x & y"', '/a']);
    expect(walked('<a> </a>')).toEqual(['a', '" "', '/a']);
  });

  it('gives tags without their name space', () => {
    expect(walked('<x:row r="1"></x:row><a-b.c/>')).toEqual(['row', '/row', 'a-b.c/']);
  });

  it('leaves comments, instructions and document types out, with the tags in them', () => {
    expect(walked('<?xml version="1.0"?><!DOCTYPE a><a><!-- <b> - --><c/></a>')).toEqual(['a', 'c/', '/a']);
    expect(walked('<!-- <a> <b> -->')).toEqual([]);
  });

  it('takes what stands in CDATA as text, without entities', () => {
    expect(walked('<a><![CDATA[<b> &amp; ]]>x</a>')).toEqual(['a', '"<b> &amp; "', '"x"', '/a']);
  });

  it('ends a tag at its own end, not in an attribute', () => {
    expect(walked('<a b="x > y" c=\'>\'>z</a>')).toEqual(['a', '"z"', '/a']);
  });

  it('ends where something is not closed', () => {
    expect([walked('<a>x<b'), walked('<a>x<b c="'), walked('<a><!-- x'), walked('<a>x<![CDATA[y'), walked('x'), walked('')]).toEqual([['a', '"x"'], ['a', '"x"'], ['a'], ['a', '"x"'], [], []]);
  });

  it('goes over a tag without a name', () => {
    expect(walked('<><a/>')).toEqual(['', 'a/']);
  });
});

describe('an attribute', () => {
  it('is read in either quotation marks, with its entities', () => {
    expect([attribute('<a r="1 &lt; 2">', 'r'), attribute("<a r='x'>", 'r')]).toEqual(['1 < 2', 'x']);
  });

  it('is the one of that whole name', () => {
    expect([attribute('<a xr="1" r="2">', 'r'), attribute('<a r:id="1" id="2">', 'id'), attribute('<a r:id="1">', 'r:id'), attribute('<a\nr="3">', 'r')]).toEqual(['2', '2', '1', '3']);
  });

  it('is null where it is absent, without quotation marks, or not closed', () => {
    expect([attribute('<a>', 'r'), attribute('<a r=1>', 'r'), attribute('<a r=1 r="2">', 'r'), attribute('<a b="r=">', 'r')]).toEqual([null, null, '2', null]);
  });
});
