import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EVIDENCE_FOLDER, NAME_SEPARATORS } from './pack.template';

export type EvidenceFiles = { found: string[]; missing: string[] };

/**
 * The files that a row names, beside the workbook or in the evidence folder, and all that lie in the
 * evidence folder under the number. A name never leads out of that folder.
 */
export function evidenceFiles(workbook: string, number: number, named: string): EvidenceFiles {
  const folder = dirname(workbook);
  const own = join(folder, EVIDENCE_FOLDER, String(number));
  const places = [own, join(folder, EVIDENCE_FOLDER), folder];
  const found = new Set(filesIn(own));
  const missing: string[] = [];
  for (const name of namesIn(named)) {
    const path = places
      .map((place) => join(place, name))
      .find((each) => basename(name) === name && isFile(each));
    if (path) found.add(path);
    else missing.push(name);
  }
  return { found: [...found], missing };
}

const namesIn = (text: string): string[] =>
  text
    .split(NAME_SEPARATORS)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== '.' && name !== '..');

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function filesIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && !name.startsWith('~$'))
    .map((name) => join(folder, name))
    .filter(isFile)
    .toSorted();
}
