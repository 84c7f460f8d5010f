import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Where work in progress lies in a data folder, and how it is named there. */
const PLACES: readonly [folder: string, name: RegExp][] = [
  ['.', /^\.sample-/],
  ['scratch', /./],
  ['originals', /./],
  ['files', /^\.partial-/],
  ['copies', /^\.part-/],
  ['backups', /\.part$|^\.part-/],
];

/**
 * Removes what a killed run left half-done: no stray copy of anybody's slides may stay behind. Only
 * what is older than a day, because the command line may be at work on the same folder.
 */
export function sweep(folder: string, now: number): void {
  for (const [place, pattern] of PLACES) {
    for (const name of namesIn(join(folder, place))) {
      const path = join(folder, place, name);
      const age = now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now);
      if (pattern.test(name) && age > DAY_MS) rmSync(path, { recursive: true, force: true });
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
