import type { ComponentType } from 'react';
import { RulePart } from '../indicatorSystem/RulePart';
import { SystemPart } from '../indicatorSystem/SystemPart';
import { ReportPart } from '../evaluationReports/ReportPart';
import { ValuesPart } from '../indicatorValues/ValuesPart';
import { PicturesPart } from '../pictures/PicturesPart';
import { ReleasesPart } from '../rankings/ReleasesPart';
import { ResultsPart } from '../rankings/ResultsPart';
import { RobustnessPart } from '../rankings/RobustnessPart';
import type { PartName } from './evaluationSearch';
import type { PartProps } from './partProps';

/** What each part of an evaluation shows, by name. */
export const parts: Partial<Record<PartName, ComponentType<PartProps>>> = {
  system: SystemPart,
  rule: RulePart,
  values: ValuesPart,
  results: ResultsPart,
  robustness: RobustnessPart,
  releases: ReleasesPart,
  pictures: PicturesPart,
  report: ReportPart,
};
