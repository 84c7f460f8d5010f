import type { SelectionSheet } from '@shared/selections/contract';
import type { ComponentType } from 'react';
import { CallPart } from './call/CallPart';
import { NominationsPart } from './nominations/NominationsPart';
import type { PartName, SelectionSearch } from './selectionSearch';

/** What every part of the screen is given: the selection, where one is, and the way elsewhere. */
export type PartProps = {
  sheet: SelectionSheet;
  search: SelectionSearch;
  /** changes what is named and leaves the rest */
  onGo: (change: Partial<SelectionSearch>) => void;
};

/** The parts that are there, by name. */
export const parts: Partial<Record<PartName, ComponentType<PartProps>>> = {
  call: CallPart,
  nominations: NominationsPart,
};
