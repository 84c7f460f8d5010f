import type { Finding } from '@shared/resemblances/resemblance';
import type { SelectionSheet } from '@shared/selections/contract';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { FindingPanel } from './FindingPanel';
import './resemblances.css';

type Props = {
  sheet: SelectionSheet;
  open: string | null;
  onOpen: (id: string | undefined) => void;
};

const percent = (share: number): string => `${(share / 100).toFixed(1)}%`;

/** 雷同线索: what nominated cases share with any year's; beside it the passages of the open pair. */
export function Findings({ sheet, open, onOpen }: Props) {
  const { t } = useTranslation('resemblances');
  const notice = useNotice();
  const seek = useTask(api.resemblances.seek);
  const { sought, findings } = useAnswer(api.resemblances.list, { selectionId: sheet.id }).data ?? {
    sought: null,
    findings: [],
  };
  const finding = findings.find(({ id }) => id === open) ?? findings[0];
  const canSeek = sheet.phase !== 'notice' && sheet.phase !== 'published' && !seek.isPending;
  const run = () =>
    seek.mutate(
      { selectionId: sheet.id },
      {
        onSuccess: ({ findings: count, texts, decks }) =>
          notice.success(t('done', { count, texts, decks })),
        onError: notice.error,
      },
    );
  useAction({ id: 'resemblances.seek', label: t('seek'), enabled: canSeek, run });
  const goOn = () => {
    const at = findings.findIndex(({ id }) => id === finding?.id);
    const rest = [...findings.slice(at + 1), ...findings.slice(0, at)];
    onOpen((rest.find(({ look }) => look === null) ?? finding)?.id);
  };
  const columns: Column<Finding>[] = [
    {
      key: 'pair',
      title: t('column.pair'),
      width: 200,
      grow: 1,
      render: ({ own, other }) => (
        <>
          <b>{own.countyName}</b> {own.title}
          <br />
          <span className="finding-soft">
            {t('otherOf', { year: other.year, county: other.countyName, title: other.title })}
          </span>
        </>
      ),
    },
    {
      key: 'share',
      title: t('column.share'),
      width: 76,
      align: 'right',
      compare: (a, b) => a.share - b.share,
      render: ({ share }) => percent(share),
    },
    {
      key: 'look',
      title: t('column.look'),
      width: 96,
      render: ({ look }) => (
        <span className={look ? 'finding-looked' : 'finding-open'}>
          {t(look ? `verdict.${look.verdict}` : 'verdict.none')}
        </span>
      ),
    },
  ];
  return (
    <div className="findings">
      <div className="findings-bar">
        <Button
          size="small"
          type={sought && !sought.isStale ? 'default' : 'primary'}
          disabled={!canSeek}
          onClick={run}
        >
          {t(sought ? 'seekAgain' : 'seek')}
        </Button>
        {seek.isPending ? <TaskProgress progress={seek.progress} onCancel={seek.cancel} /> : null}
        <span className={sought?.isStale ? 'finding-open' : 'finding-soft'} role="status">
          {sought
            ? t(sought.isStale ? 'stale' : 'sought', {
                at: dayjs(sought.at).format('YYYY-MM-DD HH:mm'),
                texts: sought.texts,
                decks: sought.decks,
                count: findings.length,
              })
            : t('never')}
        </span>
      </div>
      {findings.length === 0 ? (
        <EmptyState title={t(sought ? 'none' : 'never')} hint={t('hint')} />
      ) : (
        <div className="findings-body">
          <div className="findings-list">
            <DataTable
              main
              wrap
              rows={findings}
              columns={columns}
              rowKey={({ id }) => id}
              label={t('list')}
              selectedKey={finding?.id ?? null}
              onOpen={({ id }) => onOpen(id)}
            />
          </div>
          {finding ? <FindingPanel key={finding.id} finding={finding} onNext={goOn} /> : null}
        </div>
      )}
    </div>
  );
}
