import type { ToldCounty } from '@shared/evaluation/computed';
import type { Release } from '@shared/evaluation/contract';
import type { EvaluationSheet } from '@shared/evaluation/system';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { EmptyState } from '../../ui/EmptyState';
import { momentText } from '../issues/moments';
import { Ranking } from './Ranking';
import { TracePanel } from './TracePanel';
import { FrozenNames } from './useCounties';

type Props = { release: Release; lead: ReactNode };

/** A release as it was frozen, whatever the figures are by now. */
export function FrozenRanking({ release, lead }: Props) {
  const { t } = useTranslation('rankings');
  const { data: released, error } = useAnswer(api.evaluation.released, { id: release.id });
  const [view, setView] = useState<string>();
  const [open, setOpen] = useState<string>();
  if (error) return <EmptyState title={t(error.key, error.params)} action={lead} />;
  if (!released) return null;
  const { sheet, computed, counties } = released;
  const county = computed.counties.find(({ countyId }) => countyId === open);
  return (
    <FrozenNames value={counties}>
      <Ranking
        sheet={sheet}
        computed={computed}
        releaseId={release.id}
        view={view}
        onView={(to) => {
          setView(to);
          setOpen(undefined);
        }}
        open={county?.countyId}
        onOpen={setOpen}
        lead={
          <>
            {lead}
            <b>
              {t('release.frozen', {
                number: release.number,
                at: momentText(release.releasedAt),
              })}
            </b>
          </>
        }
        side={
          county ? (
            <FrozenTrace
              sheet={sheet}
              county={county}
              releaseId={release.id}
              onClose={() => setOpen(undefined)}
            />
          ) : null
        }
      />
    </FrozenNames>
  );
}

type TraceProps = {
  sheet: EvaluationSheet;
  county: ToldCounty;
  releaseId: string;
  onClose: () => void;
};

function FrozenTrace({ releaseId, ...props }: TraceProps) {
  const terms = useAnswer(api.rankings.releasedTrace, {
    releaseId,
    countyId: props.county.countyId,
  });
  return <TracePanel {...props} terms={terms.isPlaceholderData ? undefined : terms.data} />;
}
