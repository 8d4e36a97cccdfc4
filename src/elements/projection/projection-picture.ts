import { assumptionText, interventionText } from '../../i18n/assumption-describe.js';
import { formatDate, messages, pickText } from '../../i18n/index.js';
import { declaredText, resultSentence, stateSentences } from '../../i18n/projection-describe.js';
import { drawStill } from '../shared/chart/chart-view.js';
import type { Palette } from '../shared/chart/palette.js';
import { labelsOf, lineName, type ProjectionContext, shortBasis, targetLine } from './context.js';
import { methodText, sourceTexts } from './projection-foot.js';

/** CSS pixels of the picture; it is drawn with two device pixels to each. */
const WIDTH = 1184;
const CHART = 440;
const MARGIN = 32;
const SCALE = 2;

interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly weight?: number;
  readonly colour: string;
  /** Space above. */
  readonly gap: number;
}

function wrap(ctx: CanvasRenderingContext2D, { text, size, weight = 400 }: Paragraph, font: string): readonly string[] {
  ctx.font = `${weight} ${size}px ${font}`;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && ctx.measureText(longer).width > WIDTH - 2 * MARGIN) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Everything that must stand beside a picture that has left its page: whose number, counted how, as of when, from where, by which method. */
function paragraphs(context: ProjectionContext, palette: Palette): { readonly above: readonly Paragraph[]; readonly below: readonly Paragraph[] } {
  const { indicator, assessment, dataset, language, texts, today, subject, lines, scenarios, inHand, numbers, way, name, province } = context;
  const common = messages(language);
  const quiet = { size: 13, colour: palette.quiet, gap: 4 };
  const { observation, target, comparable } = assessment;
  const same = comparable?.same !== false;
  const territory = pickText(dataset.documents.find(({ id }) => id === (target ?? observation)?.source.document)?.territory.name, language).text;
  const bases = same ? [shortBasis(context, target?.basis ?? observation?.basis)] : [`${texts.value}: ${shortBasis(context, observation?.basis)}`, `${texts.target}: ${shortBasis(context, target?.basis)}`];
  const hand = lines.find(({ id }) => id === inHand);
  const text = (phrases: readonly { readonly text: string }[]) => phrases.map((phrase) => phrase.text).join('');
  const said = [...stateSentences(context), ...(hand ? [resultSentence(hand.projection, hand.letter, context)] : [])].map(text);
  const assumed = scenarios.map((scenario) => {
    const words = { indicator, basis: way?.target.basis ?? '', numbers, language, drivers: scenario.drivers };
    return `${lineName(scenario.letter, language)}${scenario.name ? ` (${scenario.name})` : ''}: ${[assumptionText(scenario.assumption, words), ...(scenario.interventions ?? []).map((each) => interventionText(each, words))].join('; ')}.`;
  });
  return {
    above: [
      { ...quiet, text: `${province} · ${common.pillars[indicator.pillar]}` },
      { text: name, size: 22, weight: 600, colour: palette.ink, gap: 4 },
      { ...quiet, text: [`${texts.basis}: ${bases.filter(Boolean).join('; ') || common.basisUnstated}`, territory].filter(Boolean).join('; ') },
      { text: [common.states[assessment.state], targetLine(context) && texts.targetShort(targetLine(context))].filter(Boolean).join(' · '), size: 15, weight: 600, colour: palette.ink, gap: 6 },
      ...(subject.declared ? [{ text: declaredText(subject.declared, language), size: 15, weight: 600, colour: palette.warn, gap: 6 }] : []),
    ],
    below: [
      ...said.map((words) => ({ text: words, size: 15, colour: palette.ink, gap: 8 })),
      ...assumed.map((words) => ({ ...quiet, text: words })),
      ...(scenarios.length ? [{ ...quiet, text: texts.noteScenario }] : []),
      { ...quiet, text: `${texts.method}. ${methodText(context)}`, gap: 12 },
      { ...quiet, text: `${texts.sources}. ${sourceTexts(context).map(([title, words]) => `${title}: ${words}.`).join(' ')}` },
      { ...quiet, text: `${common.asOf(formatDate(today, language))}. chiso` },
    ],
  };
}

/**
 * The picture as a PNG at twice its size, with title, base, state, sentences, assumptions, method, sources and date inside.
 * @returns Null when the browser gives no picture.
 */
export async function pngOf(context: ProjectionContext, palette: Palette): Promise<Blob | null> {
  const { model } = context;
  const canvas = document.createElement('canvas');
  const ctx = canvas.getContext('2d');
  if (!model || !ctx) return null;
  const { above, below } = paragraphs(context, palette);
  const heightOf = (list: readonly Paragraph[]) => list.reduce((height, each) => height + each.gap + wrap(ctx, each, palette.font).length * each.size * 1.45, 0);
  const [top, bottom] = [heightOf(above), heightOf(below)];
  canvas.width = WIDTH * SCALE;
  canvas.height = Math.ceil(MARGIN * 2 + top + CHART + 24 + bottom) * SCALE;
  ctx.scale(SCALE, SCALE);
  ctx.fillStyle = palette.surface;
  ctx.fillRect(0, 0, WIDTH, canvas.height / SCALE);
  ctx.fillStyle = palette.ink;
  ctx.fillRect(MARGIN, MARGIN - 14, WIDTH - 2 * MARGIN, 3);
  let y = MARGIN;
  const write = (each: Paragraph) => {
    y += each.gap;
    for (const line of wrap(ctx, each, palette.font)) {
      y += each.size * 1.45;
      ctx.fillStyle = each.colour;
      ctx.fillText(line, MARGIN, y - each.size * 0.4);
    }
  };
  above.forEach(write);
  const chart = drawStill({ model, palette, labels: labelsOf(context), moment: null }, WIDTH - 2 * MARGIN, CHART, SCALE);
  ctx.drawImage(chart, MARGIN, y + 12, WIDTH - 2 * MARGIN, CHART);
  y += CHART + 24;
  below.forEach(write);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
