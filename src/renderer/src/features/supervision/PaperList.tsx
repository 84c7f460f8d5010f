import type { OutgoingPaper } from '@shared/supervision/supervision';
import { Button, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import type { ListProps } from './list';

/** 发文登记: every number that was given; a void one stays, with date and reason. */
export function PaperList({ meetingId, open, onOpen }: ListProps) {
  const { t } = useTranslation('supervision');
  const [which, setWhich] = useState<'all' | 'valid' | 'void'>('all');
  const papers = useAnswer(api.supervision.papers, { meetingId }).data;
  const voided = papers?.filter(({ voidedOn }) => voidedOn !== null).length ?? 0;
  const rows = papers?.filter(
    ({ voidedOn }) => which === 'all' || (which === 'void') === (voidedOn !== null),
  );
  const paper = papers?.find(({ id }) => id === open);
  const columns: Column<OutgoingPaper>[] = [
    {
      key: 'kind',
      title: t('column.kind'),
      width: 160,
      render: ({ kind, light }) =>
        light ? `${t(`kind.${kind}`)} · ${t(`issues:light.${light}`)}` : t(`kind.${kind}`),
    },
    {
      key: 'paper',
      title: t('column.paper'),
      width: 120,
      render: ({ year, number }) => t('number', { year, number }),
    },
    {
      key: 'to',
      title: t('column.to'),
      width: 160,
      grow: 2,
      render: ({ organizationName }) => organizationName || t('toAll'),
    },
    { key: 'issuedOn', title: t('column.issuedOn'), width: 110, render: (row) => row.issuedOn },
    {
      key: 'issues',
      title: t('column.issues'),
      width: 120,
      grow: 2,
      render: ({ issueNumbers }) => issueNumbers.join(', '),
    },
    {
      key: 'standing',
      title: t('column.standing'),
      width: 160,
      grow: 2,
      render: ({ voidedOn, voidReason }) =>
        voidedOn ? t('voided', { date: voidedOn, reason: voidReason }) : t('valid'),
    },
  ];
  return (
    <div className="supervision-body">
      <div className="supervision-list">
        {voided > 0 ? (
          <div className="supervision-bar">
            <Segmented
              aria-label={t('column.standing')}
              value={which}
              options={(['all', 'valid', 'void'] as const).map((value) => ({
                value,
                label: t(`show.${value}`, { count: voided }),
              }))}
              onChange={setWhich}
            />
          </div>
        ) : null}
        <DataTable
          main
          rows={rows ?? []}
          columns={columns}
          rowKey={({ id }) => id}
          label={t('tab.papers')}
          selectedKey={open}
          onOpen={({ id }) => onOpen(id)}
          rowClass={({ voidedOn }) => (voidedOn ? 'supervision-void' : undefined)}
          empty={papers ? <EmptyState title={t('noPapers')} /> : null}
        />
      </div>
      {paper && !paper.voidedOn && paper.kind !== 'assignmentNotice' ? (
        <VoidSide key={paper.id} paper={paper} onDone={() => onOpen(null)} />
      ) : null}
    </div>
  );
}

function VoidSide({ paper, onDone }: { paper: OutgoingPaper; onDone: () => void }) {
  const { t } = useTranslation('supervision');
  const notice = useNotice();
  const voidPaper = useCommand(api.supervision.voidPaper);
  const { id, kind, year, number } = paper;
  return (
    <aside className="supervision-side" aria-label={t('void.title')}>
      <h2>
        {t(`kind.${kind}`)} {t('number', { year, number })}
      </h2>
      <p>{paper.organizationName || t('toAll')}</p>
      <Form
        layout="vertical"
        onFinish={({ reason }) =>
          voidPaper.mutate(
            { id, reason },
            {
              onSuccess: () => {
                notice.success(t('void.done'));
                onDone();
              },
              onError: notice.error,
            },
          )
        }
      >
        <Form.Item
          name="reason"
          label={t('void.reason')}
          extra={t('void.hint')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Button danger htmlType="submit" loading={voidPaper.isPending}>
          {t('void.confirm')}
        </Button>
      </Form>
    </aside>
  );
}
