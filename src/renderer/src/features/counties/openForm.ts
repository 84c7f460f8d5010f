import type { CountyPlan, PairLine } from '@shared/counties/county';

/** Which drawer of a county page is open, and what it is about. */
export type OpenForm =
  | { form: 'tags' }
  | { form: 'makePlan' }
  | { form: 'plan' | 'demand'; plan: CountyPlan }
  | { form: 'ownDemand'; demand: CountyPlan['demands'][number] }
  | { form: 'task'; plan: CountyPlan; task?: CountyPlan['tasks'][number] }
  | { form: 'tick'; task: CountyPlan['tasks'][number] }
  | { form: 'visit'; plan: CountyPlan; visit?: CountyPlan['visits'][number] }
  | { form: 'pair'; pair?: PairLine }
  | { form: 'adopt' };
