const pad = (value: number) => String(value).padStart(2, '0');

/** `09:05` */
export function timeText(at: number): string {
  const date = new Date(at);
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** `2026-08-15` */
export function dayText(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** `2026-08-15 09:05`, in both languages alike */
export const momentText = (at: number): string => `${dayText(at)} ${timeText(at)}`;
