import { WORKING } from '../../workers/protocol.js';
import { remoteOf, type RemoteWorker } from '../../workers/remote.js';
import { VERSION } from '../model/version.js';
import { deadline } from './deadline.js';
import { READY_WITHIN } from './limits.js';
import type { Failure, Rung, RungName, WorkerLike } from './types.js';

/** A worker that has said its version. */
export interface Connection {
  readonly rung: RungName;
  readonly remote: Pick<RemoteWorker, 'run'>;
  /** Set by who uses the connection; called when the worker dies or sends what cannot be read. */
  onCrash: (failure: Failure) => void;
  /** Set likewise; called when the worker says that its task goes on. */
  onWorking: () => void;
  /** Ends the worker and frees what listens to it. */
  close(): void;
}

/** A worker that did not start, and how that showed. */
export class StartFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`The worker did not start: ${failure}.`);
    this.name = 'StartFailure';
    this.failure = failure;
  }
}

/**
 * Starts a worker and waits for its version. Browsers refuse in three ways: the constructor throws (WebKit under a policy, Trusted Types, another
 * origin in Chromium), an `error` event comes (Chromium and Firefox under a policy, a 404, a page of HTML in place of the script), or nothing
 * ever happens. So all three are watched.
 *
 * @param signal Gives up the start, as when the page goes to sleep meanwhile.
 * @throws StartFailure with the way it failed; nothing is left running then.
 */
export async function connect(rung: Rung, signal?: AbortSignal): Promise<Connection> {
  const connection = open(rung);
  try {
    const version = await firstAnswer(connection, signal);
    if (version !== VERSION) throw new StartFailure('wrong-version');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

interface Opened extends Connection {
  readonly remote: RemoteWorker;
}

function open(rung: Rung): Opened {
  let worker: WorkerLike;
  try {
    worker = rung.start();
  } catch {
    throw new StartFailure('refused');
  }
  const remote = remoteOf(worker);
  const crashed = (event: Event): void => {
    // Else the browser prints the error as ours; what matters of it is told in `where`.
    event.preventDefault();
    // A policy's error comes without a message, an exception of the script with one.
    connection.onCrash(event.type === 'messageerror' ? 'garbage' : 'message' in event && event.message ? 'crashed' : 'refused');
  };
  worker.addEventListener('error', crashed);
  worker.addEventListener('messageerror', crashed);
  worker.addEventListener('message', ({ data }: MessageEvent) => { if (data === WORKING) connection.onWorking(); });
  const connection: Opened = {
    rung: rung.name,
    remote,
    onCrash: () => undefined,
    onWorking: () => undefined,
    close() {
      // The listeners stay: an exception that the dying worker still reports would else appear as an error of the page.
      connection.onCrash = connection.onWorking = () => undefined;
      remote.forget();
      worker.terminate();
    },
  };
  return connection;
}

function firstAnswer(connection: Opened, signal: AbortSignal | undefined): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      cancel();
      signal?.removeEventListener('abort', given);
    };
    const fail = (failure: Failure) => {
      stop();
      reject(new StartFailure(failure));
    };
    const given = () => fail('refused');
    const cancel = deadline(READY_WITHIN, () => fail('not-ready'));
    connection.onCrash = fail;
    signal?.addEventListener('abort', given, { once: true });
    connection.remote.ready().then((version) => { stop(); resolve(version); }, () => fail('garbage'));
  });
}
