import type {
  Block,
  ChapterBlock,
  ContentsBlock,
  DocumentSpec,
  DrawingBlock,
  ImageBlock,
  SlipsBlock,
  TableBlock,
} from '../docx/documentSpec';
import { type HouseStyle, parseHouseStyle } from '../docx/houseStyle';
import { imageSize } from '../docx/imageSize';
import { redHeadOf } from '../docx/masthead';
import {
  COVER_MM,
  COVER_SCALE,
  fittedWidths,
  formatPrintedDate,
  headingCounter,
  RUNNING_PT,
  redHeadScale,
  signaturePlaces,
  textWidthMm,
} from '../docx/measures';
import { ATTACHMENT } from '../docx/official.template';
import { CODE_STYLE, codeHtml } from './codeHtml';
import { cssColor, cssString, escapeHtml } from './escape';
import { pageNumberStyle } from './pageNumber';

/** `blankPictures`: only their room is kept, where a page is printed to learn its layout. */
type Look = { blankPictures?: boolean };

const MOST_PICTURE_MM = 220;

/**
 * The same paper as HTML for printing to PDF: one spec, two forms. A whole page without scripts and
 * without anything from outside; every text escaped.
 * @throws AppError `documents:error.houseStyle`, `documents:error.imageUnreadable`
 */
export function printPage(spec: DocumentSpec, look: Look = {}): string {
  const house = parseHouseStyle(spec.houseStyle);
  let label = headingCounter(house.numbering);
  let chapters = 0;
  const parts = spec.blocks.map((block) => {
    if (block.kind !== 'chapter') return blockHtml(block, spec, label, look);
    label = headingCounter(house.numbering);
    chapters += 1;
    return `${chapters > 1 ? '</section>' : ''}${chapterHtml(block, chapters)}`;
  });
  const body = `${parts.join('\n')}${chapters > 0 ? '</section>' : ''}`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeHtml(spec.title)}</title>
<style>${styleSheet(house, spec)}</style>
</head>
<body>
${titleHtml(spec)}
${body}
</body>
</html>
`;
}

function titleHtml(spec: DocumentSpec): string {
  const { title, edition, mark: colored, number, cover, houseStyle: house } = spec;
  const marks = [
    edition ? `<p class="edition">${text(edition)}</p>` : '',
    colored ? `<p class="mark">${text(colored.text)}</p>` : '',
  ];
  const mark = marks.some(Boolean) ? `<div class="marks">${marks.join('')}</div>` : '';
  if (cover) {
    const lines = cover.lines.map((line) => `<p>${text(line)}</p>`).join('');
    return `<div class="cover">${mark}<h1>${text(title)}</h1><div>${lines}</div></div>`;
  }
  const redHead = redHeadOf(spec, house);
  return `${mark}
