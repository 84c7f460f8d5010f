import { type Contract, contract } from './contract';
import type { FeatureContract, InputOf, OutputOf, Progress } from './operation';

export type CallOptions = { signal?: AbortSignal; onProgress?: (progress: Progress) => void };

/** One function per contract line; it knows its own name, which serves as cache key and in logs. */
export type Call<T> = {
  (input: InputOf<T>, options?: CallOptions): Promise<OutputOf<T>>;
  readonly operation: string;
};

export type Client = {
  readonly [F in keyof Contract]: { readonly [V in keyof Contract[F]]: Call<Contract[F][V]> };
};

/** Makes the typed client over whatever carries a call: IPC in a window, a direct call in tests. */
export function makeClient(
  carry: (name: string, input: unknown, options: CallOptions) => Promise<unknown>,
): Client {
  const features = Object.entries(contract).map(([feature, lines]) => {
    const calls = Object.keys(lines as FeatureContract).map((verb) => {
      const operation = `${feature}.${verb}`;
      const call = (input: unknown, options: CallOptions = {}) => carry(operation, input, options);
      return [verb, Object.assign(call, { operation })];
    });
    return [feature, Object.fromEntries(calls)];
  });
  return Object.fromEntries(features) as Client;
}
