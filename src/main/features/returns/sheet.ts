import type { ReturnField } from '@shared/returns/returns';
import type { Table } from '../../documents';
import * as roundTrip from '../../roundTrip/sheet';
import { FIELD_HEADS, LOCKED_HEADS, type LockedColumn, META_MARK } from './pack.template';

/** What the hidden sheet of a pack says about it. */
export type PackMeta = {
  meetingId: string;
  organizationId: string;
  packId: string;
  version: string;
  checksum: string;
  /** checksum by code of the row */
  rows: Map<string, string>;
};

export type FoundRow = roundTrip.FoundRow<LockedColumn, ReturnField>;
export type FoundSheet = roundTrip.FoundSheet<LockedColumn, ReturnField>;

const form: roundTrip.Form<LockedColumn, ReturnField> = { locked: LOCKED_HEADS, open: FIELD_HEADS };

export const findSheets = (table: Table): FoundSheet[] => roundTrip.sheetsOf(table, form);

/** The pack's own word about itself; null where its hidden sheet is gone. */
export function findMeta(table: Table): PackMeta | null {
  const said = roundTrip.hiddenWords(table, META_MARK);
  if (!said) return null;
  const meta = (key: string) => said.get(key) ?? '';
  return {
    meetingId: meta('meeting'),
    organizationId: meta('organization'),
    packId: meta('pack'),
    version: meta('version'),
    checksum: meta('checksum'),
    rows: roundTrip.rowSums(said),
  };
}
