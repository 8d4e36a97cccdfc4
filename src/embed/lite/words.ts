/** All that the first file of `chiso-lite.js` says about data that it refuses; where, stands before it. The build puts this in the place of every message. */
export const words = { vi: 'dữ liệu ở đây không đúng dạng.', en: 'the data is not in the right form here.' };
