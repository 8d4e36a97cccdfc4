import type { PageTexts } from './site.js';

/** Words that all pages of the demo share. */
export const siteTexts: PageTexts = {
  vi: {
    skip: 'Tới nội dung chính', pages: 'Các trang', editors: 'Đưa lên cổng', analysts: 'Cho người phân tích', comparing: 'So sánh tỉnh', hosts: 'Các loại cổng',
    language: 'Ngôn ngữ của trang này', theme: 'Nền của trang này', themeAuto: 'Nền theo máy', themeLight: 'Nền sáng', themeDark: 'Nền tối',
    about: 'Trạng thái và tốc độ cần đạt do thư viện chiso tính từ văn bản của tỉnh, không phải công bố của tỉnh.',
    privacy: 'Trang không gửi gì đi đâu, không dùng cookie và không lưu gì trên máy người dùng.',
    abbreviations: 'Chữ viết tắt trong tên chỉ tiêu', project06: 'Đề án 06',
    abbrBts: 'trạm thu phát sóng di động',
    abbrDti: 'chỉ số chuyển đổi số',
    abbrProject06: 'đề án quốc gia ứng dụng dữ liệu dân cư, định danh và xác thực điện tử',
    abbrGrdp: 'tổng sản phẩm trên địa bàn tỉnh',
    abbrLgsp: 'nền tảng tích hợp, chia sẻ dữ liệu của tỉnh',
    abbrVneid: 'ứng dụng định danh điện tử của Bộ Công an',
  },
  en: {
    skip: 'Skip to the content', pages: 'Pages', editors: 'Put it on a portal', analysts: 'For analysts', comparing: 'Compare provinces', hosts: 'Kinds of portals',
    language: 'Language of this page', theme: 'Background of this page', themeAuto: 'As the system', themeLight: 'Light', themeDark: 'Dark',
    about: 'States and required pace are computed by the chiso library from the provinces’ documents; the provinces have not published them.',
    privacy: 'This page sends nothing anywhere, uses no cookies and stores nothing on the reader’s machine.',
    abbreviations: 'Abbreviations in the names of indicators', project06: 'Project 06',
    abbrBts: 'base transceiver station, a mobile network’s antenna site',
    abbrDti: 'Digital Transformation Index',
    abbrProject06: 'the national project on uses of population data, electronic identity and authentication',
    abbrGrdp: 'gross regional domestic product',
    abbrLgsp: 'Local Government Service Platform, on which a province’s systems share data',
    abbrVneid: 'the electronic-identity app of the Ministry of Public Security',
  },
};
