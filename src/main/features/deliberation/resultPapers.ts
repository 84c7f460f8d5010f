import { refused } from '@shared/errors';
import type { CalendarDate } from '@shared/time';
import { type DocumentSpec, safeName, writeTogether, writeWhole } from '../../documents';
import type { HandlersOf } from '../../operation';
import { dayCountOf } from '../workingDays';
import { noticeRow, noticesOf } from './notices';
import { type Outcome, outcomeOf, reasonOf } from './outcome';
import { caseList, heading, paperBytes, paragraph, printed } from './paper';
import * as words from './papers.template';

const { notice, publication, city } = words;

function noticeSpec(
  { selection, houseStyle, basis, selected }: Outcome,
  given: { firstDate: CalendarDate; toDate: CalendarDate; fromDate: CalendarDate; contact: string },
  days: number,
): DocumentSpec {
  const { firstDate, toDate, fromDate, contact } = given;
  return {
    houseStyle,
    title: notice.title(selection.name),
    blocks: [
      paragraph(notice.opening(selection.name, basis, selected.length)),
      { kind: 'heading', level: 1, text: notice.list, numbered: false },
      ...caseList(selected),
      {
        kind: 'labelled',
        label: notice.period,
        text: notice.periodText(printed(firstDate), printed(toDate), days),
      },
      { kind: 'labelled', label: notice.objections, text: notice.objectionsText },
      ...(contact === ''
        ? []
        : [{ kind: 'labelled' as const, label: notice.contact, text: contact }]),
      { kind: 'signature', organization: words.issuer, date: fromDate },
    ],
  };
}

function publicationSpec(
  { selection, houseStyle, basis, selected, results }: Outcome,
  objections: number,
  today: CalendarDate,
): DocumentSpec {
  return {
    houseStyle,
    title: publication.title(selection.name),
    blocks: [
      { kind: 'paragraph', indent: false, text: words.toAll },
      paragraph(publication.opening(selection.name, basis, results.size, selected.length)),
      paragraph(objections > 0 ? publication.objected(objections) : publication.unobjected),
      paragraph(publication.asked),
      { kind: 'signature', organization: words.issuer, date: today },
      { kind: 'heading', level: 1, text: publication.list, numbered: false },
      ...caseList(selected),
    ],
  };
}

/** Of one city: its own nominations with the reasons, and what everybody may read. */
function citySpec(outcome: Outcome, cityId: string, today: CalendarDate): DocumentSpec {
  const { selection, houseStyle, nominations, results, selected } = outcome;
  const own = nominations.filter((one) => one.cityId === cityId);
  const { heads } = city;
  const rows = own.flatMap(({ id, title, countyName, status, reason }) => {
    const line = results.get(id);
    const result =
      status === 'withdrawn'
        ? city.withdrawn
        : status === 'selected'
          ? city.selected
          : city.notSelected;
    return [[title, countyName, result, line ? reasonOf(line, selection.seats) : reason]];
  });
  const name = own[0]?.cityName ?? '';
  return {
    houseStyle,
    title: city.title(selection.name, name),
    blocks: [
      { kind: 'paragraph', indent: false, text: words.addressed(name) },
      paragraph(city.opening(own.length, own.filter(({ status }) => status === 'selected').length)),
      heading(city.own),
      {
        kind: 'table',
        repeatHead: true,
        columns: [
          { head: heads.title, widthMm: 56, align: 'left' },
          { head: heads.county, widthMm: 34, align: 'left' },
          { head: heads.result, widthMm: 18, align: 'center' },
          { head: heads.why, widthMm: 48, align: 'left' },
        ],
        rows,
      },
      heading(city.all),
      ...caseList(selected),
      { kind: 'signature', organization: words.issuer, date: today },
    ],
  };
}

type PaperOperations = 'exportNotice' | 'exportPublication' | 'exportCityResults';

export const paperOperations: Pick<HandlersOf<'deliberation'>, PaperOperations> = {
  async exportNotice({ noticeId, format, target }, work) {
    const path = work.pathOf(target);
    const { selectionId } = noticeRow(work.read, noticeId);
    const given = noticesOf(work.read, selectionId, work.today).find(({ id }) => id === noticeId);
    if (!given) throw refused('deliberation:error.noticeNotFound');
    const days = dayCountOf(work.read).between(given.fromDate, given.toDate);
    const spec = noticeSpec(outcomeOf(work.read, selectionId), given, days);
    await writeWhole(path, await paperBytes(spec, format, work));
  },

  async exportPublication({ selectionId, format, target }, work) {
    const path = work.pathOf(target);
    const outcome = outcomeOf(work.read, selectionId);
    if (outcome.selection.phase !== 'published') throw refused('deliberation:error.notPublished');
    const objections = noticesOf(work.read, selectionId, work.today).flatMap(
      (one) => one.objections,
    ).length;
    const spec = publicationSpec(outcome, objections, work.today);
    await writeWhole(path, await paperBytes(spec, format, work));
  },

  async exportCityResults({ selectionId, format, target }, work) {
    const folder = work.pathOf(target);
    const outcome = outcomeOf(work.read, selectionId);
    if (outcome.selection.phase !== 'published') throw refused('deliberation:error.notPublished');
    const cities = new Map(outcome.nominations.map((one) => [one.cityId, one.cityName]));
    const files: { cityName: string; name: string }[] = [];
    await writeTogether(
      folder,
      async (add) => {
        for (const [cityId, cityName] of cities) {
          const done = files.length;
          work.progress({ step: 'deliberation:step.cities', done, total: cities.size });
          const name = safeName(`${city.file(cityName)}.${format}`);
          await add(name, await paperBytes(citySpec(outcome, cityId, work.today), format, work));
          files.push({ cityName, name });
        }
      },
      () => undefined,
    );
    return { files };
  },
};
