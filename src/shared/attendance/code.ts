/**
 * The code on a notice or badge. Digits only: a scanner types like a keyboard, and a Chinese input
 * method that somebody left on swallows letters, changes their case, and turns a colon full-width.
 * Digits pass. The code names nobody; without the roster it says nothing.
 *
 * `1` (version) + 39 digits (the participant's id, a UUID, as a number) + 2 check digits, so that
 * mod 97 of the whole is 1 (ISO 7064, as in IBAN): any one wrong digit and any two swapped are found.
 */
const VERSION = '1';
const ID_DIGITS = 39;
const LENGTH = VERSION.length + ID_DIGITS + 2;
/** so many digits in one go are meant to be a code, whole or not */
const MEANT_AS_CODE = 20;

/**
 * @param participantId a UUID
 * @throws RangeError for an id that is no UUID, which no participant has
 */
export function checkInCode(participantId: string): string {
  const hex = participantId.replaceAll('-', '');
  if (!/^[0-9a-f]{32}$/i.test(hex)) throw new RangeError(`not a UUID: ${participantId}`);
  const body = VERSION + BigInt(`0x${hex}`).toString().padStart(ID_DIGITS, '0');
  const check = 98n - ((BigInt(body) * 100n) % 97n);
  return body + check.toString().padStart(2, '0');
}

export type ReadCode =
  /** nearly always one; what surrounds a code may by chance look like another */
  | { kind: 'code'; participantIds: string[] }
  /** many digits, but not a whole code: scan again */
  | { kind: 'damaged' }
  /** not meant as a code */
  | { kind: 'none' };

/**
 * Finds codes in whatever a scanner left in the field: full-width digits, spaces, a prefix that the
 * scanner adds (`]Q1`), text that stood there before, two codes without an Enter between them.
 */
export function readCode(typed: string): ReadCode {
  const digits = typed.normalize('NFKC').replace(/\D/g, '');
  const participantIds: string[] = [];
  for (let start = 0; start + LENGTH <= digits.length; start += 1) {
    const candidate = digits.slice(start, start + LENGTH);
    if (!candidate.startsWith(VERSION) || BigInt(candidate) % 97n !== 1n) continue;
    const id = BigInt(candidate.slice(VERSION.length, -2));
    if (id >> 128n === 0n) participantIds.push(uuidOf(id));
  }
  if (participantIds.length > 0) return { kind: 'code', participantIds };
  return { kind: digits.length >= MEANT_AS_CODE ? 'damaged' : 'none' };
}

function uuidOf(id: bigint): string {
  const hex = id.toString(16).padStart(32, '0');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
