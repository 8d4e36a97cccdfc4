import type { Projection } from '../../engine/types.js';
import type { ProjectionContext } from './context.js';

/** How a result that came without its single draws is computed again with them: by whoever computed it, so that they are those of what is shown. */
export const again = new WeakMap<Projection, () => Promise<Projection | null>>();

/** Whether the single draws of a result can be had. */
export const hasDraws = (projection: Projection): boolean => projection.draws !== undefined || again.has(projection);

/** The single draws of the line in hand, as a file. */
export async function drawsFile(context: ProjectionContext, projection: Projection | null | undefined): Promise<Blob | null> {
  const whole = projection?.draws ? projection : projection && await again.get(projection)?.();
  const { drawsOf } = await import('./projection-files.js');
  return whole?.draws ? drawsOf(context, whole, context.inHand ?? '') : null;
}
