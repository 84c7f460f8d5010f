import type { FileHandle } from '@shared/operation';
import type { Work } from '../../operation';
import * as roundTrip from '../../roundTrip/incoming';
import { EVIDENCE_FOLDER } from './pack.template';
import { type FoundSheet, findMeta, findSheets, type PackMeta } from './sheet';

/** A file that came in, read but not yet judged. */
export type Incoming = Omit<roundTrip.Incoming<never>, 'found'> & {
  meta: PackMeta | null;
  sheets: FoundSheet[];
};

export async function readIncoming(files: readonly FileHandle[], work: Work): Promise<Incoming[]> {
  const read = await roundTrip.readIncoming(
    files,
    work,
    { beside: EVIDENCE_FOLDER, step: 'returns:step.reading', gone: 'returns:error.fileGone' },
    (table) => ({ meta: findMeta(table), sheets: findSheets(table) }),
  );
  return read.map(({ found, ...file }) => ({ ...file, ...(found ?? { meta: null, sheets: [] }) }));
}
