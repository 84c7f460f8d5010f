import { type PaperKind, paperKinds } from '@shared/papers/paper';

/** What is open beside the list: a paper, or what the organiser writes for all of them. */
export type OpenSide = PaperKind | 'texts' | 'groups';

const sides = new Set<unknown>([...paperKinds, 'texts', 'groups']);

/** It stands in the URL, with the people whose cards are to be printed again. */
export const papersSearch = ({
  open,
  people,
}: Record<string, unknown>): { open?: OpenSide; people?: string[] } => ({
  ...(sides.has(open) ? { open: open as OpenSide } : {}),
  ...(Array.isArray(people) && people.length > 0 ? { people: people.map(String) } : {}),
});
