/** The frame that runs the snippet under its policy, as high as what it shows, with what the policy refused. */

/** Widest first; in CSS pixels. */
const WIDTHS = { phone: 360, column: 720, page: null } as const;

export interface Watched {
  /** How often the policy refused something since the page was loaded. */
  readonly violations: number;
  readonly loaded: boolean;
}

/** Follows one frame through all the pages that it is given. */
export class Preview {
  #page = '';
  #violations = 0;
  #loaded = false;
  #watched: Document | null = null;
  #sizes: ResizeObserver | null = null;

  constructor(private readonly frame: HTMLIFrameElement, private readonly changed: (state: Watched) => void) {
    frame.addEventListener('load', () => {
      this.#watch();
      this.#loaded = this.#watched !== null;
      this.#tell();
    });
  }

  /** Shows a page; the same page again changes nothing. */
  show(page: string, width: keyof typeof WIDTHS): void {
    const most = WIDTHS[width];
    this.frame.style.maxWidth = most === null ? 'none' : `${most}px`;
    if (page === this.#page) return;
    this.#page = page;
    this.#violations = 0;
    this.#loaded = false;
    this.#tell();
    this.frame.srcdoc = page;
    this.#await();
  }

  /** The new document is there some moments before its scripts run, and tells nobody: what they do first must not be missed. */
  #await(): void {
    if (this.#loaded) return;
    this.#watch();
    setTimeout(() => this.#await(), 4);
  }

  #watch(): void {
    const inside = this.frame.contentDocument;
    if (!inside?.body || inside === this.#watched || inside.URL !== 'about:srcdoc') return;
    this.#watched = inside;
    inside.addEventListener('securitypolicyviolation', () => {
      this.#violations += 1;
      this.#tell();
    });
    this.#sizes?.disconnect();
    this.#sizes = new ResizeObserver(() => { this.frame.style.height = `${Math.max(120, Math.ceil(inside.documentElement.getBoundingClientRect().height))}px`; });
    this.#sizes.observe(inside.body);
  }

  #tell(): void {
    this.changed({ violations: this.#violations, loaded: this.#loaded });
  }
}
