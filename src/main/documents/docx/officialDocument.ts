import {
  type FileChild,
  type IPropertiesOptions,
  type ISectionOptions,
  PageOrientation,
  SectionType,
} from 'docx';
import { throwIfCancelled, type WorkOptions } from '../cancel';
import { chapterParagraphs, runningHeader } from './chapter';
import { contentsIndex, indexStyles } from './contentsIndex';
import type { Block, DocumentSpec } from './documentSpec';
import { contentsParagraphs, ruledParagraphs } from './frontMatter';
import { parseHouseStyle } from './houseStyle';
import { A4_MM, headingCounter, textWidthMm, twipsOfMm } from './measures';
import { packed } from './packed';
import { pageNumberFooters } from './pageNumber';
import {
  attachmentParagraphs,
  bodyParagraph,
  breakParagraph,
  gapParagraph,
  headingParagraph,
  imageParagraphs,
  labelledParagraph,
  signatureParagraphs,
  titleParagraphs,
} from './paragraphs';
import { Pictures } from './pictures';
import { fontOf, xmlText } from './runs';
import { slipsTable } from './slipsBlock';
import { tableOf } from './tableBlock';

type Orientation = 'portrait' | 'landscape';
type Section = { orientation: Orientation; children: FileChild[]; running?: string };

/**
 * An official paper as a .docx, laid out as its house style says.
 * @throws AppError `documents:error.houseStyle`, `documents:error.imageUnreadable`, `…cancelled`
 */
export async function officialDocument(
  spec: DocumentSpec,
  options: WorkOptions = {},
): Promise<Buffer> {
  throwIfCancelled(options.signal);
  const house = parseHouseStyle(spec.houseStyle);
  const main: Orientation = spec.orientation ?? 'portrait';
  let label = headingCounter(house.numbering);
  let outline = 1;
  const pictures = new Pictures();
  const sections: Section[] = [{ orientation: main, children: titleParagraphs(spec, house) }];

  for (const [at, block] of spec.blocks.entries()) {
    // A signature alone on a page belongs to no text.
    const keepNext =
      spec.blocks[at + 1]?.kind === 'signature' ||
      (block.kind === 'paragraph' && block.withNext === true);
    const orientation = block.kind === 'table' && block.landscape ? 'landscape' : main;
    let section = sections[sections.length - 1] as Section;
    if (block.kind === 'chapter') {
      section = { orientation: main, children: [], running: block.running };
      sections.push(section);
      label = headingCounter(house.numbering);
      outline = block.level ?? 1;
    } else if (section.orientation !== orientation) {
      section = { orientation, children: [], running: section.running ?? '' };
      sections.push(section);
    }
    section.children.push(...childrenOf(block, section, keepNext));
  }
  throwIfCancelled(options.signal);

  function childrenOf(block: Block, { orientation }: Section, keepNext: boolean): FileChild[] {
    const widthMm = textWidthMm(house, orientation);
    switch (block.kind) {
      case 'heading': {
        const text = block.numbered === false ? block.text : label(block.level) + block.text;
        return [headingParagraph(block.level, text, house, block.anchor, outline)];
      }
      case 'paragraph':
        return [bodyParagraph(block.text, house, { ...block, keepNext })];
      case 'labelled':
        return [labelledParagraph(block.label, block.text, house)];
      case 'table':
        return [gapParagraph(true), tableOf(block, house, widthMm), gapParagraph(false)];
      case 'signature':
        return signatureParagraphs(block, house, widthMm);
      case 'attachments':
        return attachmentParagraphs(block.items, house);
      case 'pageBreak':
        return [breakParagraph()];
      case 'chapter':
        return chapterParagraphs(block, house);
      case 'contents':
        return block.outline
          ? contentsIndex(block, block.outline, house, widthMm)
          : contentsParagraphs(block, house, widthMm);
      case 'ruledLines':
        return ruledParagraphs(block.count, house);
      case 'image':
        return imageParagraphs(block, house, widthMm, heightMm(orientation) - 20);
      case 'drawing':
        throw new Error('a drawing is painted before it is written');
      case 'slips':
        return [slipsTable(block, house, widthMm, pictures), gapParagraph(false)];
    }
  }

  function heightMm(orientation: Orientation): number {
    const { top, bottom, left, right } = house.marginsMm;
    return orientation === 'landscape' ? A4_MM.width - left - right : A4_MM.height - top - bottom;
  }

  const footers = pageNumberFooters(house, spec.pageNumbers ?? house.pageNumber.place);
  const document: IPropertiesOptions = {
    title: xmlText(spec.title),
    // Word and WPS show these to whoever receives the file: no name of a person or machine.
    creator: '',
    lastModifiedBy: '',
    description: '',
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: fontOf(house.fonts.body),
            size: Math.round(house.body.sizePt * 2),
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
        },
      },
      ...(hasIndex(spec) ? { paragraphStyles: indexStyles(house) } : {}),
    },
    sections: sections.map((section, at) =>
      sectionOf(section, spec, footers, at === 0 && spec.cover !== undefined),
    ),
  };
  return packed(document, pictures);
}

const hasIndex = ({ blocks }: DocumentSpec): boolean =>
  blocks.some((block) => block.kind === 'contents' && block.outline !== undefined);

function sectionOf(
  { orientation, children, running }: Section,
  { houseStyle: house }: DocumentSpec,
  footers: ReturnType<typeof pageNumberFooters>,
  hasCover: boolean,
): ISectionOptions {
  const { top, right, bottom, left } = house.marginsMm;
  const turned = orientation === 'landscape';
  // Turned to the left: what was the top margin is now at the left.
  const margin = turned
    ? { top: right, right: bottom, bottom: left, left: top }
    : { top, right, bottom, left };
  const fromEdge = Math.min(house.pageNumber.fromEdgeMm, margin.bottom - 8);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      // A first page of another kind, without a page number.
      titlePage: hasCover,
      page: {
        size: {
          width: twipsOfMm(A4_MM.width),
          height: twipsOfMm(A4_MM.height),
          orientation: turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMm(margin.top),
          right: twipsOfMm(margin.right),
          bottom: twipsOfMm(margin.bottom),
          left: twipsOfMm(margin.left),
          header: twipsOfMm(15),
          footer: twipsOfMm(Math.max(3, fromEdge)),
          gutter: 0,
        },
      },
    },
    children,
    ...(footers ? { footers } : {}),
    // Without one of its own a section has the one before it.
    ...(running === undefined ? {} : { headers: runningHeader(running, house) }),
  };
}
