import { refused } from '@shared/errors';
import type { Chapter } from '@shared/evaluationReports/report';
import type { Edition } from '@shared/issues/contract';
import type { Picture, Shapes } from '@shared/pictures/picture';
import type { Block } from '../../documents';
import type { Work } from '../../operation';
import { drawnSvg } from '../pictures';
import type { ChapterPictures } from './chapters';
import * as words from './words.template';

/** Pixels of print for one of the drawing: 216 to the inch, sharp enough and a third of the size. */
const SCALE = 2.25;
const TEXT_MM = 156;
/** So that its caption stands on the same page. */
const MOST_HEIGHT_MM = 200;

/**
 * In which chapter a picture stands; null in none. Only where the honoured are may be public: all the
 * others show places or scores of everybody.
 */
export function chapterOf(picture: Picture, edition: Edition): Chapter | null {
  if (picture.kind === 'tiles' || picture.kind === 'map')
    return picture.measure.by === 'honours' ? 'results' : null;
  if (edition === 'public') return null;
  switch (picture.kind) {
    case 'ranking':
      return 'results';
    case 'heat':
      return 'areas';
    case 'slope':
      return 'progress';
    case 'radar':
      return null;
  }
}

/** The report's pictures by chapter; none without a window, which paints them. */
export async function chapterPictures(
  asked: { evaluationId: string; releaseId: string | null },
  edition: Edition,
  work: Work,
): Promise<ChapterPictures> {
  if (!work.desk) return {};
  const { pictures: all, shapes } = await work.client.pictures.all(asked);
  // An official map says it better than tiles.
  const hasMap = all.some((one) => chapterOf(one, edition) !== null && one.kind === 'map');
  const wanted = all
    .filter(({ kind }) => !hasMap || kind !== 'tiles')
    .flatMap((picture) => {
      const chapter = chapterOf(picture, edition);
      return chapter === null ? [] : [{ picture, chapter }];
    });
  const pictures: ChapterPictures = {};
  const order = words.CHAPTER_ORDER;
  wanted.sort((a, b) => order.indexOf(a.chapter) - order.indexOf(b.chapter));
  for (const [at, { picture, chapter }] of wanted.entries()) {
    if (work.signal.aborted) throw refused('common:error.cancelled');
    work.progress({ step: 'evaluationReports:step.pictures', done: at, total: wanted.length });
    const block = await painted(picture, at + 1, shapes, work.desk);
    pictures[chapter] = [...(pictures[chapter] ?? []), block];
  }
  return pictures;
}

async function painted(
  picture: Picture,
  number: number,
  shapes: Shapes | null,
  desk: NonNullable<Work['desk']>,
): Promise<Block> {
  const { svg, width, height } = drawnSvg(picture, {
    language: 'zh-CN',
    isTitled: false,
    shapes,
  });
  const title = words.pictureTitle(picture);
  return {
    kind: 'image',
    bytes: await desk.paint(svg, width, height, SCALE),
    widthMm: Math.min(TEXT_MM, (MOST_HEIGHT_MM * width) / height),
    description: title,
    caption: words.pictureCaption(number, title),
  };
}
