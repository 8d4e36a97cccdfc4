import { describe, expect, it } from 'vitest';
import { type Choice, ELEMENTS, fieldsOf, FOLDER } from '../../../demo/index/choice.js';
import { markupText } from '../../../demo/index/markup.js';
import { previewPage, previewPolicy } from '../../../demo/index/preview-page.js';
import { type Built, builtName, releaseOf, snippet } from '../../../demo/index/snippet.js';
import { readAddress } from '../../../demo/shared/address.js';

const built: Built = {
  version: '0.1.0',
  hashes: { 'chiso.js': 'sha384-AAA', 'chiso-frame.js': 'sha384-BBB', 'data/lam-dong.js': 'sha384-CCC' },
  immutable: { 'lam-dong': 'lam-dong.1d8cfd81b3.json', 'dak-lak': 'dak-lak.7430ecd324.json' },
};
const table = { caption: 'Số liệu đến 19/6/2026', head: ['Chỉ tiêu', 'Đích'], rows: [['5G "phủ sóng" <86>', '100%']] };
const make = (part: Partial<Choice> = {}, withTable = true) =>
  snippet({ choice: { ...readAddress(fieldsOf('0.1.0'), ''), ...part }, built, title: 'Bảng chỉ tiêu: Lâm Đồng', table: withTable ? table : null, rows: 16 });
/** Files at an address of another server, whose folder bears the version. */
const elsewhere = { folder: 'https://so-lieu.example.vn/chiso/0.1.0/' };

