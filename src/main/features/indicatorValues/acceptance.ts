import { invalid } from '@shared/errors';
import { canBeTaken } from '@shared/indicatorValues/packs';
import { type CalendarDate, dateParts } from '@shared/time';
import type { HandlersOf, Work } from '../../operation';
import { choice } from '../../roundTrip/choice';
import { readIncoming } from '../../roundTrip/incoming';
import { evaluationRow, writeValues } from '../evaluation';
import { valueReceivedTable } from './indicatorValues.table';
import { foundFile, judgeAll } from './judge';
import { packSource } from './pack.template';

const read = (files: Parameters<typeof readIncoming>[0], work: Work) =>
  readIncoming(
    files,
    work,
    {
      ...{ beside: '', step: 'indicatorValues:step.reading' },
      ...{ gone: 'indicatorValues:error.fileGone', percents: true },
    },
    foundFile,
  );

/** Whether it was in time is told by the day on which it came, not by that on which it is taken in. */
function dayOf(receivedOn: CalendarDate | undefined, today: CalendarDate): CalendarDate {
  if (receivedOn !== undefined && receivedOn > today)
    throw invalid('indicatorValues:error.receivedLater');
  return receivedOn ?? today;
}

export const acceptance: Pick<HandlersOf<'indicatorValues'>, 'previewPacks' | 'acceptPacks'> = {
  async previewPacks({ evaluationId, files, receivedOn }, work) {
    evaluationRow(work.read, evaluationId);
    const came = dayOf(receivedOn, work.today);
    const incoming = await read(files, work);
    const judged = judgeAll(work.read, evaluationId, incoming, came);
    return { files: judged.map(({ file }) => file) };
  },

  async acceptPacks({ evaluationId, files, receivedOn, only, fromFile, without }, work) {
    evaluationRow(work.read, evaluationId);
    const came = dayOf(receivedOn, work.today);
    const incoming = (await read(files, work)).filter(
      ({ hash }) => only.length === 0 || only.includes(hash),
    );
    const wanted = choice<string>(fromFile, without);
    return work.write((db, act) => {
      const total = { files: 0, counties: 0, taken: 0 };
      const { year, month, day } = dateParts(came);
      // Judged again: somebody may have written while the files were read.
      for (const { file, kept, late } of judgeAll(db, evaluationId, incoming, came)) {
        if (!kept || !canBeTaken(file)) continue;
        const source = packSource(kept.pack.cityName, year, month, day);
        const taken = file.rows.flatMap(({ code, countyId, changes }) =>
          changes.filter(wanted(file.hash, code)).map(({ field, there }) => ({
            ...{ indicatorId: field, countyId, source },
            value: there === '' ? null : there,
          })),
        );
        writeValues(db, evaluationId, taken);
        db.insert(valueReceivedTable)
          .values({
            ...{ id: act.newId(), packId: kept.pack.id, late, taken: taken.length },
            ...{ fileName: file.name, fileHash: file.hash, receivedOn: came },
          })
          .run();
        total.files += 1;
        total.counties += new Set(taken.map(({ countyId }) => countyId)).size;
        total.taken += taken.length;
      }
      if (total.files === 0) throw invalid('indicatorValues:error.nothingToTake');
      return total;
    });
  },
};
