import type { CountyPage } from '@shared/counties/county';
import { yearsToPlan } from '@shared/counties/rules';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../ui/actions';
import type { OpenForm } from './openForm';

/** Keys of what a county page offers; the buttons show them. */
export const COUNTY_KEYS = {
  tags: 't',
  makePlan: 'n',
  plan: 'e',
  demand: 'd',
  task: 'k',
  visit: 'v',
  pair: 'j',
  adopt: 'c',
} as const;

/** The newest plan is the one that keys are about. */
export function useCountyActions(
  page: CountyPage | undefined,
  enabled: boolean,
  onOpen: (form: OpenForm) => void,
): void {
  const { t } = useTranslation('counties');
  const [plan] = page?.plans ?? [];
  const here = enabled && page !== undefined;
  const withPlan = enabled && plan !== undefined;
  const action = (form: keyof typeof COUNTY_KEYS, can: boolean, open: () => void) => ({
    id: `counties.${form}`,
    label: t(`do.${form}`),
    keys: COUNTY_KEYS[form],
    enabled: can,
    run: open,
  });
  const of = (form: 'plan' | 'demand' | 'task' | 'visit') => () => {
    if (plan) onOpen({ form, plan });
  };
  useAction(action('tags', here, () => onOpen({ form: 'tags' })));
  const canPlan = here && yearsToPlan(page).length > 0;
  useAction(action('makePlan', canPlan, () => onOpen({ form: 'makePlan' })));
  useAction(action('plan', withPlan, of('plan')));
  useAction(action('demand', withPlan, of('demand')));
  useAction(action('task', withPlan, of('task')));
  useAction(action('visit', withPlan, of('visit')));
  useAction(action('pair', here, () => onOpen({ form: 'pair' })));
  useAction(action('adopt', here, () => onOpen({ form: 'adopt' })));
}
