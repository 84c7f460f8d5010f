export const returnsTabs = ['packs', 'received', 'requests', 'ledgers'] as const;
export type ReturnsTab = (typeof returnsTabs)[number];

/** The list that is shown, and the open row of it. */
export const returnsSearch = ({
  tab,
  open,
}: Record<string, unknown>): { tab?: ReturnsTab; open?: string } => ({
  ...(returnsTabs.includes(tab as ReturnsTab) ? { tab: tab as ReturnsTab } : {}),
  ...(typeof open === 'string' && open ? { open } : {}),
});
