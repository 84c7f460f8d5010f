import { everything } from '@shared/pictures/pictures';
import type { HandlersOf } from '../../operation';
import { exportPictures } from './exportPictures';
import { madePictures } from './madePictures';
import { mapOperations } from './maps';

export { madePictures } from './madePictures';

export const pictureOperations: HandlersOf<'pictures'> = {
  all: (source, work) => madePictures(source, everything, work),
  exportPictures,
  ...mapOperations,
};
