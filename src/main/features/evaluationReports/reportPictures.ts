import { refused } from '@shared/errors';
import type { ToldCounty } from '@shared/evaluation/computed';
import type { ReportBasis } from '@shared/evaluationReports/basis';
import type { Chapter, EvaluationReport } from '@shared/evaluationReports/report';
import type { Edition } from '@shared/issues/contract';
import type { Picture, Shapes } from '@shared/pictures/picture';
import type { Block } from '../../documents';
import type { Work } from '../../operation';
import { drawnSvg } from '../pictures';
import type { ChapterPictures } from './chapters';
import { groupsFor } from './countyPage';
import * as words from './words.template';

/** Pixels of print for one of the drawing: 216 to the inch, sharp enough and a third of the size. */
const SCALE = 2.25;
const TEXT_MM = 156;
/** So that its caption stands on the same page. */
const MOST_HEIGHT_MM = 200;
/** What a page of its own leaves a county beside its indicators, so many of them at most. */
const COUNTY_HEIGHT_MM = 76;
const MOST_INDICATORS_BESIDE = 15;

type ImageBlock = Extract<Block, { kind: 'image' }>;

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
  { evaluationId, releaseId }: EvaluationReport,
  edition: Edition,
  work: Work,
): Promise<ChapterPictures> {
  if (!work.desk) return {};
  const { pictures: all, shapes } = await work.client.pictures.all({ evaluationId, releaseId });
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
    const block = await painted(picture, shapes, MOST_HEIGHT_MM, work.desk);
    const caption = words.pictureCaption(at + 1, block.description);
    pictures[chapter] = [...(pictures[chapter] ?? []), { ...block, caption }];
  }
  return pictures;
}

/**
 * Each county's areas beside the means of its category, for the page of its secretary; none without a
 * window, none where the indicators leave no room on the page, and none of a category whose means would
 * tell the others' scores.
 */
export async function countyPictures(
  { evaluationId, releaseId }: EvaluationReport,
  basis: ReportBasis,
  counties: readonly ToldCounty[],
  work: Work,
): Promise<Map<string, Block>> {
  const blocks = new Map<string, Block>();
  if (!work.desk || basis.sheet.indicators.length > MOST_INDICATORS_BESIDE) return blocks;
  const groups = groupsFor(basis);
  const { pictures } = await work.client.pictures.all({ evaluationId, releaseId });
  const radars = new Map(
    pictures.flatMap((one) => (one.kind === 'radar' ? [[one.countyId, one] as const] : [])),
  );
  for (const [at, { countyId, categoryId }] of counties.entries()) {
    if (work.signal.aborted) throw refused('common:error.cancelled');
    work.progress({ step: 'evaluationReports:step.pictures', done: at, total: counties.length });
    const radar = radars.get(countyId);
    const means = [...(groups.get(categoryId)?.areas.values() ?? [null])];
    if (!radar || means.includes(null)) continue;
    blocks.set(countyId, await painted(radar, null, COUNTY_HEIGHT_MM, work.desk));
  }
  return blocks;
}

async function painted(
  picture: Picture,
  shapes: Shapes | null,
  mostHeightMm: number,
  desk: NonNullable<Work['desk']>,
): Promise<ImageBlock> {
  const { svg, width, height } = drawnSvg(picture, {
    language: 'zh-CN',
    isTitled: false,
    shapes,
  });
  return {
    kind: 'image',
    bytes: await desk.paint(svg, width, height, SCALE),
    widthMm: Math.min(TEXT_MM, (mostHeightMm * width) / height),
    description: words.pictureTitle(picture),
  };
}
