import type { ComponentType } from 'react';
import { ReportPart } from '../evaluationReports/ReportPart';
import { RulePart } from '../indicatorSystem/RulePart';
import { SystemPart } from '../indicatorSystem/SystemPart';
import { ValuesPart } from '../indicatorValues/ValuesPart';
import { PicturesPart } from '../pictures/PicturesPart';
import { ReleasesPart } from '../rankings/ReleasesPart';
import { ResultsPart } from '../rankings/ResultsPart';
import { RobustnessPart } from '../rankings/RobustnessPart';
import type { PartName } from './evaluationSearch';
import type { PartProps } from './partProps';

/** What each part of an evaluation shows, by name; what was published needs no evaluation. */
export const parts: Record<Exclude<PartName, 'published'>, ComponentType<PartProps>> = {
  system: SystemPart,
  rule: RulePart,
  values: ValuesPart,
  results: ResultsPart,
  robustness: RobustnessPart,
  releases: ReleasesPart,
  pictures: PicturesPart,
  report: ReportPart,
};
