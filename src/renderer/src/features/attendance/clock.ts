const pad = (value: number) => String(value).padStart(2, '0');

/** `09:05` */
export function timeText(at: number): string {
  const date = new Date(at);
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** `08-15 09:05` */
export function momentText(at: number): string {
  const date = new Date(at);
  return `${pad(date.getMonth() + 1)}-${pad(date.getDate())} ${timeText(at)}`;
}
