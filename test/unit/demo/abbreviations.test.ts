import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { siteTexts } from '../../../demo/shared/site-texts.js';
import { PROVINCES, SLUGS } from '../model/provinces.js';

const layout = readFileSync(new URL('../../../demo/shared/layout.html', import.meta.url), 'utf8');
const explained = [...layout.matchAll(/<dt>(?:<abbr>([^<]+)<\/abbr>|<span data-text="project06">([^<]+)<\/span>)<\/dt><dd data-text="([^"]+)">([^<]+)<\/dd>/g)];

describe('the abbreviations at the foot of every page', () => {
  it('are those in the names of the main indicators, each explained', () => {
    const names = SLUGS.flatMap((slug) => PROVINCES[slug].indicators.filter(({ headline }) => headline).map(({ name }) => name.vi ?? ''));
    // Two capitals can be a number of a network (5G); a name such as VNeID has small letters too.
    const used = names.flatMap((name) => name.match(/\b(?=(?:\w*[A-Z]){3})\w+|Đề án 06/g) ?? []);
    expect(explained.map(([, term, phrase]) => term ?? phrase).sort()).toEqual([...new Set(used)].sort());
  });

  it('have their words in both languages', () => {
    for (const [, , , key = '', words] of explained) {
      expect(siteTexts.vi[key]).toBe(words);
      expect(siteTexts.en[key], key).toBeTruthy();
    }
  });
});
