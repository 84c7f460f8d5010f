import { fullName } from '@shared/organizations/organization';
import { Button, Form, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { DrawerForm } from '../../ui/DrawerForm';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import { cellKey, type ViewProps } from './viewProps';

type Fields = { countyId: string; predecessorIds: string[] };
type Row = ViewProps['sheet']['successions'][number];

/** 区划调整: what counties of today were made of, and what that does to last year's figures. */
export function SuccessionView({ sheet, counties }: ViewProps) {
  const { t } = useTranslation('indicatorValues');
  const notice = useNotice();
  const evaluationId = sheet.evaluation.id;
  const last = useAnswer(api.indicatorValues.lastYear, { evaluationId }).data ?? null;
  const all = useAnswer(api.organizations.list, { kind: 'county' }).data ?? [];
  const [open, setOpen] = useState<Partial<Fields> | null>(null);
  const nameOf = (id: string): string => {
    const found = all.find((one) => one.id === id);
    return found ? fullName(found) : id;
  };
  const lastOf = useMemo(
    () =>
      new Map((last?.figures ?? []).map((one) => [cellKey(one.indicatorId, one.countyId), one])),
    [last],
  );
  const added = ({ countyId }: Row) =>
    sheet.indicators.filter(({ id }) => {
      const figure = lastOf.get(cellKey(id, countyId));
      return figure?.value != null;
    }).length;
  const apart = ({ countyId }: Row) =>
    sheet.indicators
      .filter(({ id }) => lastOf.get(cellKey(id, countyId))?.isApart)
      .map(({ name }) => name);

  const columns: Column<Row>[] = [
    { key: 'county', title: t('county'), width: 160, render: ({ countyId }) => nameOf(countyId) },
    {
      key: 'of',
      title: t('succession.of'),
      width: 220,
      grow: 1,
      render: ({ predecessorIds }) => predecessorIds.map(nameOf).join(t('listComma')),
    },
    {
      key: 'added',
      title: last ? t('succession.figures', { year: last.year }) : t('lastNone'),
      width: 150,
      render: (row) => (last ? t('succession.count', { count: added(row) }) : ''),
    },
    {
      key: 'apart',
      title: t('succession.apart'),
      width: 220,
      grow: 2,
      render: (row) => apart(row).join(t('listComma')),
    },
    {
      key: 'remove',
      title: '',
      width: 80,
      render: ({ countyId }) => (
        <Button
          size="small"
          aria-label={t('succession.removeOf', { county: nameOf(countyId) })}
          onClick={() =>
            void api.evaluation
              .setSuccession({ evaluationId, countyId, predecessorIds: [] })
              .then(() => notice.success(t('common:removedUndoable')))
              .catch(notice.error)
          }
        >
          {t('common:action.remove')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <div className="values-bar">
        <Button type="primary" onClick={() => setOpen({})}>
          {t('succession.add')}
        </Button>
        <span className="values-soft">{t('succession.explanation')}</span>
      </div>
      <div className="values-body">
        <DataTable
          main
          wrap
          rows={sheet.successions}
          columns={columns}
          rowKey={({ countyId }) => countyId}
          label={t('view.succession')}
          onOpen={(row) => setOpen(row)}
          empty={<EmptyState title={t('succession.none')} hint={t('succession.noneHint')} />}
        />
      </div>
      {open ? (
        <DrawerForm<Fields>
          title={t('succession.title')}
          initial={open}
          onClose={() => setOpen(null)}
          onSave={(fields) => api.evaluation.setSuccession({ evaluationId, ...fields })}
        >
          <Form.Item
            name="countyId"
            label={t('succession.county')}
            rules={[{ required: true, message: t('succession.countyRule') }]}
          >
            <Select
              disabled={open.countyId !== undefined}
              showSearch={{ optionFilterProp: 'label' }}
              options={counties.map((one) => ({ value: one.id, label: fullName(one) }))}
            />
          </Form.Item>
          <Form.Item
            name="predecessorIds"
            label={t('succession.of')}
            extra={t('succession.ofHint')}
            rules={[
              { required: true, message: t('succession.ofRule') },
              {
                validator: (_, ids: string[] = []) =>
                  ids.every((id) => /^\d{6}$/.test(id))
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('succession.codeRule'))),
              },
            ]}
          >
            <Select
              mode="tags"
              showSearch={{ optionFilterProp: 'label' }}
              tokenSeparators={[' ', ',']}
              options={all.map((one) => ({ value: one.id, label: `${fullName(one)} ${one.id}` }))}
            />
          </Form.Item>
        </DrawerForm>
      ) : null}
    </>
  );
}
