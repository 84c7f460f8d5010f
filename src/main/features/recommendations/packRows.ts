import type { FileHashes, PackBase } from '@shared/recommendations/recommendations';
import { noValues, recommendationFields } from '@shared/recommendations/recommendations';
import { rowCode, sha256 } from '../../roundTrip/codes';

/** A row before it has gone out. */
export type NewRow = {
  position: number;
  code: string;
  nominationId: string | null;
  base: PackBase;
  status: string;
  reason: string;
};

export const emptyBase: PackBase = { values: noValues, hashes: {} };

/** Says which row of which pack it is, to this program only. */
export const codeOf = (packId: string, position: number): string =>
  rowCode(position, `${packId} ${position}`);

const hashesOf = ({ textFile, deckFile, formFile }: FileHashes) => [
  textFile ?? '',
  deckFile ?? '',
  formFile ?? '',
];

/** Of a row: changes with everything that stood in it. */
export const rowChecksum = ({ code, base }: { code: string; base: PackBase }): string =>
  sha256(
    JSON.stringify([
      code,
      recommendationFields.map((field) => base.values[field]),
      hashesOf(base.hashes),
    ]),
  );

export const packChecksum = (rows: readonly { code: string; base: PackBase }[]): string =>
  sha256(rows.map(rowChecksum).join('\n'));
