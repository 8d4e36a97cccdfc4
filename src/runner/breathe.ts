/**
 * Lets the page have its turn: what waits to be painted, input, timers.
 *
 * By a message: after `scheduler.yield()` browsers go on before they look at any timer (none in half a second of slices, and five frames), and a timer
 * of its own would wait 4 ms each time. With messages frames and timers came between any two or three slices, in three engines.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      port2.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
