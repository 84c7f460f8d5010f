import {
  BAND_MM,
  EDGE_MM,
  type FloorPage,
  type FloorPlanSpec,
  floorMeasures,
  NOTE_MM,
  PAPER_MM,
  ROW_NAME_MM,
  TITLE_MM,
} from '../docx/floorPlanSpec';
import { type HouseStyle, parseHouseStyle } from '../docx/houseStyle';
import { cssString, escapeHtml } from './escape';

/**
 * The same chairs as HTML for printing to PDF, as many as there are.
 * @throws AppError `documents:error.houseStyle`
 */
export function floorPage(spec: FloorPlanSpec): string {
  const house = parseHouseStyle(spec.houseStyle);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(spec.title)}</title>
<style>${styleSheet(spec, house)}</style>
</head>
<body>
${spec.pages.map((page) => pageHtml(page, spec)).join('\n')}
</body>
</html>
`;
}

const mm = (value: number) => `${value.toFixed(2)}mm`;

function pageHtml(page: FloorPage, spec: FloorPlanSpec): string {
  const measures = floorMeasures(page, spec.paper);
  const { widthMm, heightMm, leftMm, sizePt } = measures;
  const rows = Math.max(...page.cells.map(({ y }) => y)) + 1;
  const cells = page.cells.map((cell) => {
    const style = `left:${mm(leftMm + cell.x * widthMm)};top:${mm(cell.y * heightMm)};width:${mm(widthMm - 0.6)};height:${mm(heightMm - 0.6)};font-size:${measures.sizeOf(cell)}pt`;
    const note =
      cell.note === undefined
        ? ''
        : `<small style="font-size:${Math.max(5, sizePt * 0.6)}pt">${escapeHtml(cell.note)}</small>`;
    return `<div class="${cell.kind}" style="${style}">${escapeHtml(cell.text)}${note}</div>`;
  });
  const names = page.rowNames.map(
    ({ y, text }) =>
      `<div class="row" style="left:${mm(leftMm - ROW_NAME_MM)};top:${mm(y * heightMm)};width:${mm(ROW_NAME_MM - 2)};height:${mm(heightMm - 0.6)};font-size:${Math.min(11, sizePt)}pt">${escapeHtml(text)}</div>`,
  );
  const band = (text: string | null) => (text ? `<p class="band">${escapeHtml(text)}</p>` : '');
  return `<section>
<h1>${escapeHtml(page.title)}</h1>
<p class="note">${escapeHtml(page.note)}</p>
${band(page.above)}
<div class="floor" style="height:${mm(rows * heightMm)}">${cells.join('')}${names.join('')}</div>
${band(page.below)}
</section>`;
}

function styleSheet(spec: FloorPlanSpec, house: HouseStyle): string {
  const { width, height } = PAPER_MM[spec.paper];
  const family = (name: string) => `${cssString(name)},serif`;
  return `
@page { size: ${width}mm ${height}mm; margin: 0; }
* { margin: 0; padding: 0; box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; }
section { width: ${width}mm; height: ${mm(height - 0.2)}; padding: ${EDGE_MM}mm; overflow: hidden; break-after: page; }
section:last-child { break-after: auto; }
h1 { height: ${TITLE_MM}mm; font: 18pt/${TITLE_MM}mm ${family(house.fonts.title)}; text-align: center; }
.note { height: ${NOTE_MM}mm; font: 11pt/${NOTE_MM - 2}mm ${family(house.fonts.table)}; text-align: center; }
.band { width: 90mm; height: 9mm; margin: 0 auto ${BAND_MM - 9}mm; border: 0.3mm solid #000; font: 14pt/8.4mm ${family(house.fonts.tableHead)}; text-align: center; }
.floor + .band { margin: ${BAND_MM - 9}mm auto 0; }
.floor { position: relative; font-family: ${family(house.fonts.table)}; }
.floor div { position: absolute; display: flex; flex-direction: column; align-items: center; justify-content: center; line-height: 1.2; white-space: pre; overflow: hidden; }
.seat { border: 0.25mm solid #000; }
.empty { border: 0.25mm dashed #888; color: #555; }
.closed { border: 0.25mm dashed #888; color: #555; background: #ddd; }
.floor .row { align-items: flex-end; }
`;
}
