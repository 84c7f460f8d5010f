import type { SelectionSheet } from '@shared/selections/contract';
import type { SelectionSearch } from './selectionSearch';

/** What every part of the screen is given: the selection, where one is, and the way elsewhere. */
export type PartProps = {
  sheet: SelectionSheet;
  search: SelectionSearch;
  /** changes what is named and leaves the rest */
  onGo: (change: Partial<SelectionSearch>) => void;
};
