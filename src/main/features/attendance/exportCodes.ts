import { checkInCode } from '@shared/attendance/code';
import type { attendance } from '@shared/attendance/contract';
import { refused } from '@shared/errors';
import {
  type DocumentSpec,
  offThread,
  pageNumberFooter,
  printPage,
  writeWhole,
} from '../../documents';
import type { Handler } from '../../operation';
import { houseStyleOf } from '../houseStyles';
import { participantsOf, unitAndPost } from '../participants';
import { CAPACITIES, codeDescription, codesTitle, slipLines } from './attendance.template';
import { meetingOfAttendance } from './read';

const SLIP_HEIGHT_MM = 46;
const CODE_SIDE_MM = 28;

/** Slips in list order, two beside each other, to be cut apart and sent out with the notice. */
export const exportCodes: Handler<typeof attendance.exportCodes> = async (input, work) => {
  const { meetingId, participantIds, target, format } = input;
  const path = work.pathOf(target);
  const meeting = meetingOfAttendance(work.read, meetingId);
  const people = participantsOf(work.read, meetingId)
    .map((one, index) => ({ ...one, listNumber: index + 1 }))
    .filter(({ id }) => participantIds === null || participantIds.includes(id));
  if (people.length === 0) throw refused('attendance:error.nobody');
  const spec: DocumentSpec = {
    houseStyle: houseStyleOf(work.read, meeting.houseStyle),
    title: codesTitle(meeting.name),
    blocks: [
      {
        kind: 'slips',
        heightMm: SLIP_HEIGHT_MM,
        slips: people.map((one) => ({
          head: one.name,
          lines: slipLines({
            unitAndPost: unitAndPost(one),
            listNumber: one.listNumber,
            capacity: CAPACITIES[one.capacity],
            groupName: one.groupName,
            meeting: meeting.name,
          }),
          picture: {
            code: checkInCode(one.id),
            sideMm: CODE_SIDE_MM,
            description: codeDescription(one.name),
          },
        })),
      },
    ],
  };
  if (format === 'pdf') {
    if (!work.desk) throw refused('attendance:error.pdfNeedsWindow');
    const pdf = await work.desk.printPdf(printPage(spec), {
      landscape: false,
      footer: pageNumberFooter(spec),
    });
    await writeWhole(path, pdf);
  } else {
    const options = { signal: work.signal, onProgress: work.progress };
    await writeWhole(path, await offThread('officialDocument', spec, options));
  }
  return { slips: people.length };
};
