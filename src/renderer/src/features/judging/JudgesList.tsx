import type { JudgeLine } from '@shared/judging/judge';
import type { SelectionSheet } from '@shared/selections/contract';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useAction } from '../../ui/actions';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import { JudgeForm } from './JudgeForm';
import { RelationForm } from './RelationForm';

type Props = { sheet: SelectionSheet; judges: readonly JudgeLine[] };
type Open = { form: 'judge'; judge: JudgeLine | null } | { form: 'relation'; judge: JudgeLine };

/** 评委: where they are from, what they declared, how far their sheets are. */
export function JudgesList({ sheet, judges }: Props) {
  const { t } = useTranslation('judging');
  const notice = useNotice();
  const [open, setOpen] = useState<Open | null>(null);
  const recusals = useAnswer(api.judging.recusals, { selectionId: sheet.id }).data ?? [];
  const isCalled = sheet.phase === 'call';
  const canDeclare = isCalled || sheet.phase === 'blind';
  const add = () => setOpen({ form: 'judge', judge: null });
  useAction({
    id: 'judging.addJudge',
    label: t('judge.add'),
    keys: 'n',
    enabled: isCalled,
    run: add,
  });
  const remove = ({ id }: JudgeLine) =>
    void api.judging
      .removeJudge({ id })
      .then(() => notice.success(t('common:removedUndoable')))
      .catch(notice.error);
  const columns: Column<JudgeLine>[] = [
    { key: 'name', title: t('column.name'), width: 110, render: ({ name }) => <b>{name}</b> },
    { key: 'unit', title: t('column.unit'), width: 150, grow: 1, render: ({ unit }) => unit },
    { key: 'city', title: t('column.city'), width: 90, render: ({ cityName }) => cityName ?? '' },
    {
      key: 'relations',
      title: t('column.relations'),
      width: 150,
      grow: 2,
      goesAt: 1,
      render: ({ relations }) =>
        relations
          .map(({ organizationName, reason }) => `${organizationName} ${reason}`)
          .join(t('joined')),
    },
    {
      key: 'recused',
      title: t('column.recused'),
      width: 76,
      align: 'right',
      render: ({ id }) => recusals.filter(({ judgeId }) => judgeId === id).length || '',
    },
    {
      key: 'marked',
      title: t('column.marked'),
      width: 90,
      align: 'right',
      render: ({ asked, marked }) => (asked > 0 ? t('judge.marked', { asked, marked }) : ''),
    },
    {
      key: 'handedIn',
      title: t('column.handedIn'),
      width: 130,
      goesAt: 2,
      render: ({ handedIn }) =>
        handedIn
          ? `${dayjs(handedIn.at).format('MM-DD HH:mm')} ${t(`source.${handedIn.source}`)}`
          : '',
    },
    {
      key: 'acts',
      title: '',
      width: 216,
      render: (judge) => (
        <span className="judging-acts">
          <Button
            type="link"
            size="small"
            disabled={!canDeclare || judge.handedIn !== null}
            aria-label={t('relation.of', { name: judge.name })}
            onClick={(event) => {
              event.stopPropagation();
              setOpen({ form: 'relation', judge });
            }}
          >
            {t('relation.do')}
          </Button>
          <Button
            type="link"
            size="small"
            disabled={!isCalled}
            aria-label={t('judge.editOf', { name: judge.name })}
            onClick={(event) => {
              event.stopPropagation();
              setOpen({ form: 'judge', judge });
            }}
          >
            {t('common:action.edit')}
          </Button>
          <Button
            type="link"
            size="small"
            danger
            disabled={!isCalled}
            aria-label={t('judge.removeOf', { name: judge.name })}
            onClick={(event) => {
              event.stopPropagation();
              remove(judge);
            }}
          >
            {t('common:action.remove')}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <>
      <div className="judging-line">
        <Button size="small" disabled={!isCalled} onClick={add}>
          {t('judge.add')} <kbd>N</kbd>
        </Button>
        <span className="judging-soft">{t('judge.hint')}</span>
      </div>
      <div className="judging-table">
        <DataTable
          main
          wrap
          rows={judges}
          columns={columns}
          rowKey={({ id }) => id}
          label={t('view.judges')}
          onOpen={(judge) => (isCalled ? setOpen({ form: 'judge', judge }) : undefined)}
          empty={<EmptyState title={t('judge.none')} hint={t('judge.hint')} />}
        />
      </div>
      {open?.form === 'judge' ? (
        <JudgeForm selectionId={sheet.id} judge={open.judge} onClose={() => setOpen(null)} />
      ) : null}
      {open?.form === 'relation' ? (
        <RelationForm
          judge={judges.find(({ id }) => id === open.judge.id) ?? open.judge}
          canWithdraw={isCalled}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}
