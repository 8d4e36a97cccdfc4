// Hosts of the matrix that differ by what else is on the page and how it is served.
import { built, csp, dataScript, elements, places, script } from './page.mjs';
import { blob, dataOf, ownData } from './policies.mjs';

/** @type {import('./table.mjs').Host[]} */
export const surroundings = [
  {
    id: 'other-origin',
    name: { vi: 'Tệp mã từ máy chủ khác', en: 'script of another origin, no policy' },
    proves: { vi: 'Cách nhúng thường gặp từ một máy chủ khác: worker từ blob, số liệu lấy từ máy chủ đó.', en: 'The usual embedding from another server: blob worker, data from there.' },
    make: ({ b }) => ({ body: `${script(built(b))}\n${elements}` }),
    expect: blob,
    files: ({ b }) => dataOf(b),
  },
  {
    id: 'from-disk',
    name: { vi: 'Trang mở từ đĩa', en: 'file' },
    proves: { vi: 'Trang mở bằng trình duyệt từ đĩa (file://), không có máy chủ: số liệu đến bằng tệp mã.', en: 'A page opened from disk (file://), without a server: data come by script.' },
    make: ({ a }) => ({ body: `${script(built(a))}\n${dataScript(a)}\n${elements}` }),
    expect: blob,
    place: 'disk',
  },
  {
    id: 'another-lit',
    name: { vi: 'Trang có Lit khác', en: 'another Lit before' },
    proves: { vi: 'Một tiện ích khác mang theo Lit của nó.', en: 'Another widget with its own Lit.' },
    make: ({ a }) => ({ body: `${script('/other-lit.js')}<other-widget></other-widget>\n${script(built(a))}\n${elements}` }),
    expect: blob,
    files: ownData,
  },
  {
    id: 'another-lit-trusted-types',
    name: { vi: 'Lit khác và danh sách Trusted Types', en: 'another Lit, trusted types list' },
    proves: { vi: 'Hai bản Lit dưới một danh sách chính sách: chiso không chiếm tên của bản kia.', en: 'Two copies of Lit under a list of policies: ours does not take the name of the other.' },
    make: ({ a }) => ({
      body: `${script('/other-lit.js')}<other-widget></other-widget>\n${script(built(a))}\n${elements}`,
      headers: csp("require-trusted-types-for 'script'; trusted-types chiso lit-html"),
    }),
    expect: blob,
    files: ownData,
  },
  {
    id: 'older-chiso-other-elements',
    name: { vi: 'Bản chiso cũ thiếu phần tử', en: 'an older chiso without our elements' },
    proves: { vi: 'Bản thứ hai chỉ thêm phần tử còn thiếu.', en: 'A second copy defines only what is missing.' },
    make: ({ a }) => ({ body: `${script('/dist/embed/older-elements.js')}\n${script(built(a))}\n${elements}` }),
    expect: blob,
    version: '0.0.1',
    files: ownData,
  },
  {
    id: 'older-chiso',
    name: { vi: 'Bản chiso cũ đủ phần tử', en: 'an older chiso with the same elements' },
    proves: { vi: 'Bản cũ làm tiếp việc của nó, bản mới đứng ngoài.', en: 'The older copy goes on with its work, the newer one stands down.' },
    make: ({ a }) => ({ body: `${script('/dist/embed/older-chiso.js')}\n${script(built(a))}\n${elements}` }),
    expect: blob,
    version: '0.0.9',
    files: ownData,
  },
  {
    id: 'two-copies',
    name: { vi: 'Hai bản giống nhau', en: 'two copies' },
    proves: { vi: 'Bản thứ hai đứng ngoài.', en: 'The second copy stands down.' },
    make: ({ a, b }) => ({ body: `${script(built(a))}\n${script(built(a))}\n${script(built(b))}\n${elements}` }),
    expect: blob,
    files: ownData,
  },
  {
    id: 'windows-1258',
    name: { vi: 'Trang mã hoá windows-1258', en: 'windows-1258' },
    proves: { vi: 'Trang dùng bảng mã cũ, tệp mã không ghi bảng mã: mọi chữ vẫn đúng.', en: 'A page in a legacy charset, scripts without one: all texts are right.' },
    make: ({ a }) => ({ body: `${script(built(a))}\n${dataScript(a)}\n${elements}`, charset: 'windows-1258', headers: { 'content-type': 'text/html; charset=windows-1258' } }),
    expect: blob,
  },
  {
    id: 'old-cms',
    name: { vi: 'Hệ quản trị nội dung cũ', en: 'an old CMS' },
    proves: {
      vi: 'Chế độ quirks, thẻ base, Array.prototype và Object.prototype bị thêm, AMD, CSS đặt lại table, *, button, rem = 10 px, tệp mã nạp hai lần và nạp muộn, http không mã hoá.',
      en: 'Quirks mode, base href, Array.prototype and Object.prototype extended, AMD, resets on table, * and button, rem = 10 px, script twice and late, plain http.',
    },
    make: ({ a }) => ({
      doctype: '',
      head: `<base href="/somewhere/else/">
<style>html{font-size:10px} *{margin:0;padding:0;float:none} table{border-collapse:separate;width:auto} button{background:red;padding:40px}</style>
`,
      body: `<script>
Array.prototype.contains = function (x) { return this.indexOf(x) >= 0; };
Object.prototype.toStringSafe = function () { return ''; };
Object.prototype.bar = 1;
window.define = function () { throw new Error('define was called'); }; window.define.amd = {};
window.$ = window.jQuery = function () {};
</script>
${elements}
<script>
window.addEventListener('load', function () {
  for (var i = 0; i < 2; i += 1) { var late = document.createElement('script'); late.src = '${built(a)}'; document.body.appendChild(late); }
});
</script>`,
    }),
    expect: blob,
    files: (origins) => [...ownData(origins), built(origins.a)],
    place: 'plain-http',
  },
  {
    id: 'data-chiso',
    name: { vi: 'Trình soạn thảo bỏ thẻ lạ', en: 'div with data-chiso' },
    proves: { vi: 'Chỗ đánh dấu bằng data-chiso được thay bằng phần tử.', en: 'Places marked with data-chiso, for editors that strip unknown tags.' },
    make: ({ a }) => ({ body: `${script(built(a))}\n${places}` }),
    expect: blob,
    files: ownData,
  },
];
