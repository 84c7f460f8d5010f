import { chmod, copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { refused } from '@shared/errors';
import type { HandlersOf } from '../../operation';
import { deckRow } from './lines';

/**
 * The kept original has no name that an office program knows, and must not be written: so a copy is
 * opened, which the next start sweeps away.
 */
export const openOriginal: HandlersOf<'caseStudies'>['openOriginal'] = async ({ deckId }, work) => {
  if (!work.desk) throw refused('common:error.needsWindow');
  const { fileHash, fileName } = deckRow(work.read, deckId);
  const folder = join(work.folder, 'originals', fileHash.slice(0, 16));
  const path = join(folder, fileName);
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await copyFile(work.files.pathOf(fileHash), path);
    await chmod(path, 0o444);
  } catch (cause) {
    // Some systems lock a file that is open: then that copy serves.
    if (!['EBUSY', 'EPERM'].includes((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
  }
  if (await work.desk.openPath(path)) {
    throw refused('caseStudies:error.cannotOpen', { file: fileName });
  }
  return undefined;
};
