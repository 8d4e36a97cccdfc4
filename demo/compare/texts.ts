import type { PageTexts } from '../shared/site.js';

/** Words of the comparison's page. */
export const texts = {
  vi: {
    title: 'So sánh các tỉnh về chuyển đổi số – chiso',
    heading: 'So sánh các tỉnh',
    lead: 'Chỉ đặt cạnh nhau những con số tính cùng một cách. Trước hết là những gì so được, sau đó là những gì chưa so được và vì sao.',
    allConcepts: 'Mọi chỉ tiêu chính', someConcepts: 'Đã chọn', choose: 'Chọn chỉ tiêu', find: 'Tìm chỉ tiêu',
    clear: 'Bỏ chọn tất cả', nothingFound: 'Không có chỉ tiêu nào có các từ này.', loading: 'Đang tải danh sách chỉ tiêu…', retry: 'Tải lại',
    notTaken: 'Trang bỏ qua phần không đọc được của liên kết:',
    absent: 'Trang không có số liệu của:', unknown: 'Không có chỉ tiêu mang mã:', headlineInstead: 'Trang hiện các chỉ tiêu chính.',
    copyLink: 'Sao chép liên kết', copied: 'Đã sao chép liên kết.', leftOut: 'Thứ tự các tỉnh và mức chung không có trong liên kết.',
    copyFailed: 'Trình duyệt không cho sao chép; có thể sao chép từ thanh địa chỉ.', print: 'In so sánh',
    brief: 'Trang tóm tắt', briefs: 'Trang tóm tắt của từng tỉnh', briefsHelp: 'Một trang A4 để in cho lãnh đạo, có nguồn của từng con số.',
  },
  en: {
    title: 'Compare provinces on digital transformation – chiso',
    heading: 'Compare provinces',
    lead: 'Sets side by side only figures that are counted alike: first what can be compared, then what cannot, and why.',
    allConcepts: 'All main indicators', someConcepts: 'Chosen', choose: 'Choose indicators', find: 'Find an indicator',
    clear: 'Clear the choice', nothingFound: 'No indicator has these words.', loading: 'Loading the indicators…', retry: 'Try again',
    notTaken: 'The page left out what it cannot read of the link:',
    absent: 'This page has no data of:', unknown: 'No indicator has the id:', headlineInstead: 'The main indicators are shown.',
    copyLink: 'Copy the link', copied: 'Link copied.', leftOut: 'The order of the provinces and the common level are not in the link.',
    copyFailed: 'The browser does not allow copying; copy it from the address bar.', print: 'Print the comparison',
    brief: 'Brief', briefs: 'A one-page brief for each province', briefsHelp: 'One A4 page to print for leaders, with the source of every number.',
  },
} satisfies PageTexts;
