/** @param agendaItemId what it is about; without it, what runs now */
type Listener = (agendaItemId?: string) => void;

const listeners = new Set<Listener>();

/** Opens the capture sheet from a button anywhere; its key is F2. */
export const openCapture: Listener = (agendaItemId) => {
  for (const listener of listeners) listener(agendaItemId);
};

export function onOpenCapture(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
