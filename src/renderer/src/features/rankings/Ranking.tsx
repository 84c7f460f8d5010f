import type { Computed, ToldCounty } from '@shared/evaluation/computed';
import { settlementOf } from '@shared/evaluation/readiness';
import type { EvaluationSheet } from '@shared/evaluation/system';
import { Alert, Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { HonoursView } from './HonoursView';
import { useRankingColumns } from './useRankingColumns';
import './rankings.css';

type Props = {
  sheet: EvaluationSheet;
  computed: Computed;
  /** the release that it was frozen by; null: as it stands now, where people may still decide */
  releaseId: string | null;
  /** a category's id, or `honours`; all without it */
  view: string | undefined;
  onView: (view: string | undefined) => void;
  open: string | undefined;
  onOpen: (countyId: string | undefined) => void;
  /** the open county's terms */
  side: ReactNode;
  /** what stands before the choice of views */
  lead?: ReactNode;
};

/** A ranking, of now or of a release: all or a category, and its honours. */
export function Ranking(props: Props) {
  const { t } = useTranslation('rankings');
  const notice = useNotice();
  const { sheet, computed, releaseId, view, onView, open, onOpen } = props;
  const book = useTask(api.rankings.exportRanking);
  const category = sheet.categories.find(({ id }) => id === view);
  const shown = computed.counties.filter(
    ({ categoryId }) => !category || categoryId === category.id,
  );
  const isOfAll = !category && sheet.evaluation.ranked === 'all';
  const rows = shown.toSorted(inPlace(sheet, isOfAll));
  const levelOpen = new Set(
    computed.verdicts
      .filter((one) => one.verdict === 'level' && !settlementOf(sheet, one))
      .map(({ countyId }) => countyId),
  );
  const most = Math.max(100, ...shown.map(({ total }) => Number(total ?? 0)));
  const columns = useRankingColumns({ sheet, most, isOfAll, levelOpen });
  const ranked = shown.filter(({ total }) => total !== null).length;
  const close = () => onOpen(undefined);
  useAction({
    id: 'rankings.close',
    label: t('common:action.close'),
    keys: 'Escape',
    enabled: open !== undefined,
    listed: false,
    run: close,
  });

  async function exportBook(): Promise<void> {
    const { id, year, name } = sheet.evaluation;
    const title = t('bookName', { year, name });
    const target = await api.files.chooseToSave({ title, suggestedName: `${title}.xlsx` });
    if (!target) return;
    await book.mutateAsync({ evaluationId: id, releaseId, target: target.file });
    notice.saved(target);
  }
  const onExport = () => void exportBook().catch(notice.error);
  useAction({ id: 'rankings.export', label: t('export'), run: onExport });

  const views = [
    { value: 'all', label: t('view.all') },
    ...(sheet.categories.length > 1
      ? sheet.categories.map(({ id, name }) => ({ value: id, label: name }))
      : []),
    { value: 'honours', label: t('view.honours') },
  ];
  const isHonours = view === 'honours';
  return (
    <div className="rankings">
      <div className="rankings-bar-top">
        {props.lead}
        <Segmented
          aria-label={t('view.label')}
          value={category?.id ?? (isHonours ? 'honours' : 'all')}
          options={views}
          onChange={(value) => onView(value === 'all' ? undefined : value)}
        />
        {isHonours ? null : (
          <span aria-live="polite">
            {t('counted', { ranked })}
            {ranked < shown.length ? t('unranked', { count: shown.length - ranked }) : null}
          </span>
        )}
        {book.isPending ? <TaskProgress progress={book.progress} onCancel={book.cancel} /> : null}
        <Button size="small" className="rankings-end" disabled={book.isPending} onClick={onExport}>
          {t('export')}
        </Button>
      </div>
      {sheet.evaluation.weightsArePlaceholder ? (
        <Alert banner type="warning" title={t('placeholder')} />
      ) : null}
      {isHonours ? (
        <HonoursView sheet={sheet} computed={computed} isFrozen={releaseId !== null} />
      ) : (
        <div className="rankings-split">
          <DataTable
            main
            rows={rows}
            columns={columns}
            rowKey={({ countyId }) => countyId}
            label={category?.name ?? t('view.all')}
            selectedKey={open}
            rowClass={({ honourIds }) => (honourIds.length > 0 ? 'rankings-in' : undefined)}
            onOpen={({ countyId }) => onOpen(countyId)}
            empty={<EmptyState title={t('nothing')} hint={t('nothingHint')} />}
          />
          {open ? props.side : null}
        </div>
      )}
    </div>
  );
}

/** By category in their order where each has a ranking of its own; then by place, then by code. */
function inPlace({ categories }: EvaluationSheet, isOfAll: boolean) {
  const at = new Map(categories.map(({ id }, position) => [id, position]));
  const place = (one: ToldCounty) => (isOfAll ? one.place : one.placeInCategory) ?? 10_000;
  return (a: ToldCounty, b: ToldCounty): number =>
    (isOfAll ? 0 : (at.get(a.categoryId) ?? 0) - (at.get(b.categoryId) ?? 0)) ||
    place(a) - place(b) ||
    (a.countyId < b.countyId ? -1 : 1);
}
