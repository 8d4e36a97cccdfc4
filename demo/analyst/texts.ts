import type { PageTexts } from '../shared/site.js';

/** Words of the analysts' page; those of its own-data part are beside that. */
export const texts = {
  vi: {
    title: 'Thử giả định về chỉ tiêu chuyển đổi số – chiso',
    heading: 'Thử giả định',
    lead: 'Đổi tốc độ tăng, mốc từng năm, can thiệp và thấy ngay khoảng cách tới đích thay đổi ra sao. Mọi kết quả đều là phép tính theo giả định của bạn, không phải dự báo.',
    province: 'Tỉnh', indicators: 'Chỉ tiêu', chosen: 'đã chọn', most: 'Chọn tối đa 8 chỉ tiêu. GRDP, dân số và các động lực chung tác động lên mọi chỉ tiêu tính trên chúng.',
    open: 'Mở tệp kịch bản', save: 'Lưu tệp kịch bản', link: 'Chép liên kết', copied: 'Đã chép liên kết; người nhận thấy đúng các giả định này.',
    copyFailed: 'Trình duyệt không cho chép; hãy chép từ thanh địa chỉ.', opened: 'Đã mở tệp kịch bản.', notSet: 'Tệp này không phải kịch bản của chiso. Chọn tệp .json đã lưu từ trang này.',
    otherProvince: 'Tệp này là kịch bản của tỉnh khác; trang đã chuyển sang tỉnh đó.', tooLong: 'Kịch bản quá dài cho một liên kết. Hãy lưu thành tệp để gửi.',
    charts: 'Biểu đồ từng chỉ tiêu', scorecard: 'Mọi chỉ tiêu chính của tỉnh', undo: 'Hoàn tác việc mở tệp',
  },
  en: {
    title: 'Try assumptions on digital-transformation indicators – chiso',
    heading: 'Try assumptions',
    lead: 'Change growth, yearly values or interventions and see at once what that does to the gap. Every result follows from your assumptions; none is a forecast.',
    province: 'Province', indicators: 'Indicators', chosen: 'chosen', most: 'Choose up to 8 indicators. GRDP, population and other shared drivers move every indicator that counts over them.',
    open: 'Open a scenario file', save: 'Save a scenario file', link: 'Copy the link', copied: 'Link copied; whoever opens it sees these assumptions.',
    copyFailed: 'The browser does not allow copying; copy it from the address bar.', opened: 'The scenario file is open.', notSet: 'This is no scenario file of chiso. Choose a .json file saved on this page.',
    otherProvince: 'The scenarios in this file are about another province; the page went there.', tooLong: 'The scenarios are too long for a link. Save them as a file to send them.',
    charts: 'A chart for each indicator', scorecard: 'All main indicators of the province', undo: 'Undo opening the file',
  },
} satisfies PageTexts;
