import type { ReportLine } from '@shared/evaluationReports/contract';
import { chapters } from '@shared/evaluationReports/report';
import { editions } from '@shared/issues/contract';
import { Button, Segmented } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import { ChapterEditor } from './ChapterEditor';
import { ExportBar } from './ExportBar';
import { ReportSettings } from './ReportSettings';
import type { ReportPlace } from './reportPlace';

type Props = {
  report: ReportLine;
  /** that is evaluated */
  year: number;
  place: ReportPlace;
  choice: ReactNode;
  onGo: (place: ReportPlace) => void;
};

/** One report: its chapters, one of them open, and what has gone stale in it. */
export function Report({ report, year, place, choice, onGo }: Props) {
  const { t } = useTranslation('evaluationReports');
  const notice = useNotice();
  const { edition, chapter } = place;
  const sheet = useAnswer(api.evaluationReports.sheet, { id: report.id, edition }).data;
  const refresh = useTask(api.evaluationReports.refresh);
  const [settings, setSettings] = useState(false);
  const stale = sheet?.chapters.reduce((sum, one) => sum + one.stale.length, 0) ?? 0;
  const refreshAll = () =>
    refresh.mutate(
      { id: report.id, edition },
      {
        onError: notice.error,
        onSuccess: ({ changed }) => notice.success(t('refreshed', { count: changed })),
      },
    );
  useAction({
    id: 'evaluationReports.refresh',
    label: t('action.refreshAll'),
    run: refreshAll,
    enabled: stale > 0,
  });
  const pressed = (event: KeyboardEvent, at: number) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const next = step === undefined ? undefined : chapters[at + step];
    if (next === undefined) return;
    event.preventDefault();
    onGo({ edition, chapter: next });
    const list = event.currentTarget.parentElement;
    list?.querySelectorAll<HTMLElement>('[role="option"]')[at + (step ?? 0)]?.focus();
  };
  const open = sheet?.edition === edition ? sheet : undefined;

  return (
    <>
      <div className="report-bar">
        {choice}
        {report.releaseId === null ? null : (
          <Segmented
            size="small"
            aria-label={t('edition')}
            value={edition}
            options={editions.map((value) => ({ value, label: t(`editions.${value}`) }))}
            onChange={(value) => onGo({ edition: value, chapter })}
          />
        )}
        <Button size="small" onClick={() => setSettings(true)}>
          {t('action.edit')}
        </Button>
        <span className={stale > 0 ? 'report-warn' : 'report-soft'} role="status">
          {open ? (stale > 0 ? t('stale.count', { count: stale }) : t('stale.none')) : ''}
        </span>
        {stale > 0 ? (
          <Button size="small" loading={refresh.isPending} onClick={refreshAll}>
            {t('action.refreshAll')}
          </Button>
        ) : null}
        {open ? <ExportBar sheet={open} year={year} /> : null}
      </div>
      <div className="report-split">
        <div className="report-chapters" role="listbox" aria-label={t('chapters')}>
          {chapters.map((one, at) => {
            const own = open?.chapters.find((each) => each.chapter === one);
            const leaks = open?.leaks.filter((leak) => leak.chapter === one).length ?? 0;
            return (
              <div
                key={one}
                role="option"
                tabIndex={one === chapter ? 0 : -1}
                aria-selected={one === chapter}
                className="report-chapter"
                onClick={() => onGo({ edition, chapter: one })}
                onKeyDown={(event) => pressed(event, at)}
              >
                <span>{t(`chapter.${one}`)}</span>
                {own && own.stale.length > 0 ? (
                  <span className="report-warn">
                    {t('stale.count', { count: own.stale.length })}
                  </span>
                ) : null}
                {leaks > 0 ? <span className="report-bad">{t('leak.title')}</span> : null}
              </div>
            );
          })}
        </div>
        {open ? (
          <ChapterEditor key={`${edition} ${chapter}`} sheet={open} chapter={chapter} />
        ) : null}
      </div>
      {settings ? <ReportSettings report={report} onClose={() => setSettings(false)} /> : null}
    </>
  );
}
