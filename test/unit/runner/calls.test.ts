/** The small form of comlink in the files for any page says what comlink says: each end speaks with either form at the other. */
import * as comlink from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import * as calls from '../../../src/embed/calls.js';

const open: MessageChannel[] = [];
afterEach(() => { for (const { port1 } of open.splice(0)) port1.close(); });

function channel(): MessageChannel {
  const made = new MessageChannel();
  for (const port of [made.port1, made.port2]) port.start();
  open.push(made);
  return made;
}

interface Remote {
  ready(): Promise<unknown>;
  run(asked: unknown): Promise<unknown>;
}

const forms = { comlink, calls } as unknown as Record<string, typeof calls>;
const pairs = Object.keys(forms).flatMap((page) => Object.keys(forms).map((worker) => [page, worker] as const));

describe.each(pairs)('%s on the page and %s in the worker', (page, worker) => {
  const connect = (api: Record<string, (argument: never) => unknown>) => {
    const { port1, port2 } = channel();
    forms[worker]!.expose(api as never, port2);
    return { remote: forms[page]!.wrap(port1) as unknown as Remote & Record<symbol, () => void>, port1, port2 };
  };

  it('a call comes with its argument and goes with its answer, each to the one who asked', async () => {
    const { remote } = connect({ ready: () => '1.0', run: ({ seed }: { seed: number }) => ({ seed, list: [seed] }) });
    expect(await remote.ready()).toBe('1.0');
    expect(await Promise.all([1, 2, 3].map((seed) => remote.run({ seed })))).toEqual([1, 2, 3].map((seed) => ({ seed, list: [seed] })));
  });

  it('what is marked is moved, not copied', async () => {
    const numbers = Float64Array.of(1, 2);
    const { remote } = connect({ run: () => forms[worker]!.transfer({ numbers }, [numbers.buffer]) });
    expect(await remote.run(null)).toEqual({ numbers: Float64Array.of(1, 2) });
    expect(numbers).toHaveLength(0);
  });

  it('noise is no answer and no call', async () => {
    const { remote, port1, port2 } = connect({ run: (value: unknown) => value });
    const answer = remote.run(5);
    for (const noise of [null, 'noise', 7, {}, { id: 'x', type: 'RAW' }]) {
      port1.postMessage(noise);
      port2.postMessage(noise);
    }
    expect(await answer).toBe(5);
  });

  it('who is forgotten hears nothing', async () => {
    const { remote } = connect({ run: (value: unknown) => value });
    let heard = false;
    void remote.run(1).then(() => { heard = true; }, () => { heard = true; });
    remote[forms[page]!.releaseProxy]!();
    await new Promise((resolve) => { setTimeout(resolve, 30); });
    expect(heard).toBe(false);
  });
});
