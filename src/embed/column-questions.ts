/** In `chiso-tables.js`: nobody is asked, what is not clear is refused by row. */
export const columnQuestions = {};
