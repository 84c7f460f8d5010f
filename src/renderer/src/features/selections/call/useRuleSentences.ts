import type { TieRule } from '@shared/scoring/aggregation';
import type { SelectionSheet } from '@shared/selections/contract';
import { useTranslation } from 'react-i18next';

type Rule = Pick<
  SelectionSheet,
  | 'aggregation'
  | 'trim'
  | 'trimFrom'
  | 'decimals'
  | 'ties'
  | 'step'
  | 'tiesAreVoid'
  | 'seats'
  | 'judgesEach'
>;

/** How a tie rule is called. */
export function useTieName(criteria: SelectionSheet['criteria']): (tie: TieRule) => string {
  const { t } = useTranslation('selections');
  return (tie) =>
    tie.by === 'criterion'
      ? t('call.tie.criterion', {
          name: criteria.find(({ id }) => id === tie.criterionId)?.name ?? '—',
        })
      : t(`call.tie.${tie.by}`);
}

/** What each choice of the scoring rule means, in one plain sentence. */
export function useRuleSentences(criteria: SelectionSheet['criteria']) {
  const { t } = useTranslation('selections');
  const nameOf = useTieName(criteria);
  return {
    seats: ({ seats }: Pick<Rule, 'seats'>) => t('call.means.seats', { count: seats }),
    judgesEach: ({ judgesEach }: Pick<Rule, 'judgesEach'>) =>
      judgesEach === null
        ? t('call.means.allJudges')
        : t('call.means.judgesEach', { count: judgesEach }),
    aggregation: ({
      aggregation,
      trim,
      trimFrom,
    }: Pick<Rule, 'aggregation' | 'trim' | 'trimFrom'>) =>
      t(`call.means.${aggregation}`, { trim, from: trimFrom }),
    decimals: ({ decimals }: Pick<Rule, 'decimals'>) =>
      t(decimals === 0 ? 'call.means.whole' : 'call.means.decimals', { count: decimals }),
    ties: ({ ties }: Pick<Rule, 'ties'>) =>
      ties.length === 0
        ? t('call.means.noTies')
        : t('call.means.ties', {
            rules: ties.map((tie, at) => `${at + 1}. ${nameOf(tie)}`).join(t('call.semicolon')),
          }),
    step: ({ step }: Pick<Rule, 'step'>) => t('call.means.step', { step: step / 100 }),
    tiesAreVoid: ({ tiesAreVoid }: Pick<Rule, 'tiesAreVoid'>) =>
      t(tiesAreVoid ? 'call.means.void' : 'call.means.notVoid'),
  };
}
