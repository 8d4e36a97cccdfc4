import type { PageTexts } from '../shared/site.js';

/** Words of the analysts' page; those of its own-data part are beside that. */
export const texts = {
  vi: {
    title: 'Thử giả định về chỉ tiêu chuyển đổi số – chiso',
    heading: 'Thử giả định',
    lead: 'Đổi tốc độ tăng, mốc từng năm, tác động bổ sung và thấy ngay khoảng cách tới đích thay đổi ra sao. Mọi kết quả đều là phép tính theo giả định đã nhập, không phải dự báo.',
    province: 'Tỉnh', indicators: 'Chỉ tiêu', chosen: 'đã chọn', most: 'Chọn tối đa 8 chỉ tiêu. Mức tăng dùng chung (GRDP, dân số…) tác động cùng lúc đến mọi chỉ tiêu tính trên đó.',
    open: 'Mở tệp kịch bản', save: 'Lưu tệp kịch bản', link: 'Sao chép liên kết', copied: 'Đã sao chép liên kết; người nhận thấy đúng các giả định này trên số liệu của tỉnh.',
    copiedOwn: 'Đã sao chép liên kết, nhưng số liệu riêng không nằm trong liên kết: người nhận chỉ thấy số liệu của tỉnh. Hãy gửi kèm tệp số liệu (nút “Lưu thành tệp số liệu” ở dưới) và tệp kịch bản; người nhận mở cả hai trên trang này.',
    brokenLink: 'Liên kết bị hỏng hoặc bị cắt ngắn: kịch bản trong liên kết không đọc được, trang hiện kịch bản chưa thay đổi. Hãy xin người gửi liên kết đầy đủ hoặc tệp kịch bản.',
    unknownShown: 'Trang không có số liệu của “{at}”; đang hiện {shown}.',
    copyFailed: 'Trình duyệt không cho sao chép; hãy sao chép từ thanh địa chỉ.', opened: 'Đã mở tệp kịch bản.', notSet: 'Tệp này không phải tệp kịch bản của chiso. Chọn tệp .json đã lưu từ trang này.',
    faulty: 'Chưa mở: tệp kịch bản có lỗi ở “{at}”. Kịch bản đang có được giữ nguyên.', unknownProvince: 'Chưa mở: tệp này là kịch bản của “{at}”, trang không có số liệu của nơi đó.',
    otherProvince: 'Tệp này là kịch bản của tỉnh khác; trang đã chuyển sang tỉnh đó.', tooLong: 'Kịch bản quá dài cho một liên kết. Hãy lưu thành tệp để gửi.',
    missing: 'Số liệu đang hiện không có: {at}. Nếu đó là chỉ tiêu của số liệu riêng, hãy mở tệp số liệu đó ở phần “Dùng số liệu riêng”.',
    own: 'Dùng số liệu riêng', ownLead: 'Dán từ Excel, thả tệp CSV, XLSX, JSON vào trang, hoặc ghi địa chỉ CKAN. Số liệu được đọc ngay trong trình duyệt, không gửi đi đâu.',
    retry: 'Tải lại', ownLink: 'Xem hoặc đổi số liệu riêng',
    charts: 'Biểu đồ từng chỉ tiêu', scorecard: 'Mọi chỉ tiêu chính của tỉnh', undo: 'Hoàn tác việc mở tệp',
  },
  en: {
    title: 'Try assumptions on digital-transformation indicators – chiso',
    heading: 'Try assumptions',
    lead: 'Change growth, yearly values or interventions and see at once what that does to the gap. Every result follows from the assumptions entered; none is a forecast.',
    province: 'Province', indicators: 'Indicators', chosen: 'chosen', most: 'Choose up to 8 indicators. Shared growth (GRDP, population …) moves every indicator that counts over it at once.',
    open: 'Open a scenario file', save: 'Save a scenario file', link: 'Copy the link', copied: 'Link copied; whoever opens it sees these assumptions on the province’s data.',
    copiedOwn: 'Link copied, but other data are not part of a link: whoever opens it sees the province’s data only. Send the data file (“Save as a data file” below) and the scenario file along; both can be opened on this page.',
    brokenLink: 'The link is damaged or was cut short: its scenarios cannot be read, and the page shows an untouched one. Ask its sender for the whole link or for a scenario file.',
    unknownShown: 'This page has no data of “{at}”; it shows {shown}.',
    copyFailed: 'The browser does not allow copying; copy it from the address bar.', opened: 'The scenario file is open.', notSet: 'This is no scenario file of chiso. Choose a .json file saved on this page.',
    faulty: 'Not opened: the scenario file is wrong at “{at}”. The scenarios that were here stay.', unknownProvince: 'Not opened: the scenarios are about “{at}”, of which this page has no data.',
    otherProvince: 'The scenarios in this file are about another province; the page went there.', tooLong: 'The scenarios are too long for a link. Save them as a file to send them.',
    missing: 'The data shown do not have: {at}. If that is an indicator of other data, open their data file under “Use other data”.',
    own: 'Use other data', ownLead: 'Paste from a spreadsheet, drop a CSV, XLSX or JSON file anywhere on this page, or give a CKAN address. The data are read in this browser and sent nowhere.',
    retry: 'Try again', ownLink: 'See or change the other data',
    charts: 'A chart for each indicator', scorecard: 'All main indicators of the province', undo: 'Undo opening the file',
  },
} satisfies PageTexts;
