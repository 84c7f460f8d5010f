import type { WorkbookColumn, WorkbookSheet, WorkbookSpec } from '../../documents';
import type { JudgePack } from './judgePack';
import {
  ABSTAINED,
  criterionHead,
  FOOTER,
  HEADS,
  INSTRUCTION_HEADS,
  INSTRUCTIONS_SHEET,
  instructions,
  KEY_MARK,
  KEY_SHEET,
  MARKS_SHEET,
  sheetTitle,
  subtitle,
} from './pack.template';

/** What the sentences of a pack are told. */
export const statedOf = ({ sheet, version, made, recused, contact }: JudgePack) => ({
  ...{ version, made, recused, contact },
  judgeName: sheet.judgeName,
  asked: sheet.lines.length,
  step: sheet.step,
  tiesAreVoid: sheet.tiesAreVoid,
});

/** Instructions, one row per code, and the hidden key by which the file is known when it comes back. */
export const packWorkbook = (pack: JudgePack): WorkbookSpec => ({
  sheets: [instructionSheet(pack), marksSheet(pack), keySheet(pack)],
});

const print: WorkbookSheet['print'] = {
  ...{ orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true },
};

function instructionSheet(pack: JudgePack): WorkbookSheet {
  const [place, text] = INSTRUCTION_HEADS;
  return {
    name: INSTRUCTIONS_SHEET,
    title: INSTRUCTIONS_SHEET,
    columns: [
      { head: [place], width: 6, kind: 'integer', locked: true },
      { head: [text], width: 90, kind: 'text', locked: true },
    ],
    rows: instructions(statedOf(pack)).map((line, at) => [at + 1, line]),
    print,
    protect: true,
  };
}

/** Spreadsheet name of a column from 0; there are never more than 26. */
const letter = (column: number): string => String.fromCharCode(65 + column);

function marksSheet(pack: JudgePack): WorkbookSheet {
  const { criteria, lines, step, selectionName } = pack.sheet;
  const first = 3;
  const from = letter(first);
  const to = letter(first + criteria.length - 1);
  const abstained = letter(first + criteria.length);
  const shares = criteria.map(
    ({ weight, maximum }, at) => `${letter(first + at)}{row}*${weight / 100}/${maximum / 100}`,
  );
  const isIncomplete = `COUNT(${from}{row}:${to}{row})<${criteria.length}`;
  const total = {
    formula: `IF(OR(${isIncomplete},${abstained}{row}<>""),"",${shares.join('+')})`,
    value: '',
  };
  const columns: WorkbookColumn[] = [
    { head: [HEADS.code], width: 7, kind: 'text', locked: true },
    { head: [HEADS.title], width: 44, kind: 'text', locked: true },
    { head: [HEADS.field], width: 14, kind: 'text', locked: true },
    ...criteria.map(
      (criterion): WorkbookColumn => ({
        head: [criterionHead(criterion)],
        width: 14,
        kind: 'number',
        points: { most: criterion.maximum / 100, step: step / 100 },
      }),
    ),
    { head: [HEADS.abstained], width: 8, kind: 'text', options: [ABSTAINED] },
    { head: [HEADS.total], width: 9, kind: 'number', decimals: 2, locked: true },
    { head: [HEADS.remarks], width: 26, kind: 'text' },
  ];
  return {
    name: MARKS_SHEET,
    title: sheetTitle(selectionName),
    subtitle: subtitle(statedOf(pack)),
    columns,
    rows: lines.map(({ code, title, field }) => [
      ...[code, title, field, ...criteria.map(() => null), null],
      total,
      null,
    ]),
    footer: FOOTER,
    print,
    protect: true,
    frozenColumns: 2,
  };
}

/** Nothing of a nomination: neither id nor name. */
function keySheet({ selectionId, judgeId, version, checksum }: JudgePack): WorkbookSheet {
  return {
    name: KEY_SHEET,
    title: KEY_MARK,
    columns: [
      { head: ['key'], width: 20, kind: 'text', locked: true },
      { head: ['value'], width: 70, kind: 'text', locked: true },
    ],
    rows: [
      ['selection', selectionId],
      ['judge', judgeId],
      ['version', String(version)],
      ['checksum', checksum],
    ],
    print: { ...print, orientation: 'portrait' },
    protect: true,
    hidden: true,
  };
}
