/** The frame that runs the snippet under its policy, as high as what it shows, with what the policy refused. */

/** In CSS pixels. A whole page is made as much smaller as the room asks. */
const WIDTHS = { phone: 360, column: 720, page: 1100 } as const;

export interface Watched {
  /** How often the policy refused something since the page was loaded. */
  readonly violations: number;
  readonly loaded: boolean;
}

/** Least height of a preview, and how long an element that is there may still be drawing. */
const LEAST_PX = 120;
const RESTING_MS = 600;

/** Follows one frame through all the pages that it is given. */
export class Preview {
  #page = '';
  #violations = 0;
  #loaded = false;
  #watched: Document | null = null;
  /** Kept free until the element is there, so that nothing below it is pushed away. */
  #least = LEAST_PX;
  #sizes: ResizeObserver | null = null;
  #isPage = false;

  constructor(private readonly frame: HTMLIFrameElement, private readonly changed: (state: Watched) => void) {
    frame.addEventListener('load', () => {
      this.#watch();
      this.#loaded = this.#watched !== null;
      this.#tell();
    });
    addEventListener('resize', () => this.#fit());
  }

  /**
   * Shows a page, or only the place for one that is not wanted yet (an empty text); the same page again changes nothing.
   * @param least The height that its content has at least in a frame of the given width.
   */
  show(page: string, width: keyof typeof WIDTHS, least: (width: number) => number): void {
    this.#isPage = width === 'page';
    this.frame.style.width = this.#isPage ? `${WIDTHS.page}px` : '';
    this.frame.style.maxWidth = this.#isPage ? 'none' : `${WIDTHS[width]}px`;
    if (page && page === this.#page) {
      this.#fit();
      return;
    }
    this.#least = least(this.frame.clientWidth);
    this.#fit();
    if (!page) return;
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
    this.#sizes = new ResizeObserver(() => this.#fit());
    this.#sizes.observe(inside.body);
    const there = () => setTimeout(() => {
      if (inside !== this.#watched) return;
      this.#least = LEAST_PX;
      this.#fit();
    }, RESTING_MS);
    for (const name of ['chiso-load', 'chiso-error']) inside.addEventListener(name, there, { once: true });
  }

  /** As high as the content of the page that is shown. */
  #fit(): void {
    const content = this.#watched === this.frame.contentDocument ? this.#watched?.documentElement.getBoundingClientRect().height ?? 0 : 0;
    const height = Math.max(this.#least, Math.ceil(content));
    const scale = this.#isPage ? Math.min(1, (this.frame.parentElement?.clientWidth ?? WIDTHS.page) / WIDTHS.page) : 1;
    const { style } = this.frame;
    style.height = `${height}px`;
    style.transform = scale < 1 ? `scale(${scale})` : '';
    // What is only drawn smaller keeps its room: the margins give it back.
    style.margin = scale < 1 ? `0 ${(scale - 1) * WIDTHS.page}px ${(scale - 1) * height}px 0` : '';
  }

  #tell(): void {
    this.changed({ violations: this.#violations, loaded: this.#loaded });
  }
}
