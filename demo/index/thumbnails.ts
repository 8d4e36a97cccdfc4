/** Small pictures of the seven elements, drawn; the real ones on real data stand in the preview. */
import { svg, type SVGTemplateResult } from 'lit';
import type { ElementName } from './choice.js';

const flag = (x: number, y: number, back = false) => svg`<path class="pole" d="M${x} ${y}V${y - 13}"/><path class="pennant" d="M${x} ${y - 13}l${back ? -11 : 11} 4.5l${back ? 11 : -11} 4.5Z"/>`;
const words = (x: number, y: number, width: number, faint = false) => svg`<rect class=${faint ? 'faint' : 'words'} x=${x} y=${y} width=${width} height="5" rx="1"/>`;
const bar = (y: number, name: number, from: number, width: number, target: number) =>
  svg`${words(12, y, name)}<path class="axis" d="M96 ${y + 4}H226"/><rect class="bar" x=${from} y=${y} width=${width} height="8"/>${flag(target, y + 6, target > 180)}`;

/** The picture of each element, its number written as the page's language does. */
export const thumbnails = (lang: 'vi' | 'en'): Readonly<Record<ElementName, SVGTemplateResult>> => ({
  scorecard: svg`${bar(18, 58, 96, 98, 222)}${bar(40, 70, 96, 40, 222)}${words(12, 62, 46)}<path class="axis dashed" d="M96 66H226"/>${flag(174, 68)}${bar(84, 64, 96, 112, 222)}`,
  indicator: svg`${words(12, 16, 96)}<text x="12" y="58" font-size="28" font-weight="700">${lang === 'vi' ? '7,45%' : '7.45%'}</text><path class="axis" d="M12 84H226"/><rect class="bar" x="12" y="80" width="18" height="8"/>${flag(76, 86)}${words(12, 98, 120, true)}`,
  projection: svg`<path class="axis" d="M12 98H200"/><path class="band" d="M20 84L92 66L164 28V66L92 76Z"/><path class="line" d="M20 84L92 71L164 48"/><path class="path" d="M20 84L164 22"/><circle class="point" cx="20" cy="84" r="5"/>${flag(164, 22)}`,
  scenario: svg`<path class="axis" d="M12 30H96M12 62H96M12 94H96"/><circle class="bar" cx="44" cy="30" r="6"/><circle class="bar" cx="72" cy="62" r="6"/><circle class="bar" cx="30" cy="94" r="6"/><path class="line" d="M120 92C150 88 180 74 212 52"/><path class="line second" d="M120 92C150 84 180 58 212 26"/>${flag(218, 30)}`,
  compare: svg`${[14, 40, 66, 92].map((y) => words(12, y, 40))}<path class="axis" d="M70 18h44M182 44h44M126 70h44M70 96h44"/><path class="axis dashed" d="M126 18h44M182 18h44M70 44h44M126 44h44M70 70h44M182 70h44M126 96h44M182 96h44"/><rect class="bar" x="70" y="14" width="14" height="8"/><rect class="bar" x="182" y="40" width="30" height="8"/><rect class="bar" x="126" y="66" width="20" height="8"/><rect class="bar" x="70" y="92" width="24" height="8"/>`,
  tasks: svg`${words(12, 16, 52)}<rect class="bar" x="90" y="14" width="70" height="9"/>${words(12, 40, 64)}<rect class="bar" x="120" y="38" width="60" height="9"/>${words(12, 64, 44)}<rect class="open" x="110" y="62" width="84" height="9"/>${words(12, 88, 58)}<rect class="bar" x="150" y="86" width="60" height="9"/><path class="axis dashed" d="M150 8V106"/>`,
  brief: svg`<rect class="open" x="84" y="6" width="72" height="100"/>${words(92, 16, 44)}${[[30, 54], [41, 48], [52, 56], [63, 40], [74, 54], [85, 36]].map(([y = 0, width = 0]) => words(92, y, width, true))}`,
});
