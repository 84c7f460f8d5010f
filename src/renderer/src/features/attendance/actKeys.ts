import type { ActName } from './usePlace';

/** One key each: the clerk's other hand holds a telephone. */
export const ACT_KEYS: Record<ActName, string> = {
  leave: 'F3',
  substitute: 'F4',
  absent: 'F6',
  makeUp: 'F7',
};
export const CAMERA_KEY = 'Alt+Q';
export const JOIN_KEY = 'F8';
export const MISSING_KEY = 'F9';
