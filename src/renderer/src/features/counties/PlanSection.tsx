import type { CountyPage, CountyPlan } from '@shared/counties/county';
import { yearsToPlan } from '@shared/counties/rules';
import { asInstant, dateOfInstant } from '@shared/time';
import { Button, Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { useNotice } from '../../ui/notice';
import { FormButton } from './FormButton';
import type { OpenForm } from './openForm';
import { Section } from './Section';
import { useRemoval } from './useRemoval';

type Props = { page: CountyPage; onOpen: (form: OpenForm) => void };

/** 一县一策 of each year, newest first. */
export function PlanSection({ page, onOpen }: Props) {
  const { t } = useTranslation('counties');
  const canMake = yearsToPlan(page).length > 0;
  const make = canMake ? (
    <FormButton form="makePlan" onClick={() => onOpen({ form: 'makePlan' })} />
  ) : null;
  if (page.plans.length === 0) {
    return (
      <Section
        title={t('section.plan')}
        actions={make}
        none={t(canMake ? 'none.planYet' : 'none.plan')}
      />
    );
  }
  return (
    <>
      {page.plans.map((plan, at) => (
        <Plan
          key={plan.id}
          plan={plan}
          isNewest={at === 0}
          make={at === 0 ? make : null}
          onOpen={onOpen}
        />
      ))}
    </>
  );
}

type PlanProps = {
  plan: CountyPlan;
  isNewest: boolean;
  make: ReactNode;
  onOpen: Props['onOpen'];
};

function Plan({ plan, isNewest, make, onOpen }: PlanProps) {
  const { t } = useTranslation('counties');
  const remove = useRemoval();
  const { year, goal, leader, leaderPost, helpGroup, demands, visits } = plan;
  const people = helpGroup.map(({ organization, post, name }) => `${organization}${post}${name}`);
  const button = (form: 'plan' | 'demand' | 'task' | 'visit') => (
    <FormButton form={form} keyed={isNewest} onClick={() => onOpen({ form, plan })} />
  );
  const facts = [
    ['goal', goal],
    ['leader', `${leaderPost}${leader}`],
    ['helpGroup', people.join(t('comma'))],
  ] as const;
  return (
    <Section
      title={t('section.planOf', { year })}
      actions={
        <>
          {make}
          {button('plan')}
          <Button
            type="link"
            size="small"
            danger
            onClick={() => remove(api.counties.removePlan, plan.id)}
          >
            {t('removePlan')}
          </Button>
        </>
      }
    >
      <dl className="county-facts">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`field.${key}`)}</dt>
            <dd>{value || <span className="counties-soft">{t('notFilled')}</span>}</dd>
          </div>
        ))}
      </dl>
      <Part title={t('section.demands')} action={button('demand')} isEmpty={demands.length === 0}>
        {demands.map((demand) => (
          <li key={demand.id}>
            <span>
              {demand.wording}
              {demand.provider ? <span className="counties-soft"> · {demand.provider}</span> : null}
            </span>
            <Acts
              what={demand.wording}
              {...(demand.offerId ? {} : { onEdit: () => onOpen({ form: 'ownDemand', demand }) })}
              onRemove={() => remove(api.counties.removeDemand, demand.id)}
            />
          </li>
        ))}
      </Part>
      <Part title={t('section.tasks')} action={button('task')} isEmpty={plan.tasks.length === 0}>
        {plan.tasks.map((task) => (
          <TaskLine key={task.id} plan={plan} task={task} onOpen={onOpen} />
        ))}
      </Part>
      <Part title={t('section.visits')} action={button('visit')} isEmpty={visits.length === 0}>
        {visits.map((visit) => (
          <li key={visit.id}>
            <span>
              <span className="counties-soft">{visit.date}</span> {visit.visitors}
              {t('colon')}
              {visit.text}
            </span>
            <Acts
              what={visit.date}
              onEdit={() => onOpen({ form: 'visit', plan, visit })}
              onRemove={() => remove(api.counties.removeVisit, visit.id)}
            />
          </li>
        ))}
      </Part>
    </Section>
  );
}

type TaskProps = {
  plan: CountyPlan;
  task: CountyPlan['tasks'][number];
  onOpen: Props['onOpen'];
};

/** 清单: ticked off with the day and what came of it. */
function TaskLine({ plan, task, onOpen }: TaskProps) {
  const { t } = useTranslation('counties');
  const notice = useNotice();
  const remove = useRemoval();
  const { id, title, owner, dueDate, doneOn, result } = task;
  const today = dateOfInstant(asInstant(Date.now()));
  const isLate = doneOn === null && dueDate !== null && dueDate < today;
  const reopen = () => void api.counties.tickTask({ id, doneOn: null }).catch(notice.error);
  return (
    <li>
      <Checkbox
        checked={doneOn !== null}
        onChange={() => (doneOn ? reopen() : onOpen({ form: 'tick', task }))}
      >
        {title}
        <span className={isLate ? 'counties-bad' : 'counties-soft'}>
          {[
            owner,
            dueDate && t('dueOn', { date: dueDate }),
            isLate && t('late'),
            doneOn && t('doneOn', { date: doneOn }),
            result,
          ]
            .filter(Boolean)
            .map((each) => ` · ${each}`)}
        </span>
      </Checkbox>
      <Acts
        what={title}
        onEdit={() => onOpen({ form: 'task', plan, task })}
        onRemove={() => remove(api.counties.removeTask, id)}
      />
    </li>
  );
}

function Part(props: { title: string; action: ReactNode; isEmpty: boolean; children: ReactNode }) {
  const { t } = useTranslation('counties');
  return (
    <>
      <div className="county-part">
        <h3>{props.title}</h3>
        {props.action}
      </div>
      {props.isEmpty ? (
        <p className="counties-soft">{t('none.part')}</p>
      ) : (
        <ul className="county-lines">{props.children}</ul>
      )}
    </>
  );
}

type ActsProps = { what: string; onEdit?: () => void; onRemove: () => void };

function Acts({ what, onEdit, onRemove }: ActsProps) {
  const { t } = useTranslation('counties');
  return (
    <span className="county-acts">
      {onEdit ? (
        <Button type="link" size="small" aria-label={t('editOf', { what })} onClick={onEdit}>
          {t('common:action.edit')}
        </Button>
      ) : null}
      <Button
        type="link"
        size="small"
        danger
        aria-label={t('removeOf', { what })}
        onClick={onRemove}
      >
        {t('common:action.remove')}
      </Button>
    </span>
  );
}
