import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { refused } from '@shared/errors';
import type { ChosenFile } from '@shared/files/contract';
import type { Desk } from '../../desk';
import type { HandlersOf, Work } from '../../operation';

/** The windows' services, or one clear sentence where there are none. */
function deskOf(work: Work): Desk {
  if (!work.desk) throw refused('common:error.needsWindow');
  return work.desk;
}

function chosen(work: Work, path: string): ChosenFile {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return { file: work.handleFor(path), name: basename(path), size };
}

export const fileOperations: HandlersOf<'files'> = {
  async chooseToOpen(input, work) {
    const paths = await deskOf(work).chooseToOpen(input);
    return paths.map((path) => chosen(work, path));
  },

  async chooseFolder(input, work) {
    const path = await deskOf(work).chooseFolder(input);
    return path ? chosen(work, path) : null;
  },

  async chooseToSave(input, work) {
    const path = await deskOf(work).chooseToSave(input);
    return path ? chosen(work, path) : null;
  },

  async open({ file }, work) {
    const problem = await deskOf(work).openPath(work.pathOf(file));
    if (problem) throw refused('common:error.cannotOpen', { problem });
    return undefined;
  },

  async showInFolder({ file }, work) {
    deskOf(work).showInFolder(work.pathOf(file));
    return undefined;
  },
};
