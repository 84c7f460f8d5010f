import { type Chapter, chapters, type EvaluationReport } from '@shared/evaluationReports/report';
import { type Edition, editions } from '@shared/issues/contract';

/** Where one is in a report: `public:areas` in the address. */
export type ReportPlace = { edition: Edition; chapter: Chapter };

export function placeIn(
  only: string | undefined,
  { releaseId }: Pick<EvaluationReport, 'releaseId'>,
): ReportPlace {
  const [first, second] = (only ?? '').split(':');
  const edition = editions.find((one) => one === first) ?? 'internal';
  return {
    edition: releaseId === null ? 'internal' : edition,
    chapter: chapters.find((one) => one === second) ?? 'overview',
  };
}

export const written = ({ edition, chapter }: ReportPlace): string => `${edition}:${chapter}`;
