import { refused } from '../errors';
import { evaluated } from '../evaluation/computation';
import { inputOf, toldResults } from '../evaluation/computed';
import { type Interval, type Shake, shakenPlaces } from '../evaluation/robustness';
import type { Progress } from '../operation';
import { heatPictures, radarPictures, rankingPictures, slopePictures } from './build';
import { known, type PictureFacts } from './facts';
import type { Measure, Picture } from './picture';
import { placedPictures } from './placed';

/** What is made; a picture that nobody looks at is not. */
export type Wanted = {
  kinds: readonly Picture['kind'][];
  /** of tiles and maps; all without it */
  measures?: readonly Measure['by'][] | undefined;
};

export const everything: Wanted = {
  kinds: ['ranking', 'slope', 'tiles', 'map', 'heat', 'radar'],
};

/** Pictures of an evaluation, in the order in which they are looked at. */
export function picturesOf(facts: PictureFacts, wanted: Wanted = everything): Picture[] {
  const all = known(facts);
  const isWanted = (kind: Picture['kind']) => wanted.kinds.includes(kind);
  return [
    ...(isWanted('ranking') ? rankingPictures(all) : []),
    ...(isWanted('slope') ? slopePictures(all) : []),
    ...(isWanted('tiles') || isWanted('map') ? placedPictures(all, wanted) : []),
    ...(isWanted('heat') ? heatPictures(all) : []),
    ...(isWanted('radar') ? radarPictures(all) : []),
  ];
}

/** What pictures are made from where nothing has been computed yet. */
export type PicturesAsked = Omit<PictureFacts, 'computed' | 'results' | 'shaken'> & {
  wanted: Wanted;
  /** of the weights, for the intervals beside a ranking */
  shake: Shake;
};

/**
 * Computed, shaken and made: seconds for a large system.
 * @throws AppError `pictures:error.nothing`
 */
export function madePictures(
  { wanted, shake, ...asked }: PicturesAsked,
  onProgress: (progress: Progress) => void,
): Picture[] {
  const input = inputOf(asked.sheet);
  const results = evaluated(input);
  const computed = toldResults(asked.sheet, input, results);
  if (computed.counties.every(({ total }) => total === null))
    throw refused('pictures:error.nothing');
  let intervals: Interval[] | null = null;
  if (wanted.kinds.includes('ranking')) {
    const turns = shakenPlaces(results, shake);
    let turn = turns.next();
    for (; !turn.done; turn = turns.next())
      onProgress({ step: 'pictures:step.shaking', done: turn.value, total: shake.draws });
    intervals = turn.value;
  }
  const { draws, width } = shake;
  const shaken = intervals && { draws, width, intervals };
  return picturesOf({ ...asked, computed, results, shaken }, wanted);
}
