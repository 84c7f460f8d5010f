import { dateOfInstant, type Instant } from '@shared/time';

/** `08:25`, on the clock of this office, for sentences and papers. */
export function clockTime(at: Instant): string {
  const local = new Date(at);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(local.getHours())}:${pad(local.getMinutes())}`;
}

/** `2026-08-15 08:25` */
export const dateAndTime = (at: Instant): string => `${dateOfInstant(at)} ${clockTime(at)}`;