${redHead ? `<div class="red-head"><p>${text(redHead.text)}</p><p>${text(redHead.number)}</p></div>` : ''}
<h1>${text(title)}</h1>
${number && !redHead ? `<p class="number">${text(number)}</p>` : ''}`;
}

function contentsHtml({ title, entries, outline }: ContentsBlock): string {
  const lines = entries.map(({ text: line, page, anchor, level }) => {
    const all = line.split('\n');
    const above = all.slice(0, -1).map((one) => `<span>${text(one)}</span>`);
    const kind = outline === 2 && level === 1 ? ' class="over"' : '';
    return `<li${kind}><a href="#${escapeHtml(anchor)}">${above.join('')}<span class="last"><span>${text(all.at(-1) ?? '')}</span><span class="dots"></span><span>${text(page)}</span></span></a></li>`;
  });
  return `<h1>${text(title)}</h1><ul class="contents">${lines.join('')}</ul>`;
}

/** A chapter stays open until the next: what follows belongs to it. */
function chapterHtml({ title, anchor, part }: ChapterBlock, number: number): string {
  const over = part ? `<p class="part" id="${escapeHtml(part.anchor)}">${text(part.text)}</p>` : '';
  return `<section class="chapter" style="page:chapter${number}">${over}<h1 id="${escapeHtml(anchor)}">${text(title)}</h1>`;
}

/** The lines at the head of pages, for a Chromium that prints margins. */
function runningStyle({ blocks, houseStyle: house }: DocumentSpec, family: string): string {
  const content = `font: ${RUNNING_PT}pt ${family}; vertical-align: bottom; padding-bottom: ${house.marginsMm.top - 22}mm; text-align: center;`;
  return blocks
    .filter((block) => block.kind === 'chapter')
    .map(({ running }, at) =>
      running === ''
        ? ''
        : `@page chapter${at + 1} { @top-center { content: ${cssString(running)}; width: 100%; ${content} } }`,
    )
    .join('\n');
}

const text = (value: string) => escapeHtml(value).replace(/\r\n?|\n/g, '<br>');

function blockHtml(
  block: Exclude<Block, ChapterBlock>,
  spec: DocumentSpec,
  label: ReturnType<typeof headingCounter>,
  look: Look,
): string {
  switch (block.kind) {
    case 'heading': {
      const number = block.numbered === false ? '' : label(block.level);
      const id = block.anchor ? ` id="${escapeHtml(block.anchor)}"` : '';
      return `<h${block.level + 1}${id}>${text(number + block.text)}</h${block.level + 1}>`;
    }
    case 'paragraph': {
      const align = block.align ?? 'justify';
      const flush = block.indent === false || align === 'center' || align === 'right';
      const kept = block.withNext ? ' kept' : '';
      return `<p class="${align}${flush ? ' flush' : ''}${kept}">${text(block.text)}</p>`;
    }
    case 'labelled':
      return `<p><span class="label">${text(block.label)}</span>${text(block.text)}</p>`;
    case 'table':
      return tableHtml(block, spec);
    case 'signature':
      return signatureHtml(block, spec);
    case 'attachments':
      return attachmentsHtml(block.items);
    case 'pageBreak':
      return '<div class="break"></div>';
    case 'contents':
      return contentsHtml(block);
    case 'ruledLines':
      return `<div class="ruled">${'<p></p>'.repeat(block.count)}</div>`;
    case 'image':
    case 'drawing':
      return imageHtml(block, spec, look);
    case 'slips':
      return slipsHtml(block, spec);
  }
}

/** Half of a table's outer border lies outside it and would be cut off at the edge of the text. */
const BORDER_MM = 0.6;

function tableHtml(block: TableBlock, spec: DocumentSpec): string {
  const available = textWidthMm(spec.houseStyle, block.landscape ? 'landscape' : spec.orientation);
  const widths = fittedWidths(
    block.columns.map((column) => column.widthMm),
    available - BORDER_MM,
  );
  const columns = widths.map((width) => `<col style="width:${width.toFixed(2)}mm">`).join('');
  const head = block.columns.map((column) => `<th>${text(column.head)}</th>`).join('');
  const height = block.rowHeightMm ? ` style="height:${block.rowHeightMm}mm"` : '';
  const rows = block.rows
    .map((row) => {
      const cells = block.columns.map(
        (column, c) => `<td class="${column.align}">${text(row[c] ?? '')}</td>`,
      );
      return `<tr${height}>${cells.join('')}</tr>`;
    })
    .join('\n');
  const total = widths.reduce((sum, width) => sum + width, 0).toFixed(2);
  const kind = [block.landscape && 'wide', block.together && 'together'].filter(Boolean).join(' ');
  const letters = block.sizePt ? `;font-size:${block.sizePt}pt` : '';
  return `<table class="${kind}" style="width:${total}mm${letters}"><colgroup>${columns}</colgroup>
