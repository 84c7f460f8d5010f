import type { AskedCity } from '@shared/indicatorValues/packs';
import { Button, Checkbox, Form, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useTask } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { DateField } from '../issues/DateField';
import type { ViewProps } from './viewProps';

const USUAL_DAYS = 14;

/** What each city has filled in, what went out to it, and the form that makes workbooks. */
export function CitiesView({ sheet }: ViewProps) {
  const { t } = useTranslation('indicatorValues');
  const evaluationId = sheet.evaluation.id;
  const cities = useAnswer(api.indicatorValues.cities, { evaluationId }).data ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const today = dayjs().format('YYYY-MM-DD');

  function toggle({ cityId }: AskedCity): void {
    const next = new Set(chosen);
    if (!next.delete(cityId)) next.add(cityId);
    setChosen(next);
  }
  function standing({ last }: AskedCity): string {
    if (!last) return t('packs.never');
    if (last.receivedOn)
      return t(last.late ? 'packs.late' : 'packs.received', { date: last.receivedOn });
    return t(last.dueDate < today ? 'packs.overdue' : 'packs.waiting');
  }

  const columns: Column<AskedCity>[] = [
    {
      key: 'chosen',
      title: '',
      width: 36,
      render: (city) => (
        <Checkbox
          tabIndex={-1}
          aria-label={t('packs.choose', { name: city.cityName })}
          checked={chosen.has(city.cityId)}
          onChange={() => toggle(city)}
        />
      ),
    },
    { key: 'city', title: t('city'), width: 110, grow: 1, render: ({ cityName }) => cityName },
    {
      key: 'counties',
      title: t('packs.counties'),
      width: 90,
      align: 'right',
      render: ({ counties }) => counties,
      compare: (a, b) => a.counties - b.counties,
    },
    {
      key: 'filled',
      title: t('packs.filled'),
      width: 130,
      align: 'right',
      render: ({ filled, cells }) => t('packs.filledOf', { filled, cells }),
      compare: (a, b) => a.filled / a.cells - b.filled / b.cells,
    },
    {
      key: 'missing',
      title: t('packs.missing'),
      width: 90,
      align: 'right',
      render: ({ filled, cells }) => cells - filled,
      compare: (a, b) => a.cells - a.filled - (b.cells - b.filled),
    },
    {
      key: 'madeOn',
      title: t('packs.madeOn'),
      width: 110,
      render: ({ last }) => last?.madeOn ?? '',
    },
    {
      key: 'dueDate',
      title: t('packs.dueDate'),
      width: 110,
      render: ({ last }) => last?.dueDate ?? '',
    },
    { key: 'standing', title: t('packs.standing'), width: 170, grow: 2, render: standing },
  ];
  return (
    <div className="values-body">
      <DataTable
        main
        rows={cities}
        columns={columns}
        rowKey={({ cityId }) => cityId}
        label={t('view.packs')}
        onRowKey={(event, city) => {
          if (event.key !== ' ' && event.key !== 'Enter') return;
          event.preventDefault();
          toggle(city);
        }}
      />
      <MakePacks
        evaluationId={evaluationId}
        chosen={[...chosen]}
        all={cities.length}
        onClear={() => setChosen(new Set())}
      />
    </div>
  );
}

type MakeProps = {
  evaluationId: string;
  chosen: string[];
  all: number;
  onClear: () => void;
};

function MakePacks({ evaluationId, chosen, all, onClear }: MakeProps) {
  const { t } = useTranslation('indicatorValues');
  const notice = useNotice();
  const making = useTask(api.indicatorValues.makePacks);
  const count = chosen.length || all;

  async function make({ dueDate, contact }: { dueDate: string; contact: string }): Promise<void> {
    const folder = await api.files.chooseToSave({
      title: t('packs.where'),
      suggestedName: t('packs.folder'),
    });
    if (!folder) return;
    const { files } = await making.mutateAsync({
      ...{ evaluationId, contact, target: folder.file, cityIds: chosen },
      dueDate: dueDate as never,
    });
    onClear();
    notice.saved({ ...folder, name: t('packs.made', { count: files.length, name: folder.name }) });
  }

  return (
    <aside className="values-side" aria-label={t('packs.title')}>
      <h2>{t('packs.title')}</h2>
      <p>{t('packs.explanation')}</p>
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={{
          dueDate: dayjs().add(USUAL_DAYS, 'day').format('YYYY-MM-DD'),
          contact: '',
        }}
        onFinish={(values) => void make(values).catch(notice.error)}
      >
        <Form.Item
          name="dueDate"
          label={t('packs.dueDate')}
          rules={[{ required: true, message: t('packs.dueDateRule') }]}
        >
          <DateField />
        </Form.Item>
        <Form.Item name="contact" label={t('packs.contact')}>
          <Input maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" disabled={count === 0} loading={making.isPending}>
          {t(chosen.length > 0 ? 'packs.makeChosen' : 'packs.makeAll', { count })}
        </Button>
      </Form>
      {making.isPending ? (
        <TaskProgress progress={making.progress} onCancel={making.cancel} />
      ) : null}
    </aside>
  );
}
