/** `2026-08-15 10:05`: data dates, with leading zeros, on the office's clock. */
export const dateTime = (at: number): string => new Date(at).toLocaleString('sv').slice(0, 16);

/** Bytes as MB with one decimal. */
export const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
