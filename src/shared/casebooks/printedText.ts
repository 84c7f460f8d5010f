import type { TextBlock } from '../caseStudies/caseText';
import type { CasebookPicture } from './casebook';
import { type LevelledBlock, levelled } from './headings';

/** What is printed of a case, in its order. */
export type PrintedBlock =
  | Exclude<LevelledBlock, { kind: 'picture' }>
  | { kind: 'picture'; picture: CasebookPicture };

type Taken = {
  blocks: readonly TextBlock[];
  /** as the city wrote it */
  title: string;
  /** instead of a paragraph as handed in */
  corrections: ReadonlyMap<string, string>;
  /** without their numbers */
  pictures: readonly CasebookPicture[];
};

/**
 * A text with its headings levelled and what was corrected, its pictures where they stand, and each
 * chosen slide at the end of its section. Pictures are numbered as they come.
 */
export function printedText({ blocks, title, corrections, pictures }: Taken): PrintedBlock[] {
  const mended = blocks.map((block) =>
    'text' in block ? { ...block, text: corrections.get(block.text) ?? block.text } : block,
  );
  const shown = pictures.filter(({ isLeftOut }) => !isLeftOut);
  const slidesIn = (section: number | null) =>
    shown.filter((one) => one.source === 'slide' && one.section === section);
  const body = levelled(mended, title);
  const sections = body.filter((block) => block.kind === 'heading' && block.level === 1).length;
  const placed: PrintedBlock[] = [];
  const put = (picture: CasebookPicture) => placed.push({ kind: 'picture', picture });
  let section = 0;
  for (const block of body) {
    if (block.kind === 'picture') {
      const found = shown.find(({ textNumber }) => textNumber === block.number);
      if (found) put(found);
      continue;
    }
    if (block.kind === 'heading' && block.level === 1) {
      if (section > 0) slidesIn(section).forEach(put);
      section += 1;
    }
    placed.push(block);
  }
  if (section > 0) slidesIn(section).forEach(put);
  // A text that was replaced may have fewer sections than the one that a slide was placed in.
  shown
    .filter(({ source, section: at }) => source === 'slide' && (at === null || at > sections))
    .forEach(put);
  let number = 0;
  return placed.map((block) => {
    if (block.kind !== 'picture') return block;
    number += 1;
    return { kind: 'picture', picture: { ...block.picture, number } };
  });
}
