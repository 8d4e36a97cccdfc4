/** The sheet as lines of text, for places that know no tables: one line a row, with the words and signs that columns make needless on the page. */

function words(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const left of Array.from(copy.querySelectorAll('svg, [hidden]'))) left.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** "– Tỷ trọng kinh tế số trong GRDP (trên GRDP): 7,45% (2025); đích 30% (hết năm 2030); còn thiếu …". */
export function plainText(sheet: Element): string {
  return Array.from(sheet.querySelectorAll('p, li, tbody tr')).filter((each) => !each.closest('[hidden]'))
    .map((each) => `${each.matches('.section, .sources') ? '\n' : each.matches('li, tr') ? '– ' : ''}${words(each)}`).join('\n');
}