<thead class="${block.repeatHead ? '' : 'once'}"><tr>${head}</tr></thead>
<tbody>${rows}</tbody></table>`;
}

function signatureHtml(block: Extract<Block, { kind: 'signature' }>, spec: DocumentSpec): string {
  const { body } = spec.houseStyle;
  const date = formatPrintedDate(block.date);
  const characterMm = ((body.sizePt + body.spacingPt) / 72) * 25.4;
  const line = Math.floor(textWidthMm(spec.houseStyle, spec.orientation) / characterMm);
  const { issuer } = spec.houseStyle;
  const organization = issuer.name || block.organization;
  const places = signaturePlaces(organization, date, line, issuer.seal);
  const at = (left: number, content: string) =>
    `<p class="flush" style="padding-left:${(left * characterMm).toFixed(2)}mm">${text(content)}</p>`;
  return `<div class="signature">${at(places.nameLeft, organization)}${at(places.dateLeft, date)}</div>`;
}

function attachmentsHtml(items: readonly string[]): string {
  const numbered = items.map((item, i) => (items.length > 1 ? `${i + 1}.${item}` : item));
  const list = numbered.map((item) => `<div>${text(item)}</div>`).join('');
  return `<div class="attachments"><span>${ATTACHMENT}</span><div>${list}</div></div>`;
}

function imageHtml(block: ImageBlock | DrawingBlock, spec: DocumentSpec, look: Look): string {
  const width = Math.min(block.widthMm, textWidthMm(spec.houseStyle, spec.orientation));
  const picture = pictureHtml(block, width, look);
  if (block.caption === undefined) return `<p class="center flush">${picture}</p>`;
  return `<figure>${picture}<figcaption>${text(block.caption)}</figcaption></figure>`;
}

function pictureHtml(
  picture: ImageBlock | DrawingBlock,
  widthMm: number,
  { blankPictures }: Look,
): string {
  const { mime, width, height, bytes } = sourceOf(picture);
  if (blankPictures) {
    const size = Math.min(MOST_PICTURE_MM, (widthMm * height) / width);
    return `<span class="blank" style="width:${widthMm.toFixed(2)}mm;height:${size.toFixed(2)}mm"></span>`;
  }
  const base64 = Buffer.from(bytes).toString('base64');
  return `<img style="width:${widthMm.toFixed(2)}mm" alt="${escapeHtml(picture.description)}" src="data:${mime};base64,${base64}">`;
}

function sourceOf(picture: ImageBlock | DrawingBlock) {
  if (picture.kind === 'drawing') {
    const { width, height, svg } = picture;
    return { mime: 'image/svg+xml', width, height, bytes: Buffer.from(svg, 'utf8') };
  }
  const { type, width, height } = imageSize(picture.bytes);
  return { mime: type === 'png' ? 'image/png' : 'image/jpeg', width, height, bytes: picture.bytes };
}

function slipsHtml({ slips, heightMm }: SlipsBlock, spec: DocumentSpec): string {
  const width = textWidthMm(spec.houseStyle, spec.orientation) / 2 - BORDER_MM;
  const size = `width:${width.toFixed(2)}mm;min-height:${heightMm}mm`;
  const each = slips.map(
    ({ head, lines, picture }) =>
      `<div class="slip" style="${size}"><div><div class="slip-head">${text(head)}</div>${lines
        .map((line) => `<div>${text(line)}</div>`)
        .join('')}</div>${codeHtml(picture.code, picture.sideMm, picture.description)}</div>`,
  );
  return `<div class="slips">${each.join('\n')}</div>`;
}

function styleSheet(house: HouseStyle, spec: DocumentSpec): string {
  const { top, right, bottom, left } = house.marginsMm;
  const { body, fonts } = house;
  const margins = `${top}mm ${right}mm ${bottom}mm ${left}mm`;
  // Turned to the left: what was the top margin is now at the left.
  const turned = `${right}mm ${bottom}mm ${left}mm ${top}mm`;
  const landscape = spec.orientation === 'landscape';
  const scale = redHeadScale(house.redHead.text, house);
  const family = (name: string) =>
    [...(fonts.latin ? [fonts.latin] : []), name].map(cssString).concat('serif').join(', ');
  return `
