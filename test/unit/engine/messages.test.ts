import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { issue, report, type IssueCode } from '../../../src/engine/messages.js';

const folder = fileURLToPath(new URL('../../../src/engine/', import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && file !== 'messages.ts').map((file) => readFileSync(folder + file, 'utf8')).join('\n');
const texts = readFileSync(`${folder}messages.ts`, 'utf8');
const codes = [...texts.slice(texts.indexOf('const TEXTS'), texts.indexOf('as const satisfies')).matchAll(/^ {2}'?([a-z-]+)'?:/gm)].map((match) => match[1] as IssueCode);

describe('what the engine says', () => {
  it.each(codes)('%s: in both languages, and said somewhere', (code) => {
    const { message } = issue(code, '', '1', '2');
    // Vietnamese has its diacritics, English none; each is a sentence.
    expect(message.vi).toMatch(/[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i);
    expect(message.en).not.toMatch(/[À-ỹ]/);
    expect(message.vi).toMatch(/\.$/);
    expect(message.en).toMatch(/\.$/);
    expect(message.vi + message.en).not.toMatch(/\{|undefined/);
    expect(sources).toContain(`'${code}'`);
  });

  it('puts names and numbers into both texts', () => {
    expect(issue('unknown-driver', 'assumption.numerator', 'grdp')).toEqual({
      code: 'unknown-driver', path: 'assumption.numerator', message: { vi: 'Không có “grdp”.', en: 'There is no “grdp”.' },
    });
    expect(issue('rest-shrinks', '', '0,4', '0.4').message).toEqual({
      vi: 'Phần còn lại của tổng giảm đến 0,4% mỗi năm.', en: 'The rest of the whole shrinks by up to 0.4 % a year.',
    });
  });

  it('says nothing where a condition holds', () => {
    const { issues, need } = report();
    expect([need(true, 'past', 'a'), need(false, 'past', 'b'), issues.map(({ path }) => path)]).toEqual([true, false, ['b']]);
  });
});
