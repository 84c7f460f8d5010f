import type { Meeting } from '@shared/meetings/meeting';
import type { ShownPlan } from '@shared/seating/contract';
import { type PlanKind, planKinds, type Rules } from '@shared/seating/plan';
import { usualOrder } from '@shared/seating/usual';
import { Button, Drawer, Form, Input, Radio, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { enterRuns } from '../../ui/enter';
import { useNotice } from '../../ui/notice';
import { draftOf, type LayoutDraft, LayoutFields, layoutOf, RuleFields } from './LayoutFields';
import { PeopleSelect } from './PeopleSelect';

type Fields = LayoutDraft &
  Rules & { name: string; who: 'usual' | 'chosen'; participantIds: string[] };

type Props = { meeting: Meeting; open: boolean; onClose(): void };

/** A new plan: what kind, for whom; the chairs come by themselves and can be changed afterwards. */
export function NewPlanDrawer(props: Props & { onMade(id: string): void }) {
  const { meeting, open, onClose, onMade } = props;
  const { t } = useTranslation('seating');
  const notice = useNotice();
  const [kind, setKind] = useState<PlanKind>('rostrum');
  const [form] = Form.useForm<Fields>();
  const who = Form.useWatch('who', form);
  const people = useAnswer(
    api.participants.list,
    { meetingId: meeting.id },
    { enabled: open },
  ).data;
  const plans = useAnswer(api.seating.plans, { meetingId: meeting.id }, { enabled: open }).data;
  const guests = (people ?? []).filter(({ capacity }) => capacity !== 'staff');
  const leaders = guests.filter(({ precedence }) => precedence !== null);
  const usual =
    kind === 'rostrum'
      ? t('who.usualRostrum', { count: leaders.length })
      : kind === 'hall'
        ? t('who.usualHall', { count: guests.length - onRostrums(plans) })
        : t('who.usualAll', { count: guests.length });

  function choose(next: PlanKind): void {
    // A name that was given by the kind goes with the kind.
    if (form.getFieldValue('name') === t(`kind.${kind}`)) {
      form.setFieldValue('name', t(`kind.${next}`));
    }
    form.setFieldValue('orderBy', usualOrder[next]);
    setKind(next);
  }

  async function make(fields: Fields): Promise<void> {
    const { name, orderBy, secondOdd, secondEven, participantIds } = fields;
    try {
      const { id } = await api.seating.make({
        meetingId: meeting.id,
        name,
        kind,
        orderBy,
        secondOdd,
        secondEven,
        ...(fields.who === 'chosen' ? { participantIds: participantIds ?? [] } : {}),
      });
      onMade(id);
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  return (
    <Drawer
      title={t('form.new')}
      open={open}
      onClose={onClose}
      size={460}
      destroyOnHidden
      afterOpenChange={(opened) => opened && form.getFieldInstance('name')?.focus()}
      footer={
        <Button type="primary" onClick={() => form.submit()} title="Enter">
          {t('form.create')}
        </Button>
      }
    >
      <Segmented<PlanKind>
        block
        value={kind}
        onChange={choose}
        aria-label={t('form.kind')}
        options={planKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Form<Fields>
        form={form}
        layout="vertical"
        className="seating-form"
        initialValues={{
          name: t(`kind.${kind}`),
          who: 'usual',
          orderBy: usualOrder[kind],
          secondOdd: 'left',
          secondEven: 'left',
          participantIds: [],
        }}
        onFinish={(fields) => void make(fields)}
        onKeyDown={enterRuns(() => form.submit())}
      >
        <Form.Item
          name="name"
          label={t('form.name')}
          rules={[{ required: true, whitespace: true, message: t('form.nameMissing') }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="who" label={t('form.who')}>
          <Radio.Group
            options={[
              { value: 'usual', label: usual },
              { value: 'chosen', label: t('who.chosen') },
            ]}
          />
        </Form.Item>
        {who === 'chosen' ? (
          <Form.Item name="participantIds">
            <PeopleSelect people={people ?? []} />
          </Form.Item>
        ) : null}
        <RuleFields />
      </Form>
    </Drawer>
  );
}

const onRostrums = (plans: { layout: { kind: PlanKind }; people: number }[] | undefined) =>
  (plans ?? [])
    .filter(({ layout }) => layout.kind === 'rostrum')
    .reduce((sum, { people }) => sum + people, 0);

/** Chairs and rules of a plan that is there; applying them seats everybody anew but who is pinned. */
export function RulesDrawer(props: { plan: ShownPlan; open: boolean; onClose(): void }) {
  const { plan, open, onClose } = props;
  const { t } = useTranslation('seating');
  const notice = useNotice();
  const [form] = Form.useForm<Fields>();

  async function apply(fields: Fields): Promise<void> {
    const { name, orderBy, secondOdd, secondEven } = fields;
    const layout = layoutOf(plan.layout.kind, fields);
    const same =
      JSON.stringify(layout) === JSON.stringify(plan.layout) &&
      orderBy === plan.orderBy &&
      secondOdd === plan.secondOdd &&
      secondEven === plan.secondEven;
    try {
      await api.seating.edit({
        id: plan.id,
        name,
        ...(same ? {} : { layout, orderBy, secondOdd, secondEven }),
      });
      onClose();
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  return (
    <Drawer
      title={t('form.edit')}
      open={open}
      onClose={onClose}
      size={460}
      destroyOnHidden
      footer={
        <Button type="primary" onClick={() => form.submit()} title="Enter">
          {t('form.apply')}
        </Button>
      }
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        className="seating-form"
        initialValues={{ ...plan, ...draftOf(plan.layout) }}
        onFinish={(fields) => void apply(fields)}
        onKeyDown={enterRuns(() => form.submit())}
      >
        <Form.Item
          name="name"
          label={t('form.name')}
          rules={[{ required: true, whitespace: true, message: t('form.nameMissing') }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <LayoutFields kind={plan.layout.kind} />
        <RuleFields />
      </Form>
    </Drawer>
  );
}
