/** One example an element: markup, style, and an event. `test/package/docs.test.mjs` runs each on a page of its own. */
export const examples = {
  'chiso-scorecard': {
    html: '<chiso-scorecard province="lam-dong" lang="vi" heading-level="2" rows="16"></chiso-scorecard>',
    css: "chiso-scorecard { --chiso-accent: #00696b; }\nchiso-scorecard::part(title) { text-transform: uppercase; }",
    js: "document.querySelector('chiso-scorecard').addEventListener('chiso-select', ({ detail }) => {\n  console.log(detail.indicator, detail.open);\n});",
  },
  'chiso-indicator': {
    html: '<chiso-indicator province="lam-dong" indicator="digital-economy-share-grdp"></chiso-indicator>',
    css: "chiso-indicator { max-width: 360px; --chiso-size-4: 40px; }\nchiso-indicator::part(base) { border: 1px solid currentcolor; }",
    js: "document.querySelector('chiso-indicator').addEventListener('chiso-select', ({ detail }) => {\n  location.hash = detail.indicator;\n});",
  },
  'chiso-projection': {
    html: '<chiso-projection province="lam-dong" indicator="digital-economy-share-grdp" no-download></chiso-projection>',
    css: "chiso-projection { --chiso-series-1: #00696b; }\nchiso-projection::part(chart) { margin-top: 24px; }",
    js: "const projection = document.querySelector('chiso-projection');\nprojection.scenarios = [{ id: 'a', name: 'Tăng đều', assumption: { kind: 'pace', perYear: { low: 3, high: 5, shape: 'uniform' }, unit: 'points' } }];\nprojection.addEventListener('chiso-project', ({ detail }) => console.log(detail.mode));",
  },
  'chiso-scenario': {
    html: '<chiso-scenario province="lam-dong" indicators="digital-economy-share-grdp" for="duong-di"></chiso-scenario>\n<chiso-projection id="duong-di" province="lam-dong" indicator="digital-economy-share-grdp"></chiso-projection>',
    css: "chiso-scenario { --chiso-series-2: #7a4a00; }\nchiso-scenario::part(header) { padding-bottom: 16px; }",
    js: "let kept = null;\ndocument.querySelector('chiso-scenario').addEventListener('chiso-change', ({ detail }) => {\n  kept = detail.document;\n});",
  },
  'chiso-compare': {
    html: '<chiso-compare provinces="lam-dong dak-lak dong-nai gia-lai" province="gia-lai"></chiso-compare>',
    css: "chiso-compare { --chiso-sticky-top: 56px; }\nchiso-compare::part(header) { padding-bottom: 16px; }",
    js: "document.querySelector('chiso-compare').addEventListener('chiso-change', ({ detail }) => {\n  console.log(detail.provinces.join(', '), detail.order);\n});",
  },
  'chiso-tasks': {
    html: '<chiso-tasks province="lam-dong" as-of="2026-06-30"></chiso-tasks>',
    css: "chiso-tasks { --chiso-font: Georgia, serif; }\nchiso-tasks::part(sources) { font-style: italic; }",
    js: "document.querySelector('chiso-tasks').addEventListener('chiso-select', ({ detail }) => {\n  if ('indicator' in detail) console.log(detail.task, detail.indicator);\n});",
  },
  'chiso-brief': {
    html: '<chiso-brief province="lam-dong" as-of="2026-06-30"></chiso-brief>',
    css: "chiso-brief { --chiso-surface: #fffdf7; }\nchiso-brief::part(actions) { margin-bottom: 24px; }",
    js: "document.querySelector('chiso-brief').addEventListener('chiso-error', ({ detail }) => {\n  for (const { message } of detail.issues) console.warn(message.vi);\n});",
  },
};
