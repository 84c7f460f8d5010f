import type { ComponentType } from 'react';
import { NoticePart } from '../deliberation/NoticePart';
import { ResultsPart } from '../deliberation/ResultsPart';
import { CopiesPart, JudgesPart } from '../judging';
import { PacksPart } from '../recommendations/PacksPart';
import { SheetsPart } from '../scoreSheets/SheetsPart';
import { CallPart } from './call/CallPart';
import { CasebookPart } from './casebook/CasebookPart';
import { NominationsPart } from './nominations/NominationsPart';
import type { PartProps } from './partProps';
import type { PartName } from './selectionSearch';

/** What each part shows, by name. */
export const parts: Record<PartName, ComponentType<PartProps>> = {
  casebook: CasebookPart,
  call: CallPart,
  nominations: NominationsPart,
  packs: PacksPart,
  copies: CopiesPart,
  judges: JudgesPart,
  sheets: SheetsPart,
  results: ResultsPart,
  notice: NoticePart,
};
