import { heatPictures, radarPictures, rankingPictures, slopePictures } from './build';
import type { PictureFacts } from './facts';
import type { Picture } from './picture';
import { placedPictures } from './placed';

/** Every picture of an evaluation, in the order in which it is looked at. */
export const picturesOf = (facts: PictureFacts): Picture[] => [
  ...rankingPictures(facts),
  ...slopePictures(facts),
  ...placedPictures(facts),
  ...heatPictures(facts),
  ...radarPictures(facts),
];
