import { type BatchPaper, batchPapers } from '@shared/supervision/supervision';

export const supervisionTabs = ['chase', 'papers', 'log'] as const;
export type SupervisionTab = (typeof supervisionTabs)[number];

/** The list that is shown, the open row of it, and the papers whose recipients are being chosen. */
export const supervisionSearch = ({
  tab,
  open,
  issue,
}: Record<string, unknown>): { tab?: SupervisionTab; open?: string; issue?: BatchPaper } => ({
  ...(supervisionTabs.includes(tab as SupervisionTab) ? { tab: tab as SupervisionTab } : {}),
  ...(typeof open === 'string' && open ? { open } : {}),
  ...(batchPapers.includes(issue as BatchPaper) ? { issue: issue as BatchPaper } : {}),
});
