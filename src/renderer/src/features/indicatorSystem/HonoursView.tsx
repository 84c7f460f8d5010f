import type { EvaluationSheet, StoredHonour } from '@shared/evaluation/system';
import { Button, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import { NameItem } from './formItems';
import { OrderArrows } from './OrderArrows';
import { useTold } from './useTold';

const kinds = ['advanced', 'mostImproved', 'special'] as const;
const ALL = 'all';

/** 荣誉: what is given, by what, how many to each category, in which order. */
export function HonoursView({ sheet }: { sheet: EvaluationSheet }) {
  const { t } = useTranslation('indicatorSystem');
  const notice = useNotice();
  const told = useTold();
  const [open, setOpen] = useState<StoredHonour | 'new' | null>(null);
  const { honours, categories } = sheet;
  const nameOf = new Map([...honours, ...categories].map(({ id, name }) => [id, name]));
  const ids = honours.map(({ id }) => id);
  const order = (ids: string[]) => void api.evaluation.order({ ids }).catch(notice.error);
  return (
    <div className="system-scroll">
      <div className="system-row">
        <Button size="small" onClick={() => setOpen('new')}>
          {t('honour.add')}
        </Button>
        <span className="system-soft">{t('honour.hint')}</span>
      </div>
      {honours.length === 0 ? <EmptyState title={t('honour.noneYet')} /> : null}
      <table className="system-table">
        <thead>
          <tr>
            <th scope="col">{t('field.name')}</th>
            <th scope="col">{t('field.kind')}</th>
            <th scope="col">{t('field.by')}</th>
            <th scope="col">{t('field.seats')}</th>
            <th scope="col">{t('field.excludes')}</th>
            <th scope="col">{t('acts')}</th>
          </tr>
        </thead>
        <tbody>
          {honours.map((honour) => (
            <tr key={honour.id}>
              <th scope="row">{honour.name}</th>
              <td>{t(`kind.${honour.kind}`)}</td>
              <td>{t(`by.${honour.by}`)}</td>
              <td>
                {told(
                  'seats',
                  honour.seats.map(({ categoryId, count }) => ({
                    category: categoryId === null ? null : (nameOf.get(categoryId) ?? ''),
                    count,
                  })),
                )}
              </td>
              <td>
                {told(
                  'excludes',
                  honour.excludes.map((id) => nameOf.get(id) ?? ''),
                )}
              </td>
              <td className="system-acts">
                <OrderArrows id={honour.id} name={honour.name} ids={ids} onOrder={order} />
                <Button
                  size="small"
                  type="link"
                  aria-label={t('editNamed', { name: honour.name })}
                  onClick={() => setOpen(honour)}
                >
                  {t('edit')}
                </Button>
                <Button
                  size="small"
                  type="link"
                  aria-label={t('removeNamed', { name: honour.name })}
                  onClick={() =>
                    void api.evaluation
                      .removeHonour({ id: honour.id })
                      .then(() => notice.success(t('common:removedUndoable')))
                      .catch(notice.error)
                  }
                >
                  {t('remove')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open ? (
        <HonourForm
          sheet={sheet}
          honour={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}

type Fields = Pick<StoredHonour, 'name' | 'kind' | 'by' | 'excludes'> & {
  seats: Record<string, number | null>;
};
type Props = { sheet: EvaluationSheet; honour: StoredHonour | null; onClose: () => void };

function HonourForm({ sheet, honour, onClose }: Props) {
  const { t } = useTranslation('indicatorSystem');
  const groups = [
    ...sheet.categories.map(({ id, name }) => ({ id, name })),
    { id: ALL, name: t('amongAll') },
  ];
  return (
    <DrawerForm<Fields>
      title={t(honour ? 'honour.edit' : 'honour.add')}
      initial={{
        ...{ kind: 'advanced', by: 'place', excludes: [] },
        ...(honour && {
          ...{ name: honour.name, kind: honour.kind, by: honour.by, excludes: honour.excludes },
        }),
        seats: Object.fromEntries(
          (honour?.seats ?? []).map(({ categoryId, count }) => [categoryId ?? ALL, count]),
        ),
      }}
      onClose={onClose}
      onSave={async ({ seats, ...fields }) => {
        const written = {
          ...fields,
          seats: groups.flatMap(({ id }) => {
            const count = seats?.[id] ?? 0;
            return count > 0 ? { categoryId: id === ALL ? null : id, count } : [];
          }),
        };
        if (honour) await api.evaluation.editHonour({ id: honour.id, ...written });
        else await api.evaluation.addHonour({ evaluationId: sheet.evaluation.id, ...written });
      }}
    >
      <NameItem most={40} />
      <div className="system-fields">
        <Form.Item name="kind" label={t('field.kind')}>
          <Select options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="by" label={t('field.by')}>
          <Select
            options={(['place', 'rankGain'] as const).map((value) => ({
              ...{ value, label: t(`by.${value}`) },
            }))}
          />
        </Form.Item>
      </div>
      <div className="system-fields system-pairs">
        {groups.map(({ id, name }) => (
          <Form.Item key={id} name={['seats', id]} label={t('honour.seatsOf', { name })}>
            <InputNumber min={0} max={200} precision={0} />
          </Form.Item>
        ))}
      </div>
      <Form.Item name="excludes" label={t('field.excludes')} extra={t('honour.excludesHint')}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={sheet.honours
            .filter(
              ({ id, position }) => id !== honour?.id && (!honour || position < honour.position),
            )
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </DrawerForm>
  );
}
