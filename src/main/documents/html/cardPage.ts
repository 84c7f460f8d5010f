import { type Card, type CardSheetSpec, cardGrid, cardPages } from '../docx/cardSheetSpec';
import { type HouseStyle, parseHouseStyle } from '../docx/houseStyle';
import { CODE_STYLE, codeHtml } from './codeHtml';
import { cssString, escapeHtml } from './escape';

/**
 * The same cards as HTML for printing to PDF. The page has the size of the cards' paper.
 * @throws AppError `documents:error.houseStyle`
 */
export function cardPage(spec: CardSheetSpec): string {
  const house = parseHouseStyle(spec.houseStyle);
  const pages = cardPages(spec)
    .map(
      (cards) => `<div class="sheet">${cards.map((card) => cardHtml(card, house)).join('')}</div>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(spec.title)}</title>
<style>${styleSheet(spec)}</style>
</head>
<body>
${pages}
</body>
</html>
`;
}

function cardHtml({ lines, picture, turned }: Card, house: HouseStyle): string {
  const texts = lines.map(({ text, font, sizePt, gapMm = 0, band }) => {
    const style = [
      `font:${sizePt}pt/1.25 ${cssString(house.fonts[font])},serif`,
      `margin-top:${gapMm}mm`,
      ...(band ? [`background:#${band}`, 'color:#fff'] : []),
    ].join(';');
    return `<p style="${escapeHtml(style)}">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;
  });
  if (picture) texts.push(codeHtml(picture.code, picture.sideMm, picture.description));
  return `<div class="card${turned ? ' turned' : ''}"><div>${texts.join('')}</div></div>`;
}

function styleSheet(spec: CardSheetSpec): string {
  const { pageMm, columns, outlines } = spec;
  const { left, top, width, height } = cardGrid(spec);
  return `
@page { size: ${pageMm.width}mm ${pageMm.height}mm; margin: 0; }
* { margin: 0; padding: 0; box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; }
.sheet { width: ${pageMm.width}mm; height: ${pageMm.height - 0.2}mm; padding: ${top}mm ${left}mm 0; display: grid; grid-template-columns: repeat(${columns}, ${width}mm); grid-auto-rows: ${height}mm; overflow: hidden; break-after: page; }
.sheet:last-child { break-after: auto; }
.card { display: flex; flex-direction: column; justify-content: ${spec.fromTop ? 'flex-start' : 'center'}; text-align: center; overflow: hidden; ${outlines ? 'outline: 0.2mm dashed #999;' : ''} }
.card p { white-space: pre; }
${CODE_STYLE}
.card .code { margin: 2mm auto 0; }
.turned { transform: rotate(180deg); }
`;
}
