import {
  AlignmentType,
  Footer,
  type IRunOptions,
  Paragraph,
  Run,
  XmlAttributeComponent,
  XmlComponent,
} from 'docx';
import type { DocumentSpec } from './documentSpec';
import type { HouseStyle } from './houseStyle';
import { twipsOfPt } from './measures';
import { PAGE_NUMBER_DASH, pageOfTotal } from './official.template';
import { runOptions, textRuns } from './runs';

class FieldAttributes extends XmlAttributeComponent<{ type: string; dirty?: boolean }> {
  protected override readonly xmlKeys = { type: 'w:fldCharType', dirty: 'w:dirty' };
}

class SpaceAttributes extends XmlAttributeComponent<{ space: string }> {
  protected override readonly xmlKeys = { space: 'xml:space' };
}

class FieldMark extends XmlComponent {
  constructor(type: 'begin' | 'separate' | 'end', dirty = false) {
    super('w:fldChar');
    this.root.push(new FieldAttributes(dirty ? { type, dirty } : { type }));
  }
}

class FieldInstruction extends XmlComponent {
  constructor(text: string) {
    super('w:instrText');
    this.root.push(new SpaceAttributes({ space: 'preserve' }));
    this.root.push(text);
  }
}

/**
 * A field in runs of its own, one per mark: in a single run it disappears in WPS.
 * @param stale the office program is to count it anew on opening
 */
export const fieldRuns = (
  instruction: string,
  shown: string,
  options: IRunOptions,
  stale = false,
): Run[] =>
  [
    new FieldMark('begin', stale),
    new FieldInstruction(` ${instruction} `),
    new FieldMark('separate'),
    shown,
    new FieldMark('end'),
  ].map((part) => new Run({ ...options, children: [part] }));

/** “— 1 —” at the outer side: right on odd pages, left on even ones, one character from the edge. */
export function pageNumberFooters(
  house: HouseStyle,
  place: NonNullable<DocumentSpec['pageNumbers']>,
) {
  if (place === 'none') return undefined;
  if (place === 'ofTotal') {
    const both = ofTotalFooter(house);
    return { default: both, even: both };
  }
  if (place === 'center') {
    // Papers know odd and even pages, and an even page takes no other's footer.
    const both = footer(house, AlignmentType.CENTER);
    return { default: both, even: both };
  }
  return {
    default: footer(house, AlignmentType.RIGHT),
    even: footer(house, AlignmentType.LEFT),
  };
}

function footer(house: HouseStyle, alignment: 'left' | 'right' | 'center'): Footer {
  const style = { role: 'pageNumber', sizePt: house.pageNumber.sizePt } as const;
  const edge = twipsOfPt(house.pageNumber.sizePt);
  const options = runOptions(style, house);
  const field = fieldRuns('PAGE', '1', options);
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

function ofTotalFooter(house: HouseStyle): Footer {
  const style = { role: 'pageNumber', sizePt: house.pageNumber.sizePt } as const;
  const options = runOptions(style, house);
  const [before, between, after] = pageOfTotal;
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0 },
        children: [
          ...textRuns(before, style, house),
          ...fieldRuns('PAGE', '1', options),
          ...textRuns(between, style, house),
          ...fieldRuns('NUMPAGES', '1', options),
          ...textRuns(after, style, house),
        ],
      }),
    ],
  });
}
