import { invalid } from '@shared/errors';
import type { ReturnStep } from '@shared/returns/compare';
import { canBeTaken, type ReturnField, type ReturnPack } from '@shared/returns/returns';
import type { CalendarDate } from '@shared/time';
import type { Writer } from '../../db/database';
import type { Act, HandlersOf } from '../../operation';
import { choice } from '../../roundTrip/choice';
import { attachEvidence, issueOperations, type KeptFile, keepEvidence } from '../issues';
import { readIncoming } from './incoming';
import { type JudgedFile, type JudgedRow, judgeAll, planOf } from './judge';
import { receiptNote } from './pack.template';
import { meetingName } from './packs';
import { extensionRequestTable, returnReceivedTable } from './returns.table';

/** One step, by the rules of the issue's own operations. */
function take(
  db: Writer,
  act: Act,
  { item }: JudgedRow,
  { organizationId }: Pick<ReturnPack, 'organizationId'>,
  step: ReturnStep,
  author: string,
): void {
  const id = item.issueId;
  switch (step.kind) {
    case 'acknowledge': {
      const isNamed = step.by !== '' || step.on !== '';
      const note = isNamed ? receiptNote(step.by, step.on) : '';
      issueOperations.acknowledge(db, { id, note }, act);
      return;
    }
    case 'progress': {
      const date = step.on ? { date: step.on } : {};
      issueOperations.addProgress(
        db,
        { id, organizationId, text: step.text, author, ...date },
        act,
      );
      return;
    }
    case 'edit':
      issueOperations.edit(db, { id, ...step.fields }, act);
      return;
    case 'submit':
      issueOperations.submit(db, { id, result: step.result, outcome: step.outcome }, act);
      return;
    case 'answerSupport':
      issueOperations.answerSupport(db, { id, organizationId, answer: step.answer }, act);
      return;
    case 'askExtension': {
      const { dueDate, reason } = step;
      db.insert(extensionRequestTable)
        .values({
          id: act.newId(),
          issueId: id,
          organizationId,
          dueDate,
          reason,
          askedOn: act.today,
        })
        .run();
    }
  }
}

type Taken = { rows: number; taken: number; evidence: number };

function takeFile(
  db: Writer,
  act: Act,
  { file, rows, late }: JudgedFile,
  wanted: ReturnType<typeof choice<ReturnField>>,
  kept: ReadonlyMap<string, KeptFile>,
  receivedOn: CalendarDate,
): Taken {
  const { pack } = file;
  const counted: Taken = { rows: 0, taken: 0, evidence: 0 };
  if (!pack) return counted;
  for (const row of rows) {
    const { steps, refused, taken } = planOf(row, wanted(file.hash, row.item.code));
    const person = row.standing.here.responsiblePerson;
    const author = taken.find(({ field }) => field === 'responsiblePerson')?.there ?? person;
    for (const step of steps) take(db, act, row, pack, step, author);
    if (taken.some(({ field }) => field === 'evidence')) {
      const files = row.evidence.flatMap((path) => kept.get(path) ?? []);
      counted.evidence += attachEvidence(db, act, row.item.issueId, files, '').added;
    }
    const made = taken.length - refused.length;
    counted.taken += made;
    if (made > 0) counted.rows += 1;
  }
  db.insert(returnReceivedTable)
    .values({
      id: act.newId(),
      packId: pack.id,
      fileName: file.name,
      fileHash: file.hash,
      receivedOn,
      late,
      taken: counted.taken,
    })
    .run();
  return counted;
}

export const acceptance: Pick<HandlersOf<'returns'>, 'preview' | 'accept'> = {
  async preview({ meetingId, files, receivedOn = undefined }, work) {
    meetingName(work.read, meetingId);
    const incoming = await readIncoming(files, work);
    const day = { today: work.today, receivedOn: receivedOn ?? work.today };
    return { files: judgeAll(work.read, meetingId, incoming, day).map(({ file }) => file) };
  },

  async accept({ meetingId, files, receivedOn, only, fromFile, without }, work) {
    meetingName(work.read, meetingId);
    const day = { today: work.today, receivedOn: receivedOn ?? work.today };
    if (day.receivedOn > day.today) throw invalid('returns:error.receivedInFuture');
    const incoming = (await readIncoming(files, work)).filter(
      ({ hash }) => only.length === 0 || only.includes(hash),
    );
    const wanted = choice(fromFile, without);
    const paths = judgeAll(work.read, meetingId, incoming, day).flatMap(({ rows }) =>
      rows.flatMap(({ evidence }) => evidence),
    );
    const unique = [...new Set(paths)];
    const keptFiles = await keepEvidence(unique, work);
    const kept = new Map(unique.map((path, index) => [path, keptFiles[index] as KeptFile]));
    return work.write((db, act) => {
      const total = { files: 0, rows: 0, taken: 0, evidence: 0 };
      // Judged again: somebody may have written while the files were read.
      for (const judged of judgeAll(db, meetingId, incoming, day)) {
        if (!canBeTaken(judged.file)) continue;
        const { rows, taken, evidence } = takeFile(db, act, judged, wanted, kept, day.receivedOn);
        total.files += 1;
        total.rows += rows;
        total.taken += taken;
        total.evidence += evidence;
      }
      if (total.files === 0) throw invalid('returns:error.nothingToTake');
      return total;
    });
  },
};
