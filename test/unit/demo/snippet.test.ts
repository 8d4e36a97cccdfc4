import { describe, expect, it } from 'vitest';
import { type Choice, fieldsOf, FOLDER } from '../../../demo/index/choice.js';
import { markupText } from '../../../demo/index/markup.js';
import { previewPolicy } from '../../../demo/index/preview-page.js';
import { type Built, snippet } from '../../../demo/index/snippet.js';
import { readAddress } from '../../../demo/shared/address.js';

const built: Built = {
  version: '0.1.0',
  hashes: { 'chiso.js': 'sha384-AAA', 'chiso-frame.js': 'sha384-BBB', 'data/lam-dong.js': 'sha384-CCC' },
  immutable: { 'lam-dong': 'lam-dong.1d8cfd81b3.json' },
};
const table = { caption: 'Số liệu đến 19/6/2026', head: ['Chỉ tiêu', 'Đích'], rows: [['5G "phủ sóng" <86>', '100%']] };
const make = (part: Partial<Choice> = {}, withTable = true) =>
  snippet({ choice: { ...readAddress(fieldsOf('0.1.0'), ''), ...part }, built, title: 'Bảng chỉ tiêu: Lâm Đồng', table: withTable ? table : null });

describe('the snippet of an editor', () => {
  it('brings the data by script before the library, with hashes on a path that holds the version, and writes the language', () => {
    expect(make().html).toBe(`<script src="/chiso/0.1.0/data/lam-dong.js" integrity="sha384-CCC"
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

  it('fetches only where the policy is known to allow it, then the data that never change or those of the province', () => {
    const fetched = make({ fetches: true });
    expect(fetched.html).toContain('src="/chiso/0.1.0/data/lam-dong.1d8cfd81b3.json"');
    expect(fetched.html).not.toContain('data/lam-dong.js');
    expect(fetched.policy).toBe("script-src 'self'; connect-src 'self'; worker-src blob:");
    expect(make({ fetches: true, data: 'live' }).html).not.toContain('.json');
    expect(make({ fetches: true, host: 'no-fetch' }).policy).toContain("connect-src 'none'");
  });

  it('is a div for an editor that strips unknown tags', () => {
    expect(make({ host: 'strips-tags', downloads: false }).html.replace(/\s+/g, ' ')).toContain('<div data-chiso="scorecard" data-province="lam-dong" lang="vi" data-heading-level="2" data-no-download="">');
  });

  it('is a frame where scripts are stripped, with the script for its height only where the page may have one', () => {
    const growing = make({ host: 'only-frames', show: 'projection' });
    expect(growing.html).toContain('src="/chiso/0.1.0/embed.html?show=projection&amp;province=lam-dong&amp;indicator=digital-economy-share-grdp&amp;lang=vi&amp;heading-level=2"');
    expect(growing.html).toContain('data-chiso-frame');
    expect(growing.policy).toBe("frame-src 'self'; script-src 'self'");
    for (const fixed of [make({ host: 'only-frames', grows: false }), make({ host: 'unsure' })]) {
      expect(fixed.html).not.toContain('<script');
      expect(fixed.policy).toBe("frame-src 'self'");
      expect(fixed.html).toMatch(/title="Bảng chỉ tiêu: Lâm Đồng"/);
    }
  });

  it('names every file that it needs, the second part of the library for elements that lie there', () => {
    expect(make().files).toEqual(['chiso.js', 'data/lam-dong.js']);
    expect(make({ show: 'compare' }).files).toEqual(['chiso.js', 'chiso-more.js', 'data/lam-dong.js', 'data/dak-lak.js', 'data/dong-nai.js', 'data/gia-lai.js']);
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

  it('lets nothing out of an attribute', () => {
    expect(markupText([{ name: 'a', attributes: [['href', '"><script>alert(1)</script>']] }])).toBe('<a href="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"></a>');
    for (const folder of ['javascript:alert(1)/', '//evil.example/', '/a"b/', 'http://plain.example/', '/no-slash']) expect(FOLDER.test(folder), folder).toBe(false);
  });
});
