/**
 * Expected failure. Thrown by rules and operations; it rolls the transaction back by itself and
 * reaches the screen as one translated sentence. Anything else that is thrown is a bug.
 *
 * - `invalid`   the input cannot be right, whatever the state
 * - `notFound`  what was named does not exist (any more)
 * - `conflict`  right in itself, but the state has moved on
 * - `refused`   a rule of the field forbids it (a second person must close, one lead only, …)
 */
export type ErrorKind = 'invalid' | 'notFound' | 'conflict' | 'refused';

/** Values that a translated sentence may quote. */
export type ErrorParams = Record<string, string | number>;

export class AppError extends Error {
  override readonly name = 'AppError';

  /** @param key `namespace:path` of the sentence in src/shared/i18n, e.g. `issues:error.secondPerson` */
  constructor(
    readonly kind: ErrorKind,
    readonly key: string,
    readonly params: ErrorParams = {},
  ) {
    super(`${kind}: ${key} ${JSON.stringify(params)}`);
  }
}

export const invalid = (key: string, params?: ErrorParams) => new AppError('invalid', key, params);
export const notFound = (key: string, params?: ErrorParams) =>
  new AppError('notFound', key, params);
export const conflict = (key: string, params?: ErrorParams) =>
  new AppError('conflict', key, params);
export const refused = (key: string, params?: ErrorParams) => new AppError('refused', key, params);

/** An error as it crosses a process boundary, where classes do not survive. */
export type WireError = {
  kind: ErrorKind | 'bug';
  key: string;
  params: ErrorParams;
};

export const BUG: WireError = { kind: 'bug', key: 'common:error.bug', params: {} };
