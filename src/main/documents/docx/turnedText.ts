import { AlignmentType, ImportedXmlComponent, Paragraph } from 'docx';
import { widthInEm } from '../../../shared/textWidth';
import type { CardLine } from './cardSheetSpec';
import type { HouseStyle } from './houseStyle';
import { twipsOfMm } from './measures';
import { xmlText } from './runs';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

/** Text along a straight line: shape 136 of every Office, as Word writes it. */
const SHAPE_TYPE = `<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="custom"/><v:textpath on="t" fitshape="t"/></v:shapetype>`;

/**
 * A line of text on its head. Word files know no such text: a cell turns it by a quarter only, and a
 * turned text box keeps its text upright in LibreOffice (tried). Letters drawn as a shape turn
 * everywhere. They fill their box, so the box is as wide as the text is.
 */
export function turnedText(line: CardLine, house: HouseStyle): Paragraph {
  const texts = line.text.split('\n').toReversed();
  const after = twipsOfMm(line.gapMm ?? 0);
  const paragraph = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after },
  });
  for (const text of texts) {
    const width = Math.max(1, widthInEm(text)) * line.sizePt;
    // The strokes of a line of characters fill about nine tenths of its height.
    const height = line.sizePt * 0.9;
    const shape = `<v:shape type="#_x0000_t136" style="width:${width.toFixed(1)}pt;height:${height.toFixed(1)}pt;rotation:180" fillcolor="black" stroked="f"><v:textpath style="font-family:&quot;${attribute(house.fonts[line.font])}&quot;;font-size:${line.sizePt}pt" string="${attribute(text)}"/></v:shape>`;
    paragraph.addChildElement(
      ImportedXmlComponent.fromXmlString(
        `<w:r ${NAMESPACES}><w:pict>${SHAPE_TYPE}${shape}</w:pict></w:r>`,
      ),
    );
  }
  return paragraph;
}

const attribute = (text: string) =>
  xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
