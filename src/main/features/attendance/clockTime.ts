import type { Instant } from '@shared/time';

/** `08:25`, on the clock of this office, for sentences and papers. */
export function clockTime(at: Instant): string {
  const local = new Date(at);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(local.getHours())}:${pad(local.getMinutes())}`;
}
