import type { CountyGroup } from '@shared/counties/county';
import { notFound, refused } from '@shared/errors';
import { type HouseStyle, onOnePage } from '@shared/houseStyle';
import type { Edition } from '@shared/issues/contract';
import type { CalendarDate } from '@shared/time';
import {
  type Block,
  type DocumentSpec,
  offThread,
  pageNumberFooter,
  printPage,
  writeWhole,
} from '../../documents';
import type { HandlersOf } from '../../operation';
import { houseStyleOf } from '../houseStyles';
import { allGroups } from './groups';
import * as words from './pages.template';
import { asOfLine, editionMark, issueTerm, listed, paragraph, section, term } from './paper';

const { group: said } = words;

function issueBlocks({ issues }: CountyGroup): Block[] {
  const heads = said.issueHeads;
  const table: Block = {
    kind: 'table',
    repeatHead: true,
    columns: [
      { head: heads.number, widthMm: 14, align: 'center' },
      { head: heads.county, widthMm: 32, align: 'left' },
      { head: heads.wording, widthMm: 82, align: 'left' },
      { head: heads.standing, widthMm: 38, align: 'center' },
    ],
    rows: issues.map(({ number, countyName, wording, status, outcome }) => [
      String(number),
      countyName,
      wording,
      [issueTerm(`status.${status}`), outcome && issueTerm(`outcome.${outcome}`)]
        .filter(Boolean)
        .join('\n'),
    ]),
  };
  return section(said.issues, issues.length === 0 ? [] : [table]);
}

function caseBlocks({ cases }: CountyGroup): Block[] {
  const heads = said.caseHeads;
  const table: Block = {
    kind: 'table',
    repeatHead: true,
    columns: [
      { head: heads.title, widthMm: 62, align: 'left' },
      { head: heads.county, widthMm: 32, align: 'left' },
      { head: heads.meeting, widthMm: 72, align: 'left' },
    ],
    rows: cases.map(({ title, countyName, meetingName }) => [title, countyName, meetingName]),
  };
  return section(said.cases, cases.length === 0 ? [] : [table]);
}

/** The remark is the office's own: it stays inside. */
function specOf(
  group: CountyGroup,
  house: HouseStyle,
  edition: Edition,
  today: CalendarDate,
): DocumentSpec {
  const { name, year, kind, members, remark } = group;
  return {
    houseStyle: onOnePage(house),
    title: name,
    edition: editionMark(edition),
    blocks: [
      asOfLine(today),
      paragraph(said.named(year, term(`groupKind.${kind}`))),
      paragraph(said.members(members.length, listed(members.map((member) => member.name)))),
      ...(remark && edition === 'internal' ? [paragraph(remark)] : []),
      ...issueBlocks(group),
      ...caseBlocks(group),
    ],
  };
}

export const groupExport: Pick<HandlersOf<'counties'>, 'exportGroup'> = {
  async exportGroup({ id, format, edition, target }, work) {
    const group = allGroups(work.read).find((each) => each.id === id);
    if (!group) throw notFound('counties:error.notFound');
    const path = work.pathOf(target);
    const spec = specOf(group, houseStyleOf(work.read), edition, work.today);
    if (format === 'docx') {
      const bytes = await offThread('officialDocument', spec, { signal: work.signal });
      await writeWhole(path, bytes);
      return undefined;
    }
    if (!work.desk) throw refused('counties:error.pdfNeedsWindow');
    const pdf = await work.desk.printPdf(printPage(spec), {
      landscape: false,
      footer: pageNumberFooter(spec),
    });
    await writeWhole(path, pdf);
    return undefined;
  },
};
