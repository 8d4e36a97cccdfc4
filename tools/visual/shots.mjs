// What is pictured: the stories that show each element's main states, at the widths of a telephone, a column and a page; then other languages, schemes and media.

/** Widths of the window. */
const [PHONE, COLUMN, PAGE] = [360, 768, 1200];
const shot = (id, width, { args = '', media = {}, name = '', from = null } = {}) => ({ id, width, args, media, from, file: [id.replace(/^chiso-/, ''), width, name].filter(Boolean).join('-') });
const dark = { args: 'theme:dark', name: 'dark' };
const blue = { args: 'theme:blue+light', name: 'blue' };
const contrast = { args: 'theme:contrast+light', name: 'contrast' };
const en = { args: 'lang:en', name: 'en' };
const forced = { media: { forcedColors: 'active' }, name: 'forced-colours' };
const print = { media: { media: 'print' }, name: 'print' };

export const shots = [
  ...[PHONE, COLUMN, PAGE].map((width) => shot('chiso-scorecard--headline-rows', width)),
  ...[dark, blue, contrast, en, forced, print].map((more) => shot('chiso-scorecard--headline-rows', PAGE, more)),
  shot('chiso-scorecard--targets-only', PAGE),
  shot('chiso-scorecard--typed-baseline', COLUMN, { from: 'tr:has(.yours)' }),
  ...[PHONE, PAGE].map((width) => shot('chiso-scorecard--opened-row', width, { from: '[data-row="digital-economy-share-grdp"]' })),
  ...['loading', 'pages-own-table', 'unreadable-data'].map((state) => shot(`chiso-scorecard--${state}`, COLUMN)),
  shot('chiso-scorecard--every-state', PAGE),

  ...['one-value', 'not-the-same-base', 'no-value', 'typed-baseline', 'details', 'every-state', 'unknown-indicator'].map((state) => shot(`chiso-indicator--${state}`, COLUMN)),
  shot('chiso-indicator--sizes', 1440),
  shot('chiso-indicator--sizes', 1440, dark),
  shot('chiso-indicator--sizes', PHONE, en),

  shot('chiso-projection--one-value', PAGE),
  ...[PHONE, PAGE].map((width) => shot('chiso-projection--scenarios', width)),
  ...[dark, en, forced].map((more) => shot('chiso-projection--scenarios', PAGE, more)),
  ...['not-the-same-base', 'declared-base', 'no-value', 'trend', 'table'].map((state) => shot(`chiso-projection--${state}`, COLUMN)),

  ...[PHONE, PAGE].map((width) => shot('chiso-scenario--two-scenarios', width)),
  ...[dark, en].map((more) => shot('chiso-scenario--two-scenarios', PAGE, more)),
  ...['bases-not-equal', 'declared-base', 'several-indicators', 'no-value'].map((state) => shot(`chiso-scenario--${state}`, COLUMN)),

  ...[PHONE, COLUMN, PAGE].map((width) => shot('chiso-compare--four-provinces', width)),
  shot('chiso-compare--four-provinces', PAGE, dark),
  shot('chiso-compare--opened-content', PAGE, { from: '#open-row' }),
  shot('chiso-compare--heat-table', PAGE, { from: '.heat-scroll' }),

  ...[PHONE, PAGE].map((width) => shot('chiso-tasks--plan-and-report', width)),
  ...[dark, en].map((more) => shot('chiso-tasks--plan-and-report', PAGE, more)),
  shot('chiso-tasks--opened-task', COLUMN, { from: '[id="task-iii-3-1-data-centre"]' }),

  shot('chiso-brief--one-sheet', PAGE),
  shot('chiso-brief--one-sheet', PAGE, en),
  shot('chiso-brief--narrow', COLUMN),
];