@page { size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: ${landscape ? turned : margins}; }
@page wide { size: A4 landscape; margin: ${turned}; }
${pageNumberStyle(spec, family(fonts.pageNumber))}
* { margin: 0; padding: 0; box-sizing: border-box; }
body { font: ${body.sizePt}pt/${body.linePt}pt ${family(fonts.body)}; letter-spacing: ${body.spacingPt}pt; color: #000; overflow-wrap: anywhere; }
p { text-indent: ${body.indentCharacters}em; text-align: justify; orphans: 1; widows: 1; }
.flush { text-indent: 0; }
.kept { break-after: avoid; }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; }
h1 { font: ${house.title.sizePt}pt/${house.title.linePt}pt ${family(fonts.title)}; letter-spacing: 0; text-align: center; margin-bottom: ${body.linePt}pt; }
.number { text-align: center; text-indent: 0; margin-bottom: ${body.linePt}pt; }
h1:has(+ .number) { margin-bottom: 0; }
.marks { margin-bottom: ${body.linePt}pt; }
.edition, .mark { font-family: ${family(fonts.label)}; text-indent: 0; }
.mark { color: ${cssColor(spec.mark?.color)}; text-align: right; }
.red-head { margin-bottom: ${body.linePt}pt; border-bottom: 1.5pt solid #f00; padding-bottom: 6pt; }
.red-head p { text-indent: 0; text-align: center; }
.red-head p:first-child { font: ${house.title.sizePt * scale}pt/${house.title.linePt * scale}pt ${family(fonts.title)}; letter-spacing: 0; color: #f00; margin-bottom: ${body.linePt}pt; }
h2, h3, h4, h5 { font-size: inherit; font-weight: normal; text-indent: ${body.indentCharacters}em; break-after: avoid; }
h2 { font-family: ${family(fonts.heading1)}; } h3 { font-family: ${family(fonts.heading2)}; }
h4 { font-family: ${family(fonts.heading3)}; } h5 { font-family: ${family(fonts.heading4)}; }
.label { font-family: ${family(fonts.label)}; }
table { border-collapse: collapse; table-layout: fixed; margin: 6pt auto; font: ${house.table.sizePt}pt/1.35 ${family(fonts.table)}; letter-spacing: 0; }
table.wide { page: wide; }
table.together { break-inside: avoid; }
p:has(+ .signature) { break-after: avoid; }
th { font-family: ${family(fonts.tableHead)}; font-weight: normal; text-align: center; }
th, td { border: 0.5pt solid #000; padding: ${house.table.compact ? '0.5pt 2.5pt' : '2pt 4pt'}; vertical-align: middle; }
tr { break-inside: avoid; }
thead.once { display: table-row-group; }
.signature { margin-top: ${body.linePt * 2}pt; break-inside: avoid; }
.attachments { display: flex; margin-top: ${body.linePt}pt; padding-left: ${body.indentCharacters}em; }
.attachments > span { flex: none; }
.break { break-before: page; }
.slips { display: flex; flex-wrap: wrap; font: ${house.table.sizePt}pt/1.35 ${family(fonts.table)}; letter-spacing: 0; }
.slip { display: flex; align-items: center; gap: 2mm; padding: 2mm 3mm; border: 0.5pt dashed #666; break-inside: avoid; }
.slip > div:first-child { flex: 1; min-width: 0; }
${CODE_STYLE}
.slip-head { font: ${house.body.sizePt}pt/1.5 ${family(fonts.heading1)}; }
img { max-height: ${MOST_PICTURE_MM}mm; }
.blank { display: inline-block; }
figure { margin: 6pt 0; text-align: center; text-indent: 0; break-inside: avoid; }
figure > img, figure > .blank { display: block; margin: 0 auto; }
figcaption { font: ${house.table.sizePt}pt/1.5 ${family(fonts.table)}; letter-spacing: 0; }
.chapter { break-before: page; }
.part { font-family: ${family(fonts.heading1)}; text-align: center; text-indent: 0; break-after: avoid; }
${runningStyle(spec, family(fonts.heading2))}
.cover { page: cover; break-after: page; }
.cover h1 { font-size: ${house.title.sizePt * COVER_SCALE}pt; line-height: ${house.title.linePt * COVER_SCALE}pt; margin: ${COVER_MM.above}mm 0 ${COVER_MM.between}mm; }
.cover > div p { font: ${body.sizePt + 2}pt/${body.linePt * 1.3}pt ${family(fonts.heading2)}; text-align: center; text-indent: 0; }
.contents { list-style: none; }
.contents li { break-inside: avoid; }
.contents a { display: block; color: inherit; text-decoration: none; }
.contents a > span { display: block; }
.contents .last { display: flex; align-items: last baseline; }
.contents .last > span:last-child { min-width: 1.5em; text-align: right; }
.over { font-family: ${family(fonts.heading1)}; break-after: avoid; }
.dots { flex: 1; border-bottom: 1pt dotted #000; margin: 0 1em; }
.ruled p { height: ${body.linePt}pt; border-bottom: 0.5pt solid #808080; }
`;
}
