import { orders } from '@shared/participants/order';
import type { Layout, PlanKind, Rules } from '@shared/seating/plan';
import { paths, sides } from '@shared/seating/plan';
import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';

/** A form's texts and numbers of a layout, before they are one. */
export type LayoutDraft = {
  rowsText: string;
  rows: number;
  columns: number;
  aislesText: string;
  path: (typeof paths)[number];
  from: (typeof sides)[number];
  head: number;
  side: number;
};

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

export function draftOf(layout: Layout): LayoutDraft {
  return {
    rowsText: 'rows' in layout && Array.isArray(layout.rows) ? layout.rows.join(' ') : '',
    rows: layout.kind === 'hall' ? layout.rows : 1,
    columns: layout.kind === 'hall' ? layout.columns : 1,
    aislesText: layout.kind === 'hall' ? layout.aisles.join(' ') : '',
    path: layout.kind === 'hall' ? layout.path : 'rows',
    from: layout.kind === 'hall' ? layout.from : 'left',
    head: layout.kind === 'uShape' ? layout.head : 1,
    side: layout.kind === 'uShape' ? layout.side : 0,
  };
}

export function layoutOf(kind: PlanKind, draft: LayoutDraft): Layout {
  switch (kind) {
    case 'rostrum':
    case 'groupPhoto':
      return { kind, rows: numbersIn(draft.rowsText) };
    case 'uShape':
      return { kind, head: draft.head, side: draft.side };
    case 'hall':
      return {
        kind,
        rows: draft.rows,
        columns: draft.columns,
        aisles: numbersIn(draft.aislesText),
        path: draft.path,
        from: draft.from,
      };
  }
}

/** How the chairs stand, and how a hall is filled. */
export function LayoutFields({ kind }: { kind: PlanKind }) {
  const { t } = useTranslation('seating');
  const whole = (name: keyof LayoutDraft, label: string, min: number, max: number) => (
    <Form.Item name={name} label={label} rules={[{ required: true }]}>
      <InputNumber min={min} max={max} precision={0} />
    </Form.Item>
  );
  if (kind === 'rostrum' || kind === 'groupPhoto') {
    return (
      <Form.Item
        name="rowsText"
        label={t('form.rows')}
        rules={[
          {
            required: true,
            pattern: /^\s*[1-9]\d?([\s,，、]+[1-9]\d?)*\s*$/,
            message: t('form.rowsWrong'),
          },
        ]}
      >
        <Input autoComplete="off" />
      </Form.Item>
    );
  }
  if (kind === 'uShape') {
    return (
      <div className="seating-fields">
        {whole('head', t('form.head'), 1, 40)}
        {whole('side', t('form.sideSeats'), 0, 60)}
      </div>
    );
  }
  return (
    <>
      <div className="seating-fields">
        {whole('rows', t('form.hallRows'), 1, 100)}
        {whole('columns', t('form.hallColumns'), 1, 100)}
      </div>
      <Form.Item name="aislesText" label={t('form.aisles')}>
        <Input autoComplete="off" />
      </Form.Item>
      <div className="seating-fields">
        <Form.Item name="path" label={t('form.path')}>
          <Select options={paths.map((value) => ({ value, label: t(`path.${value}`) }))} />
        </Form.Item>
        <Form.Item name="from" label={t('form.from')}>
          <Select options={sides.map((value) => ({ value, label: t(`side.${value}`) }))} />
        </Form.Item>
      </div>
    </>
  );
}

/** In which order people are seated, and which side is higher. */
export function RuleFields() {
  const { t } = useTranslation('seating');
  const side = sides.map((value) => ({ value, label: t(`side.${value}`) }));
  return (
    <>
      <Form.Item<Rules> name="orderBy" label={t('form.orderBy')}>
        <Select options={orders.map((value) => ({ value, label: t(`order.${value}`) }))} />
      </Form.Item>
      <div className="seating-fields">
        <Form.Item<Rules> name="secondOdd" label={t('form.secondOdd')}>
          <Select options={side} />
        </Form.Item>
        <Form.Item<Rules> name="secondEven" label={t('form.secondEven')}>
          <Select options={side} />
        </Form.Item>
      </div>
      <p className="seating-hint">{t('form.sideHint')}</p>
    </>
  );
}