describe('the snippet of an editor', () => {
  it('brings the data by script before the library, with hashes on a path that holds the version, and writes the language', () => {
    expect(make().html).toBe(`<script src="/chiso/0.1.0/data/lam-dong.1d8cfd81b3.js" integrity="sha384-CCC"
  crossorigin="anonymous" defer></script>
<script src="/chiso/0.1.0/chiso.js" integrity="sha384-AAA" crossorigin="anonymous" defer></script>
<chiso-scorecard province="lam-dong" lang="vi" heading-level="2">
  <table>
    <caption>Số liệu đến 19/6/2026</caption>
    <thead>
      <tr><th scope="col">Chỉ tiêu</th><th scope="col">Đích</th></tr>
    </thead>
    <tbody>
      <tr><th scope="row">5G &quot;phủ sóng&quot; &lt;86&gt;</th><td>100%</td></tr>
    </tbody>
  </table>
</chiso-scorecard>`);
  });

  it('names the theme by its colours and its background, and nothing where both are left to neutral and the reader', () => {
    expect(make().html).not.toContain('theme');
    expect(make({ colours: 'blue' }).html).toContain('theme="blue"');
    expect(make({ colours: 'contrast', look: 'dark' }).html).toContain('theme="contrast dark"');
    expect(make({ colours: 'blue', look: 'dark', host: 'unsure' }).html).toContain('theme=blue%20dark');
  });

  it('insists on no hash on a path without the version, nor on data that shall change', () => {
    expect(make({ folder: '/chiso/' }).html).not.toContain('integrity');
    expect(make({ data: 'live' }).html).toMatch(/lam-dong\.js" defer/);
  });

  it('keeps today’s data by a name that no later file has, however they come and for one province or several, and the ZIP fills it from the plain file', () => {
    for (const part of [{}, { folder: '/chiso/' }, { show: 'compare', fetches: true, provinces: ['lam-dong', 'dak-lak'] }] as const) {
      const { html, files } = make(part);
      expect(html).toContain('data/lam-dong.1d8cfd81b3.js"');
      expect(html).not.toMatch(/data\/[a-z-]+\.js/);
      expect(files.filter((file) => file.startsWith('data/'))).toEqual(['data/lam-dong.1d8cfd81b3.js', ...('show' in part ? ['data/dak-lak.7430ecd324.js'] : [])]);
    }
    expect(make({ show: 'compare', fetches: true, data: 'live' }).files).toContain('data/gia-lai.json');
    expect(['data/lam-dong.1d8cfd81b3.js', 'data/lam-dong.js', 'data/lam-dong.1d8cfd81b3.json', 'chiso.js'].map(builtName))
      .toEqual(['data/lam-dong.js', 'data/lam-dong.js', 'data/lam-dong.1d8cfd81b3.json', 'chiso.js']);
    const { html, policy } = make();
    expect(previewPage({ html, policy, folder: '/chiso/0.1.0/', files: 'https://demo.example/embed/', sheet: '', lang: 'vi', theme: '' })).toContain('src="https://demo.example/embed/data/lam-dong.js"');
  });

  it('knows the version of a province’s data by the name of their file, and none of a province without one', () => {
    expect(releaseOf(built, 'lam-dong')).toBe('1d8cfd81b3');
    expect(releaseOf(built, 'gia-lai')).toBe(undefined);
  });

  it('fetches only where the policy is known to allow it, then the data that never change or those of the province', () => {
    const fetched = make({ fetches: true });
    expect(fetched.html).toContain('src="/chiso/0.1.0/data/lam-dong.1d8cfd81b3.json"');
    expect(fetched.html).not.toContain('data/lam-dong.js');
    expect(fetched.policy).toBe("script-src 'self'; connect-src 'self'; worker-src blob:");
    expect(make({ fetches: true, data: 'live' }).html).not.toContain('.json');
  });

  it('is a div for an editor that strips unknown tags', () => {
    expect(make({ host: 'strips-tags', downloads: false }).html.replace(/\s+/g, ' ')).toContain('<div data-chiso="scorecard" data-province="lam-dong" lang="vi" data-heading-level="2" data-no-download="">');
  });

  it('tells an administrator what to add and never what to take away', () => {
    for (const show of ELEMENTS) {
      for (const host of ['open', 'no-fetch', 'strips-tags', 'only-frames', 'unsure'] as const) {
        const { policy, inside } = make({ show, host });
        expect(`${policy} ${inside}`).not.toContain("'none'");
        expect(policy).not.toContain('connect-src');
      }
    }
  });

  it('is a frame where scripts are stripped, of a fixed height unless the editor knows that the page may have the script for it', () => {
    const growing = make({ host: 'only-frames', show: 'projection', grows: true });
    expect(growing.html).toContain('src="/chiso/0.1.0/embed.html?show=projection&amp;province=lam-dong&amp;indicator=digital-economy-share-grdp&amp;lang=vi&amp;heading-level=2&amp;src=data/lam-dong.1d8cfd81b3.json"');
    expect(growing.html).toContain('data-chiso-frame');
    expect(growing.policy).toBe("frame-src 'self'; script-src 'self'");
    for (const fixed of [make({ host: 'only-frames' }), make({ host: 'unsure' })]) {
      expect(fixed.html).not.toContain('<script');
      expect(fixed.policy).toBe("frame-src 'self'");
      expect(fixed.html).toMatch(/title="Bảng chỉ tiêu: Lâm Đồng"/);
    }
  });

  it('tells of a frame also what the page inside it needs, which gets the same policy where there is one for the whole server', () => {
    const own = make({ host: 'unsure', show: 'projection' });
    expect(own.inside).toBe("script-src 'self'; style-src 'self'; connect-src 'self'; worker-src blob:");
    expect(own.conditions).toEqual(['framed']);
    expect(make({ host: 'unsure', show: 'brief' }).inside).toBe("script-src 'self'; style-src 'self'; connect-src 'self'");
    const other = make({ ...elsewhere, host: 'unsure', show: 'projection' });
    expect(other.policy).toBe('frame-src https://so-lieu.example.vn');
    expect(other.inside).toBe(own.inside);
    expect(other.conditions).toEqual(['framedElsewhere']);
    expect(make().inside).toBe(null);
  });

  it('keeps today’s data in a frame too, by the name of their file beside the page inside it; a comparison there takes the files as they are', () => {
    const pinned = make({ host: 'unsure' });
    expect(pinned.html).toContain('src=data/lam-dong.1d8cfd81b3.json');
    expect(pinned.files.filter((file) => file.startsWith('data/'))).toEqual(['data/lam-dong.1d8cfd81b3.json']);
    const live = make({ host: 'unsure', data: 'live' });
    expect(live.html).not.toContain('src=data');
    expect(live.files).toEqual(expect.arrayContaining(['data/lam-dong.json', 'data/lam-dong.summary.json']));
    const compared = make({ host: 'unsure', show: 'compare' });
    expect(compared.html).not.toContain('.json');
    expect(compared.files).toContain('data/gia-lai.json');
  });

  it('gives a frame of rows a height by their number, and any by the width that is previewed', () => {
    const height = (part: Partial<Choice>, rows: number) => Number(/height="(\d+)"/.exec(snippet({ choice: { ...readAddress(fieldsOf('0.1.0'), ''), host: 'unsure', ...part }, built, title: '', table: null, rows }).html)?.[1]);
    expect(height({}, 16)).toBe(2820);
    expect(height({}, 10)).toBe(1800);
    expect((['phone', 'column', 'page'] as const).map((width) => [height({ width }, 10), height({ show: 'brief', width }, 10)])).toEqual([[3500, 4600], [1800, 2480], [1650, 1200]]);
  });

  it('insists on a hash and fetches from another server only where that server is known to let the page read its files', () => {
    const plain = make({ ...elsewhere, fetches: true });
    expect(plain.html).not.toMatch(/integrity|crossorigin|\.json/);
    expect(plain.conditions).toEqual([]);
    expect(plain.policy).not.toContain('connect-src');
    const read = make({ ...elsewhere, fetches: true, cors: true });
    expect(read.html).toMatch(/integrity="sha384-AAA"\s+crossorigin="anonymous"/);
    expect(read.html).toContain('lam-dong.1d8cfd81b3.json');
    expect(read.conditions).toEqual(['cors']);
    expect(make({ cors: true }).conditions).toEqual([]);
    expect(make({ ...elsewhere, cors: true, host: 'only-frames', grows: true }).html).not.toContain('integrity');
  });

  it('warns of an address in full where only the portal’s own scripts run', () => {
    expect(make({ ...elsewhere, host: 'own-scripts' }).conditions).toEqual(['ownAddress']);
    expect(make({ host: 'own-scripts' }).conditions).toEqual([]);
  });

  it('names every file that it needs, the second part of the library for elements that lie there', () => {
    expect(make().files).toEqual(['chiso.js', 'data/lam-dong.1d8cfd81b3.js']);
    expect(make({ show: 'compare', data: 'live' }).files).toEqual(['chiso.js', 'chiso-more.js', 'data/lam-dong.js', 'data/dak-lak.js', 'data/dong-nai.js', 'data/gia-lai.js']);
    expect(make({ host: 'unsure' }).files).toContain('embed-page.js');
  });

  it('writes letters as numbers for pages in another charset', () => {
    const { html } = make({ legacy: true });
    expect(html).toMatch(/^[\x00-\x7f]*$/);
    expect(html).toContain('S&#7889; li&#7879;u');
  });

  it('asks the administrator for the origin of the files when they lie elsewhere, and the preview takes its own place for it', () => {
    const { policy } = make({ folder: 'https://so-lieu.example.vn/chiso/0.1.0/' });
    expect(policy).toContain('script-src https://so-lieu.example.vn;');
    expect(previewPolicy(policy, 'https://so-lieu.example.vn/chiso/0.1.0/')).toContain("script-src 'self';");
  });

  it('compares all provinces where an address names fewer than two that there are', () => {
    for (const search of ['?show=compare&provinces=', '?provinces=foo', '?provinces=foo,lam-dong']) expect(readAddress(fieldsOf('0.1.0'), search).provinces, search).toHaveLength(4);
    expect(readAddress(fieldsOf('0.1.0'), '?provinces=gia-lai,foo,lam-dong').provinces).toEqual(['gia-lai', 'lam-dong']);
  });

  it('lets nothing out of an attribute', () => {
    expect(markupText([{ name: 'a', attributes: [['href', '"><script>alert(1)</script>']] }])).toBe('<a href="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"></a>');
    for (const folder of ['javascript:alert(1)/', '//evil.example/', '/a"b/', 'http://plain.example/', '/no-slash']) expect(FOLDER.test(folder), folder).toBe(false);
  });
});
