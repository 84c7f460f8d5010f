import { evaluation } from '@shared/evaluation/contract';
import type { EvaluationSheet, Indicator } from '@shared/evaluation/system';
import { asCalendarDate } from '@shared/time';
import { eq } from 'drizzle-orm';
import seed from '../../../../resources/sample/evaluation.json';
import meeting from '../../../../resources/sample/meeting.json';
import type { Writer } from '../../db/database';
import type { Act, Work } from '../../operation';
import { evaluationOperations, sheetOf, writeValues } from '../evaluation';
import { evaluationReportOperations } from '../evaluationReports';
import { organizationsInCity } from '../organizations';
import { organizationTable } from '../organizations/organizations.table';
import { type Magnitude, sampleFigures } from './figures';

const EARLIER = 2024;
const PRESENT = 2025;

type SeedIndicator = Magnitude & { definition: string; from: string };
const seedIndicators: Readonly<Record<string, SeedIndicator>> = seed.indicators;
const { words } = seed;

/**
 * Two evaluated years: the earlier one released; the present one released, with a report begun, and then
 * one figure put right, so that one sees what has changed since. Features' own operations, but acts of
 * the sample: nothing of it is official.
 */
export async function writeEvaluations(work: Work, meetingId: string): Promise<void> {
  const earlier = work.write((db, act) => writeYear(db, act, EARLIER));
  await evaluationOperations.release({ evaluationId: earlier, note: words.earlierNote }, work);
  const evaluationId = work.write((db, act) => {
    const id = writeYear(db, act, PRESENT, earlier);
    writeDecisions(db, act, id);
    return id;
  });
  const { id: releaseId } = await evaluationOperations.release(
    { evaluationId, note: words.presentNote },
    work,
  );
  const { id: reportId } = await evaluationReportOperations.begin(
    { evaluationId, releaseId, meetingId },
    work,
  );
  work.write((db, act) => {
    evaluationReportOperations.edit(
      db,
      { id: reportId, issuer: words.issuer, issuedOn: asCalendarDate(meeting.meeting.startsOn) },
      act,
    );
    putRight(db, act, sheetOf(db, evaluationId));
  });
}

/** The shipped system with its weights confirmed, and the figures of a year. */
function writeYear(db: Writer, act: Act, year: number, copyFrom?: string): string {
  const { id: evaluationId } = evaluationOperations.create(
    db,
    evaluation.create.input.parse({ year, name: seed.name, copyFrom }),
    act,
  );
  const { indicators, weights } = sheetOf(db, evaluationId);
  evaluationOperations.setWeights(db, { evaluationId, weights, areConfirmed: true }, act);
  for (const indicator of indicators) describe(db, act, indicator, year);
  writeValues(db, evaluationId, figuresOf(db, indicators, year));
  return evaluationId;
}

function describe(db: Writer, act: Act, { id, name }: Indicator, year: number): void {
  const { definition = '', from: source = '' } = seedIndicators[name] ?? {};
  const missing = missingIn(year).filter(({ indicator }) => indicator === name);
  const note = missing.map(({ reason }) => reason).join('；') || words.note;
  evaluationOperations.editIndicator(db, { id, definition, source, sourceYear: year, note }, act);
}

const missingIn = (year: number) => seed.missing.filter(({ years }) => years.includes(year));

function figuresOf(db: Writer, indicators: readonly Indicator[], year: number) {
  const counties = organizationsInCity(db, eq(organizationTable.kind, 'county'));
  const figures = sampleFigures(counties, seedIndicators)[year === EARLIER ? 'earlier' : 'present'];
  const missing = missingIn(year);
  const { jump } = seed;
  return indicators.flatMap(({ id: indicatorId, name }) =>
    [...(figures.get(name) ?? [])]
      .filter(
        ([id]) => !missing.some(({ county, indicator }) => county === id && indicator === name),
      )
      .map(([countyId, value]) =>
        countyId === jump.county && name === jump.indicator
          ? {
              indicatorId,
              countyId,
              value: year === EARLIER ? jump.earlier : jump.present,
              source: jump.source,
            }
          : { indicatorId, countyId, value, source: words.source },
      ),
  );
}

/** What people decided beside the figures: a target, points added and taken off, a veto. */
function writeDecisions(db: Writer, act: Act, evaluationId: string): void {
  const { target, adjustments, most, veto } = seed;
  const indicatorId = named(sheetOf(db, evaluationId), target.indicator).id;
  const method = { by: 'target' as const, target: target.value, floor: 6000, cap: 10_000 };
  evaluationOperations.editIndicator(db, { id: indicatorId, method }, act);
  for (const { county: countyId, value } of target.own)
    evaluationOperations.setTarget(db, { indicatorId, countyId, value }, act);
  const { bonus: mostBonus, malus: mostMalus } = most;
  evaluationOperations.edit(db, { id: evaluationId, mostBonus, mostMalus }, act);
  for (const { county: countyId, ...adjustment } of adjustments)
    evaluationOperations.addAdjustment(db, { evaluationId, countyId, ...adjustment }, act);
  const { county: countyId, ...given } = veto;
  evaluationOperations.addVeto(db, { evaluationId, countyId, ...given }, act);
}

const named = ({ indicators }: EvaluationSheet, name: string): Indicator => {
  const indicator = indicators.find((one) => one.name === name);
  if (!indicator) throw new Error(`the sample has no indicator ${name}`);
  return indicator;
};

/** A figure that turned out otherwise after the release. */
function putRight(db: Writer, act: Act, sheet: EvaluationSheet): void {
  const { county: countyId, indicator, value } = seed.edited;
  const { id: indicatorId } = named(sheet, indicator);
  evaluationOperations.setValue(db, { indicatorId, countyId, value, source: words.edited }, act);
}
