/** Misuse by a programmer: a call that no data could justify. Data itself never makes the model throw. */
export class ModelError extends Error {
  override readonly name = 'ModelError';

  constructor(
    readonly code: 'bad-date',
    message: string,
  ) {
    super(message);
  }
}
