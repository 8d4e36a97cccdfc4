/** Stands in for the network: each address answers when and how the test says. */

type Answer = () => Response | Promise<Response>;

export interface Server {
  /** Addresses asked for, in order, with what was asked of the browser. */
  readonly asked: { readonly url: string; readonly init: RequestInit | undefined }[];
  /** Sets what an address that ends so answers. Everything else goes to the real server. */
  readonly answer: (ending: string, answer: Answer) => void;
}

/** Puts a server in the place of `fetch` for each test of a file. */
export function fakeServer(): Server {
  const answers = new Map<string, Answer>();
  const asked: Server['asked'] = [];
  const real = window.fetch.bind(window);
  beforeEach(() => {
    answers.clear();
    asked.length = 0;
    window.fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
      const url = input instanceof Request ? input.url : String(input);
      asked.push({ url, init });
      const [, answer] = [...answers].find(([ending]) => url.endsWith(ending)) ?? [];
      if (!answer) return real(input, init);
      const response = await answer();
      if (init?.signal?.aborted) throw init.signal.reason as Error;
      return response;
    };
  });
  afterEach(() => { window.fetch = real; });
  return { asked, answer: (ending, answer) => { answers.set(ending, answer); } };
}

export function json(value: unknown): Response {
  return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
}

/** An answer that waits until the test lets it go. */
export function held(answer: Answer): { readonly answer: Answer; readonly release: () => void } {
  let release = () => {};
  const gate = new Promise<void>((resolve) => { release = resolve; });
  return { answer: async () => { await gate; return answer(); }, release: () => release() };
}
