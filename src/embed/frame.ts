/**
 * For a portal that shows `embed.html` in an iframe with the attribute `data-chiso-frame`: gives the frame the height that its page asks for. Listens to
 * messages from those frames only, takes one number from them, and clamps it.
 */
const LOWEST = 60;
/** A scorecard of 480 rows on a phone stays below; whoever asks for more gets a scrollbar. */
const HIGHEST = 40_000;

addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  if (typeof data !== 'object' || data === null || !('chisoHeight' in data)) return;
  const height = data.chisoHeight;
  if (typeof height !== 'number' || !(height > 0)) return;
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-chiso-frame]')) {
    if (frame.contentWindow === source) frame.style.height = `${Math.ceil(Math.min(HIGHEST, Math.max(LOWEST, height)))}px`;
  }
});
