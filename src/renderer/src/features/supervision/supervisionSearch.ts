export const supervisionTabs = ['chase', 'papers', 'log'] as const;
export type SupervisionTab = (typeof supervisionTabs)[number];

/** The list that is shown, and the open row of it. */
export const supervisionSearch = ({
  tab,
  open,
}: Record<string, unknown>): { tab?: SupervisionTab; open?: string } => ({
  ...(supervisionTabs.includes(tab as SupervisionTab) ? { tab: tab as SupervisionTab } : {}),
  ...(typeof open === 'string' && open ? { open } : {}),
});
