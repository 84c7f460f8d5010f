import type { HandlersOf } from '../../operation';
import { exportPictures } from './exportPictures';
import { madePictures } from './madePictures';
import { mapOperations } from './maps';

export { drawnSvg } from './drawnSvg';

export const pictureOperations: HandlersOf<'pictures'> = {
  all: madePictures,
  exportPictures,
  ...mapOperations,
};
