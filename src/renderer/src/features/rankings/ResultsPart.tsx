import type { ToldCounty } from '@shared/evaluation/computed';
import type { EvaluationSheet } from '@shared/evaluation/system';
import { api, useAnswer } from '../../api';
import type { PartProps } from '../evaluation/partProps';
import { Ranking } from './Ranking';
import { TracePanel } from './TracePanel';

/** 测算结果: the ranking as it stands now. */
export function ResultsPart({ sheet, search, onGo }: PartProps) {
  const evaluationId = sheet.evaluation.id;
  const computed = useAnswer(api.evaluation.results, { evaluationId }).data;
  if (!computed) return null;
  const county = computed.counties.find(({ countyId }) => countyId === search.open);
  const onOpen = (open: string | undefined) => onGo({ open });
  return (
    <Ranking
      sheet={sheet}
      computed={computed}
      releaseId={null}
      view={search.only}
      onView={(only) => onGo({ only, open: undefined })}
      open={county?.countyId}
      onOpen={onOpen}
      side={
        county ? (
          <PresentTrace sheet={sheet} county={county} onClose={() => onOpen(undefined)} />
        ) : null
      }
    />
  );
}

type Props = { sheet: EvaluationSheet; county: ToldCounty; onClose: () => void };

function PresentTrace(props: Props) {
  const { sheet, county } = props;
  const terms = useAnswer(api.evaluation.trace, {
    evaluationId: sheet.evaluation.id,
    countyId: county.countyId,
  });
  return <TracePanel {...props} terms={terms.isPlaceholderData ? undefined : terms.data} />;
}
