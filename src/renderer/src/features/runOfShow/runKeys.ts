/**
 * The keys of the live show, the same here and at the console, where letters belong to the stage:
 * B F A N O P D C K there, none of them here.
 */
export const runKeys = {
  start: 'F9',
  finish: 'F8',
  next: 'F7',
  pause: 'F5',
  more: ['+', '='],
  less: '-',
  skip: 'S',
  swap: 'X',
  join: 'J',
  toWritten: 'W',
  delay: 'T',
  capture: 'I',
  reset: 'shift+Backspace',
} as const;

/** What stands beside the table. */
export const panelKeys = { endBy: 'E', cancels: 'C', calls: 'G', host: 'H', version: 'V' } as const;
