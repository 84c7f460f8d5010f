import type { Picture, Shapes } from '../picture';
import type { Drawn } from './drawn';
import type { Paper } from './frame';
import { heatDrawn } from './heat';
import { mapDrawn, tilesDrawn } from './placed';
import { radarDrawn } from './radar';
import { rankingDrawn } from './ranking';
import { slopeDrawn } from './slope';

/**
 * A picture on paper of this width; it is as high as it needs to be.
 * @param shapes of the map; only a map asks for them
 */
export function drawing(picture: Picture, paper: Paper, shapes: Shapes = {}): Drawn {
  switch (picture.kind) {
    case 'ranking':
      return rankingDrawn(picture, paper);
    case 'slope':
      return slopeDrawn(picture, paper);
    case 'radar':
      return radarDrawn(picture, paper);
    case 'heat':
      return heatDrawn(picture, paper);
    case 'tiles':
      return tilesDrawn(picture, paper);
    case 'map':
      return mapDrawn(picture, paper, shapes);
  }
}
