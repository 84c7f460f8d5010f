import type { HouseStyle } from '@shared/houseStyle';
import type { Block, DocumentSpec } from '../../documents';
import { FORM } from './pack.template';
import type { NewRow } from './packRows';

const ITEM_MM = 36;
const CONTENT_MM = 120;
const ROW_MM = 11;

/** 推荐表: one page per row of the pack, with what is known of it, to be printed and stamped. */
export const stampForm = (
  houseStyle: HouseStyle,
  city: string,
  rows: readonly NewRow[],
): DocumentSpec => ({
  houseStyle,
  title: FORM.title,
  blocks: rows.flatMap((row, at): Block[] => [
    ...(at > 0 ? [{ kind: 'pageBreak' } as const] : []),
    {
      kind: 'paragraph',
      text: FORM.head(city, row.position),
      align: 'center',
      indent: false,
    },
    page(row),
  ]),
});

function page({ base: { values } }: NewRow): Block {
  const { county, title, field, leadUnit, contact, phone, summary } = values;
  return {
    kind: 'table',
    repeatHead: false,
    together: true,
    rowHeightMm: ROW_MM,
    columns: [
      { head: FORM.item, widthMm: ITEM_MM, align: 'center' },
      { head: FORM.content, widthMm: CONTENT_MM, align: 'left' },
    ],
    rows: [
      [FORM.county, county],
      [FORM.caseTitle, title],
      [FORM.field, field],
      [FORM.leadUnit, leadUnit],
      [FORM.contact, [contact, phone].filter(Boolean).join(' ')],
      [FORM.summary, summary || '\n\n\n'],
      [FORM.countyOpinion, FORM.stamp],
      [FORM.cityOpinion, FORM.stamp],
    ],
  };
}
