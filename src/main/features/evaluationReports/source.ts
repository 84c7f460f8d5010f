/** Which release a report is on; null for a draft. */
export type Source = { number: number; hash: string; releasedAt: number } | null;
