import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
// @ts-expect-error Plain modules of the tools carry no types.
import * as zip from '../../../tools/release/zip.mjs';

const { dayOf, zipped } = zip as {
  dayOf: (version: string, changelog: string) => Date;
  zipped: (files: Iterable<readonly [string, string | Uint8Array]>, day: Date) => Uint8Array;
};
const changelog = '# Changes\n\n## Unreleased\n\n## 0.10.0 (2027-01-31)\n\n## 0.1.0 (2026-12-01)\n';
const files: [string, string][] = [['chiso/0.1.0/b.txt', 'Tỉnh '.repeat(1000)], ['chiso/0.1.0/a.js', 'x']];
const zone = process.env['TZ'];

describe('the ZIP of a release', () => {
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('holds the files compressed, under their names', () => {
    const bytes = zipped(files, dayOf('0.1.0', changelog));
    expect(bytes.length).toBeLessThan(400);
    expect(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)])).toEqual([...files].reverse());
  });

  it('has the same bytes in every zone and for every order of its files', () => {
    const made = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'].flatMap((TZ) => {
      process.env['TZ'] = TZ;
      return [zipped(files, dayOf('0.1.0', changelog)), zipped([...files].reverse(), dayOf('0.1.0', changelog))];
    });
    expect(new Set(made.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(1);
  });

  it('is of the day of its version, so that a server tells its files from those of another', () => {
    const text = (day: Date) => [day.getFullYear(), day.getMonth() + 1, day.getDate()].join('-');
    expect(['0.1.0', '0.10.0', '0.1', '0.2.0'].map((version) => text(dayOf(version, changelog)))).toEqual(['2026-12-1', '2027-1-31', '1980-1-1', '1980-1-1']);
    expect(zipped(files, dayOf('0.1.0', changelog))).not.toEqual(zipped(files, dayOf('0.10.0', changelog)));
  });
});
