import type { CountyPage } from '@shared/counties/county';
import type { Where } from './countiesSearch';
import { DemandForm, OwnDemandForm } from './DemandForms';
import type { OpenForm } from './openForm';
import { PairForm } from './PairForm';
import { MakePlanForm, PlanForm } from './PlanForms';
import { ProposeForm } from './ProposeForm';
import { TagsForm } from './TagsForm';
import { TaskForm, TickForm } from './TaskForms';
import { VisitForm } from './VisitForm';

type Props = {
  page: CountyPage;
  open: OpenForm;
  onOpen: (form: OpenForm | null) => void;
  onGo: Where['onGo'];
};

export function CountyForms({ page, open, onOpen, onGo }: Props) {
  const onClose = () => onOpen(null);
  switch (open.form) {
    case 'tags':
      return <TagsForm page={page} onClose={onClose} />;
    case 'makePlan':
      return <MakePlanForm page={page} onClose={onClose} />;
    case 'plan':
      return <PlanForm plan={open.plan} onClose={onClose} />;
    case 'demand':
      return <DemandForm plan={open.plan} onClose={onClose} />;
    case 'ownDemand':
      return <OwnDemandForm demand={open.demand} onClose={onClose} />;
    case 'task':
      return <TaskForm plan={open.plan} task={open.task ?? null} onClose={onClose} />;
    case 'tick':
      return <TickForm task={open.task} onClose={onClose} />;
    case 'visit':
      return <VisitForm plan={open.plan} visit={open.visit ?? null} onClose={onClose} />;
    case 'pair':
      return <PairForm page={page} pair={open.pair ?? null} onClose={onClose} />;
    case 'adopt':
      return (
        <ProposeForm
          countyId={page.county.id}
          onClose={onClose}
          onMade={(adoption) => onGo({ adoption })}
        />
      );
  }
}
