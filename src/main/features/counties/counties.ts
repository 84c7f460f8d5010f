import type { HandlersOf } from '../../operation';
import { adoptionOperations } from './adoptions';
import { groupExport } from './groupPaper';
import { groupOperations } from './groups';
import { offerOperations } from './offers';
import { pageExport } from './pages';
import { planOperations } from './plans';
import { readOperations } from './read';
import { tagOperations } from './tags';

export const countyOperations: HandlersOf<'counties'> = {
  ...readOperations,
  ...tagOperations,
  ...offerOperations,
  ...planOperations,
  ...groupOperations,
  ...adoptionOperations,
  ...groupExport,
  ...pageExport,
};
