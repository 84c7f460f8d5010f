import type { HandlersOf } from '../../operation';
import { bookOperations } from './books';
import { printOperations } from './exportCasebook';
import { pictureOperations } from './pictures';
import { textOperations } from './texts';

export const casebookOperations: HandlersOf<'casebooks'> = {
  ...bookOperations,
  ...pictureOperations,
  ...textOperations,
  ...printOperations,
};
