import { AlignmentType, Footer, Paragraph, Run, XmlAttributeComponent, XmlComponent } from 'docx';
import type { HouseStyle } from './houseStyle';
import { twipsOfPt } from './measures';
import { PAGE_NUMBER_DASH } from './official.template';
import { runOptions, textRuns } from './runs';

class FieldAttributes extends XmlAttributeComponent<{ type: string }> {
  protected override readonly xmlKeys = { type: 'w:fldCharType' };
}

class SpaceAttributes extends XmlAttributeComponent<{ space: string }> {
  protected override readonly xmlKeys = { space: 'xml:space' };
}

class FieldMark extends XmlComponent {
  constructor(type: 'begin' | 'separate' | 'end') {
    super('w:fldChar');
    this.root.push(new FieldAttributes({ type }));
  }
}

class FieldInstruction extends XmlComponent {
  constructor(text: string) {
    super('w:instrText');
    this.root.push(new SpaceAttributes({ space: 'preserve' }));
    this.root.push(text);
  }
}

/** “— 1 —” at the outer side: right on odd pages, left on even ones, one character from the edge. */
export function pageNumberFooters(house: HouseStyle, place: HouseStyle['pageNumber']['place']) {
  if (place === 'none') return undefined;
  if (place === 'center') return { default: footer(house, AlignmentType.CENTER) };
  return {
    default: footer(house, AlignmentType.RIGHT),
    even: footer(house, AlignmentType.LEFT),
  };
}

function footer(house: HouseStyle, alignment: 'left' | 'right' | 'center'): Footer {
  const style = { role: 'pageNumber', sizePt: house.pageNumber.sizePt } as const;
  const edge = twipsOfPt(house.pageNumber.sizePt);
  const options = runOptions(style, house);
  // The field lies in runs of its own, one per mark: in a single run it disappears in WPS.
  const field = [
    new FieldMark('begin'),
    new FieldInstruction(' PAGE '),
    new FieldMark('separate'),
    '1',
    new FieldMark('end'),
  ].map((part) => new Run({ ...options, children: [part] }));
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === 'center' ? {} : { left: edge, right: edge },
        spacing: { before: 0, after: 0 },
        children: [
          ...textRuns(`${PAGE_NUMBER_DASH} `, style, house),
          ...field,
          ...textRuns(` ${PAGE_NUMBER_DASH}`, style, house),
        ],
      }),
    ],
  });
}
