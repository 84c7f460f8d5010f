import { refused } from '@shared/errors';
import type { ReportBasis } from '@shared/evaluationReports/basis';
import type { EvaluationReport } from '@shared/evaluationReports/report';
import type { Edition } from '@shared/issues/contract';
import type { Progress } from '@shared/operation';
import type { DrawnAs } from '@shared/pictures/drawn/svg';
import { isPublic, type Picture } from '@shared/pictures/picture';
import type { Wanted } from '@shared/pictures/pictures';
import { type Block, type DocumentSpec, type DrawingBlock, offThread } from '../../documents';
import type { Work } from '../../operation';
import { madePictures } from '../pictures';
import { countyPicture, type Group } from './countyFacts';
import type { Source } from './source';
import * as words from './words.template';

/** Pixels of print for one of the drawing: 216 to the inch, sharp enough and a third of the size. */
const SCALE = 2.25;
/** Of a county's own picture, of which there are as many as counties. */
const SMALL_SCALE = 1.75;
/** While one is drawn, others are packed. */
const AT_ONCE = 3;
const TEXT_MM = 156;
/** So that its caption stands on the same page. */
const MOST_HEIGHT_MM = 200;

/** Where a picture stands: in a chapter, or with the ranking of everybody. */
export type PicturePlace = 'results' | 'progress' | 'ranking';
export type ReportPictures = Partial<Record<PicturePlace, Block[]>>;

const ORDER: readonly PicturePlace[] = ['results', 'progress', 'ranking'];

/** Only where the honoured are is public: all the others show places or scores of everybody. */
const wantedIn: Record<Edition, Wanted> = {
  internal: { kinds: ['ranking', 'slope', 'tiles', 'map', 'heat'], measures: ['honours'] },
  public: { kinds: ['tiles', 'map'], measures: ['honours'] },
};

function placeOf(picture: Picture): PicturePlace {
  switch (picture.kind) {
    case 'tiles':
    case 'map':
      return 'results';
    case 'slope':
      return 'progress';
    default:
      return 'ranking';
  }
}

/** The report's pictures with their captions, by where they stand. */
export async function reportPictures(
  { evaluationId, releaseId }: EvaluationReport,
  edition: Edition,
  work: Work,
): Promise<ReportPictures> {
  const asked = { evaluationId, releaseId };
  const { pictures: made, shapes } = await madePictures(asked, wantedIn[edition], work);
  // An official map says it better than tiles.
  const hasMap = made.some(({ kind }) => kind === 'map');
  const wanted = made
    .filter((picture) => edition === 'internal' || isPublic(picture))
    .filter(({ kind }) => !hasMap || kind !== 'tiles')
    .map((picture) => ({ picture, place: placeOf(picture) }))
    .sort((a, b) => ORDER.indexOf(a.place) - ORDER.indexOf(b.place));
  const pictures: ReportPictures = {};
  for (const [at, { picture, place }] of wanted.entries()) {
    turn(work, at, wanted.length);
    const as: DrawnAs = {
      ...{ language: 'zh-CN', isTitled: false },
      shapes: picture.kind === 'map' ? shapes : null,
    };
    const block = await drawnBlock(picture, as, work);
    const caption = words.pictureCaption(at + 1, block.description);
    pictures[place] = [...(pictures[place] ?? []), { ...block, caption }];
  }
  return pictures;
}

/** Each county's areas beside the means of its category, as far as they may be told on its page. */
export async function countyPictures(
  basis: ReportBasis,
  groups: ReadonlyMap<string, Group>,
  source: Source,
  countyIds: readonly string[],
  work: Work,
): Promise<Map<string, DrawingBlock>> {
  const blocks = new Map<string, DrawingBlock>();
  for (const [at, countyId] of countyIds.entries()) {
    turn(work, at, countyIds.length);
    const picture = countyPicture(basis, groups, source, countyId);
    if (picture === null) continue;
    const as: DrawnAs = { language: 'zh-CN', isTitled: false, isCompact: true };
    blocks.set(countyId, await drawnBlock(picture, as, work));
  }
  return blocks;
}

function turn({ signal, progress }: Work, done: number, total: number): void {
  if (signal.aborted) throw refused('common:error.cancelled');
  progress({ step: 'evaluationReports:step.pictures', done, total });
}

async function drawnBlock(picture: Picture, as: DrawnAs, { signal }: Work): Promise<DrawingBlock> {
  const drawn = await offThread('drawnPicture', { picture, as }, { signal });
  return {
    ...drawn,
    kind: 'drawing',
    widthMm: Math.min(TEXT_MM, (MOST_HEIGHT_MM * drawn.width) / drawn.height),
    description: words.pictureTitle(picture),
  };
}

/** What a .docx is made of: drawings painted, or left out where no window paints them. */
export async function paintedBlocks(
  { blocks }: DocumentSpec,
  { desk, signal }: Pick<Work, 'desk' | 'signal'>,
  progress: (progress: Progress) => void,
): Promise<Block[]> {
  const drawings = blocks.filter((block) => block.kind === 'drawing');
  const images = new Map<Block, Block>();
  const waiting = desk ? drawings.values() : [].values();
  const paint = async () => {
    for (const drawing of waiting) {
      if (signal.aborted) throw refused('common:error.cancelled');
      progress({
        ...{ step: 'evaluationReports:step.painting', done: images.size },
        total: drawings.length,
      });
      const { svg, width, height, kind: _, ...image } = drawing;
      const scale = image.caption === undefined ? SMALL_SCALE : SCALE;
      const bytes = await desk?.paint(svg, width, height, scale);
      if (bytes) images.set(drawing, { ...image, kind: 'image', bytes });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, paint));
  return blocks.flatMap((block) => (block.kind === 'drawing' ? (images.get(block) ?? []) : block));
}
