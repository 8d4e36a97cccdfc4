const vi = {
  skip: 'Tới nội dung chính',
  language: 'Ngôn ngữ',
  theme: 'Nền',
  themeAuto: 'Theo máy',
  themeLight: 'Sáng',
  themeDark: 'Tối',
  title: 'bảng theo dõi chỉ tiêu chuyển đổi số',
  heading: 'Còn cách đích bao xa, và cần đi nhanh đến đâu',
  lead: 'Chỉ tiêu chuyển đổi số của bốn tỉnh, đọc từ năm văn bản của tỉnh. Số liệu chỉ được so với đích khi cùng cách tính; chỗ nào chưa so được thì nêu lý do và số còn thiếu.',
  provinces: 'Chọn tỉnh',
  about: 'Trạng thái và tốc độ cần đạt do thư viện chiso tính từ văn bản, không phải công bố của tỉnh. Mỗi con số dẫn về dòng của nó trong bản trích.',
};

export type TextKey = keyof typeof vi;

/** The demo's own words; the elements bring theirs. */
export const texts: Readonly<Record<'vi' | 'en', Readonly<Record<TextKey, string>>>> = {
  vi,
  en: {
    skip: 'Skip to the content',
    language: 'Language',
    theme: 'Theme',
    themeAuto: 'As the system',
    themeLight: 'Light',
    themeDark: 'Dark',
    title: 'digital-transformation scorecard',
    heading: 'How far from the targets, and how fast to get there',
    lead: 'Digital-transformation indicators of four provinces, read from five provincial documents. A value is set against a target only on the same base; where that cannot be done, the page says why and which figure is missing.',
    provinces: 'Choose a province',
    about: 'States and required pace are computed by the chiso library from the documents; they are not published by the provinces. Every number leads to its line in the transcript.',
  },
};
