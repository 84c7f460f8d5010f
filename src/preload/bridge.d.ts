/** What preload/index.ts gives to a window. */
interface Window {
  readonly exchange: {
    operate(
      callId: string,
      name: string,
      input: unknown,
    ): Promise<
      | { ok: true; value: unknown }
      | { ok: false; error: { kind: string; key: string; params: Record<string, string | number> } }
    >;
    cancel(callId: string): void;
    on(
      channel: 'changed' | 'progress' | 'stage' | 'language',
      listener: (message: unknown) => void,
    ): () => void;
  };
}
