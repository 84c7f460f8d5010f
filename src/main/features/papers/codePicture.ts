import { checkInCode } from '@shared/attendance/code';
import type { ListedParticipant } from '@shared/participants/participant';
import type { Card } from '../../documents';
import { pngOf, qrModules } from '../attendance';
import { codeDescription } from './papers.template';

const SIDE_MM = 26;

/** The code that the desk reads, for a badge. */
export const codePicture = ({ id, name }: ListedParticipant): NonNullable<Card['picture']> => ({
  bytes: pngOf(qrModules(checkInCode(id))),
  sideMm: SIDE_MM,
  description: codeDescription(name),
});
