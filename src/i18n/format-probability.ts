import type { Language } from './format.js';

/**
 * A probability in steps of 5 %, never 0 or 100: what a simulation cannot know is not printed.
 *
 * @example formatProbability(0.003, 'vi') // 'dưới 5%'
 */
export function formatProbability(probability: number, language: Language): string {
  const step = Math.round(probability * 20) * 5;
  if (step < 5) return language === 'vi' ? 'dưới 5%' : 'under 5%';
  if (step > 95) return language === 'vi' ? 'trên 95%' : 'over 95%';
  return language === 'vi' ? `khoảng ${step}%` : `about ${step}%`;
}
