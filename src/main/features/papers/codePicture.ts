import { setImmediate } from 'node:timers/promises';
import { checkInCode } from '@shared/attendance/code';
import type { ListedParticipant } from '@shared/participants/participant';
import type { Card } from '../../documents';
import { pngOf, qrModules } from '../attendance';
import { codeDescription } from './papers.template';

const SIDE_MM = 26;

/** A code takes milliseconds to draw and never changes. */
const drawn = new Map<string, Buffer>();
/** Some 300 bytes each. */
const MOST_DRAWN = 5000;

function codeBytes(id: string): Buffer {
  const known = drawn.get(id);
  if (known) return known;
  if (drawn.size >= MOST_DRAWN) drawn.clear();
  const bytes = pngOf(qrModules(checkInCode(id)));
  drawn.set(id, bytes);
  return bytes;
}

/** The code that the desk reads, for a badge. */
export const codePicture = ({ id, name }: ListedParticipant): NonNullable<Card['picture']> => ({
  bytes: codeBytes(id),
  sideMm: SIDE_MM,
  description: codeDescription(name),
});

/** Draws everybody's code with pauses, so that the windows go on while hundreds are drawn. */
export async function drawCodes(ids: readonly string[], signal: AbortSignal): Promise<void> {
  for (const id of ids) {
    if (signal.aborted) return;
    if (drawn.has(id)) continue;
    codeBytes(id);
    await setImmediate();
  }
}
