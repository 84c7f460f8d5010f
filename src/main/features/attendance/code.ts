import { checkInCode } from '@shared/attendance/code';
import { qrSvg } from '../../documents';

/** What stands on somebody's notice: the digits, and the same as a QR code. */
export function codeOf(participantId: string): { code: string; svg: string } {
  const code = checkInCode(participantId);
  return { code, svg: qrSvg(code) };
}
