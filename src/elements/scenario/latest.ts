/**
 * Keeps one answer up to date with the newest question. One question is in flight; while it is, newer ones replace each other, so that a dragged slider
 * gets as many answers as there is time for and always the last one. An answer carries its question, so that nobody takes it for another's.
 */
export class Latest<Question, Answer> {
  #wish = '';
  #question: Question | null = null;
  #flying = false;
  #epoch = 0;
  #answered: { readonly wish: string; readonly value: Answer | null } | null = null;

  constructor(
    /** Rejects when nobody wants the answer any more: then nothing is kept. */
    private readonly run: (question: Question) => Promise<Answer>,
    private readonly onAnswer: () => void,
    /** True for a rejection that is no failure. */
    private readonly isQuiet: (problem: unknown) => boolean,
  ) {}

  /** The last answer; null before the first, after a failure, and where nothing is asked. */
  get value(): Answer | null {
    return this.#answered?.value ?? null;
  }

  /** Whether the answer, or its failure, is that of the newest question. */
  get isFresh(): boolean {
    return this.#question === null || this.#answered?.wish === this.#wish;
  }

  get hasFailed(): boolean {
    return this.#question !== null && this.isFresh && this.value === null;
  }

  /** Asks, unless the same is answered or under way; null takes question and answer back. */
  ask(question: Question | null): void {
    const wish = question === null ? '' : JSON.stringify(question);
    this.#question = question;
    if (wish === this.#wish) return;
    this.#wish = wish;
    if (question === null) this.#answered = null;
    else if (!this.#flying) void this.#fly();
  }

  /** Forgets what was asked, so that the next question is sent even when it is the same. */
  forget(): void {
    this.#wish = '';
    this.#question = null;
    this.#flying = false;
    this.#epoch += 1;
  }

  async #fly(): Promise<void> {
    this.#flying = true;
    const epoch = this.#epoch;
    while (this.#question !== null && this.#answered?.wish !== this.#wish) {
      const wish = this.#wish;
      try {
        const value = await this.run(this.#question);
        if (epoch !== this.#epoch) return;
        if (this.#question === null) break;
        this.#answered = { wish, value };
      } catch (problem) {
        if (epoch !== this.#epoch) return;
        if (this.isQuiet(problem)) break;
        this.#answered = { wish, value: null };
      }
      this.onAnswer();
    }
    this.#flying = false;
  }
}
