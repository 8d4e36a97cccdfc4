import type { PageTexts } from './site.js';

/** Words that all pages of the demo share. */
export const siteTexts: PageTexts = {
  vi: {
    skip: 'Tới nội dung chính', pages: 'Các trang', editors: 'Đưa lên cổng', analysts: 'Cho người phân tích', comparing: 'So sánh tỉnh', hosts: 'Các loại cổng',
    language: 'Ngôn ngữ của trang này', theme: 'Nền của trang này', themeAuto: 'Nền theo máy', themeLight: 'Nền sáng', themeDark: 'Nền tối',
    about: 'Trạng thái và tốc độ cần đạt do thư viện chiso tính từ văn bản của tỉnh, không phải công bố của tỉnh.',
    privacy: 'Trang không gửi gì đi đâu, không dùng cookie và không lưu gì trên máy người dùng.',
  },
  en: {
    skip: 'Skip to the content', pages: 'Pages', editors: 'Put it on a portal', analysts: 'For analysts', comparing: 'Compare provinces', hosts: 'Kinds of portals',
    language: 'Language of this page', theme: 'Background of this page', themeAuto: 'As the system', themeLight: 'Light', themeDark: 'Dark',
    about: 'States and required pace are computed by the chiso library from the provinces’ documents; the provinces have not published them.',
    privacy: 'This page sends nothing anywhere, uses no cookies and stores nothing on the reader’s machine.',
  },
};
