const listeners = new Set<() => void>();

/** Opens the capture sheet from a button anywhere; its key is F2. */
export function openCapture(): void {
  for (const listener of listeners) listener();
}

export function onOpenCapture(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
