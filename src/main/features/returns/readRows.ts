import {
  type PackItem,
  permittedFields,
  type ReturnField,
  type SkipReason,
} from '@shared/returns/returns';
import { lockedKey } from '../../roundTrip/codes';
import * as roundTrip from '../../roundTrip/readRows';
import { type ReadingDay, readCell } from './cells';
import type { LockedColumn } from './pack.template';
import type { FoundRow, FoundSheet } from './sheet';

/** Reads rows by their code, never by their place. */
export const readRows = (
  sheets: readonly FoundSheet[],
  items: readonly PackItem[],
  day: ReadingDay,
): roundTrip.ReadRows<LockedColumn, ReturnField, SkipReason> =>
  roundTrip.readRows(sheets, {
    items,
    permitted: ({ role }) => permittedFields[role],
    isAnother,
    wordOf: ({ locked }) => locked.wording ?? '',
    readCell: (field, cell, base) => readCell(field, cell, base, day),
  });

/** Whether the code stands beside another issue's number or wording: rows were pasted over. */
function isAnother({ locked }: FoundRow, { base }: PackItem): boolean {
  const { number, wording } = locked;
  return (
    (number !== undefined && lockedKey(number) !== String(base.number)) ||
    (wording !== undefined && lockedKey(wording) !== lockedKey(base.wording))
  );
}
