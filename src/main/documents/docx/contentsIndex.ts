import { type FileChild, type IParagraphStyleOptions, LineRuleType } from 'docx';
import type { ContentsBlock } from './documentSpec';
import { contentsTitle } from './frontMatter';
import type { HouseStyle } from './houseStyle';
import { twipsOfMm, twipsOfPt } from './measures';
import { fontOf, type RunStyle } from './runs';
import { escapeXml, runsXml, Written } from './written';

const styleOf = (house: HouseStyle, level: 1 | 2, levels: 1 | 2): RunStyle => ({
  role: level < levels ? 'heading1' : 'body',
  sizePt: house.body.sizePt,
});

/** How Word and WPS set the lines when they make the contents anew. */
export const indexStyles = (house: HouseStyle): IParagraphStyleOptions[] =>
  ([1, 2] as const).map((level) => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: false,
    run: { font: fontOf(house.fonts.body), size: Math.round(house.body.sizePt * 2) },
    paragraph: {
      spacing: {
        line: twipsOfPt(house.body.linePt),
        lineRule: LineRuleType.EXACT,
        before: 0,
        after: 0,
      },
    },
  }));

/**
 * A table of contents as the field that office programs know, with its lines and pages filled in: a
 * program that makes nothing anew on opening shows it as it is.
 */
export function contentsIndex(
  { title, entries }: ContentsBlock,
  levels: 1 | 2,
  house: HouseStyle,
  widthMm: number,
): FileChild[] {
  const begin = `${mark('begin')}${instruction(`TOC \\o "1-${levels}" \\h \\z \\u`)}${mark('separate')}`;
  const lines = entries.map((entry, at) =>
    lineXml(entry, levels, house, widthMm, at === 0 ? begin : ''),
  );
  const end = `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="10" w:lineRule="exact"/></w:pPr>${entries.length === 0 ? begin : ''}${mark('end')}</w:p>`;
  return [contentsTitle(title, house), new Written(lines.join('') + end)];
}

const mark = (type: 'begin' | 'separate' | 'end', dirty = false) =>
  `<w:r><w:fldChar w:fldCharType="${type}"${dirty ? ' w:dirty="true"' : ''}/></w:r>`;
const instruction = (text: string) =>
  `<w:r><w:instrText xml:space="preserve"> ${escapeXml(text)} </w:instrText></w:r>`;

function lineXml(
  { text, anchor, page, level = 1 }: ContentsBlock['entries'][number],
  levels: 1 | 2,
  house: HouseStyle,
  widthMm: number,
  before: string,
): string {
  const style = styleOf(house, level, levels);
  const spacing = `<w:spacing w:before="0" w:after="0" w:line="${twipsOfPt(house.body.linePt)}" w:lineRule="exact"/>`;
  const tabs = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${twipsOfMm(widthMm)}"/></w:tabs>`;
  const name = escapeXml(anchor);
  const reference = `${mark('begin', true)}${instruction(`PAGEREF ${anchor} \\h`)}${mark('separate')}${runsXml(page, style, house)}${mark('end')}`;
  return `<w:p><w:pPr><w:pStyle w:val="TOC${level}"/>${tabs}${spacing}</w:pPr>${before}<w:hyperlink w:anchor="${name}" w:history="1">${runsXml(text, style, house)}<w:r><w:tab/></w:r>${reference}</w:hyperlink></w:p>`;
}
