import { widthInEm } from '../../../shared/textWidth';
import type { CardLine } from './cardSheetSpec';
import type { HouseStyle } from './houseStyle';
import { twipsOfMm } from './measures';
import { escapeXml, paragraphXml } from './written';

/** Text along a straight line: shape 136 of every Office, as Word writes it. */
const SHAPE_TYPE = `<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="custom"/><v:textpath on="t" fitshape="t"/></v:shapetype>`;

/**
 * A line of text on its head, as XML. Word files know no such text: a cell turns it by a quarter only,
 * and a turned text box keeps its text upright in LibreOffice (tried). Letters drawn as a shape turn
 * everywhere. They fill their box, so the box is as wide as the text is.
 */
export function turnedText(line: CardLine, house: HouseStyle): string {
  const shapes = line.text.split('\n').toReversed();
  const runs = shapes.map((text) => {
    const width = Math.max(1, widthInEm(text)) * line.sizePt;
    // The strokes of a line of characters fill about nine tenths of its height.
    const height = line.sizePt * 0.9;
    return `<w:r><w:pict>${SHAPE_TYPE}<v:shape type="#_x0000_t136" style="width:${width.toFixed(1)}pt;height:${height.toFixed(1)}pt;rotation:180" fillcolor="black" stroked="f"><v:textpath style="font-family:&quot;${escapeXml(house.fonts[line.font])}&quot;;font-size:${line.sizePt}pt" string="${escapeXml(text)}"/></v:shape></w:pict></w:r>`;
  });
  return paragraphXml({ align: 'center', after: twipsOfMm(line.gapMm ?? 0) }, runs.join(''));
}
