import type { ResultLine, Results } from '@shared/deliberation/contract';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import type { PartProps } from '../selections/partProps';
import { DecisionSide } from './DecisionSide';
import { stateOf, wanted } from './decisionState';
import { RoundsView } from './RoundsView';
import { useResultColumns } from './resultColumns';
import { DRAWS, ScrutinyView, WIDTH } from './ScrutinyView';
import { useVerdict } from './useVerdict';
import { WitnessForm } from './WitnessForm';
import './deliberation.css';

const views = ['places', 'scrutiny', 'rounds'] as const;
type View = (typeof views)[number];

/** 定评: before the opening one sentence; then places, how firm they are, rounds, and the decision. */
export function ResultsPart(props: PartProps) {
  const { t } = useTranslation('deliberation');
  const { phase } = props.sheet;
  if (phase === 'call' || phase === 'blind') return <EmptyState title={t('beforeOpening')} />;
  return <Opened {...props} />;
}

function Opened({ sheet, search, onGo }: PartProps) {
  const { t } = useTranslation('deliberation');
  const notice = useNotice();
  const selectionId = sheet.id;
  const results = useAnswer(api.deliberation.results, { selectionId }).data;
  const scrutiny = useTask(api.deliberation.scrutinize);
  const book = useTask(api.deliberation.exportResults);
  const decide = useCommand(api.deliberation.decide);
  const [drawing, setDrawing] = useState<ResultLine | null>(null);
  const view: View = views.find((one) => one === search.only) ?? 'places';
  const isOpen = sheet.phase === 'deliberation';
  const lines = results?.lines ?? [];
  const { quota } = useVerdict(lines);
  const state = results ? stateOf(results, sheet) : null;
  const line = lines.find(({ nominationId }) => nominationId === search.open);
  const close = () => onGo({ open: undefined });

  const consider = (nominationId: string, decision: { isIn: boolean; reason: string }) =>
    void api.deliberation.consider({ nominationId, decision }).catch(notice.error);
  const toggle = (of: ResultLine) => {
    const { isIn, reason } = wanted(of);
    consider(of.nominationId, { isIn: !isIn, reason });
    // Whoever departs from the proposal says why: there is the field.
    if (isIn === of.proposed.in) onGo({ open: of.nominationId });
  };
  const problem = state?.problem ?? null;
  const canApply =
    isOpen &&
    state !== null &&
    problem === null &&
    state.unexplained.length === 0 &&
    state.isOpen &&
    !decide.isPending;

  async function apply(): Promise<void> {
    if (!state) return;
    const { selected } = await decide.mutateAsync({ selectionId, decisions: state.decisions });
    notice.success(t('applied', { count: selected }));
  }
  const onApply = () => void apply().catch(notice.error);
  useAction({
    id: 'deliberation.apply',
    label: t('apply'),
    keys: 'mod+Enter',
    enabled: canApply && view === 'places',
    run: onApply,
  });
  useAction({
    id: 'deliberation.close',
    label: t('common:action.close'),
    keys: 'Escape',
    enabled: line !== undefined,
    listed: false,
    run: close,
  });

  async function exportBook(): Promise<void> {
    const name = t('paper.book', { name: sheet.name });
    const target = await api.files.chooseToSave({ title: name, suggestedName: `${name}.xlsx` });
    if (!target) return;
    await book.mutateAsync({ selectionId, target: target.file });
    notice.saved(target);
  }
  const scrutinize = () =>
    void scrutiny
      .mutateAsync({ selectionId, draws: DRAWS, width: WIDTH })
      .catch((error) => notice.error(error));

  const columns = useResultColumns({
    results: results ?? NOTHING,
    isOpen,
    onToggle: toggle,
  });
  if (!results || !state) return null;
  const shownViews = views.filter((one) => one !== 'scrutiny' || results.basis === 'sheets');
  return (
    <div className="results">
      <div className="results-bar">
        <Segmented
          aria-label={t('views')}
          value={view}
          options={shownViews.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(only) => onGo({ only, open: undefined })}
        />
        {view === 'places' ? (
          <span aria-live="polite">
            <b>{t('counted', { selected: state.selected, seats: sheet.seats })}</b>
            {state.broken.map(({ quota: of, of: which, count }) => (
              <span key={`${of.over} ${which}`} className="results-bad">
                {' '}
                {t('broken', { quota: quota(of, which), count })}
              </span>
            ))}
            {isOpen && problem ? (
              <span className="results-bad"> {t(problem.key, problem.params)}</span>
            ) : null}
          </span>
        ) : null}
        {scrutiny.isPending ? (
          <TaskProgress progress={scrutiny.progress} onCancel={scrutiny.cancel} />
        ) : null}
        <div className="results-end">
          {view === 'places' ? (
            <>
              <Button size="small" onClick={() => void exportBook().catch(notice.error)}>
                {t('exportBook')}
              </Button>
              {isOpen && state.pending > 0 ? (
                <Button
                  size="small"
                  onClick={() =>
                    void api.deliberation.considerAgain({ selectionId }).catch(notice.error)
                  }
                >
                  {t('considerAgain', { count: state.pending })}
                </Button>
              ) : null}
              {isOpen ? (
                <Button type="primary" disabled={!canApply} onClick={onApply}>
                  {t('apply')} <kbd className="results-key">Ctrl+Enter</kbd>
                </Button>
              ) : null}
            </>
          ) : null}
        </div>
      </div>
      {view === 'places' ? (
        <div className="results-split">
          <DataTable
            main
            rows={lines}
            columns={columns}
            rowKey={({ nominationId }) => nominationId}
            label={t('view.places')}
            selectedKey={line?.nominationId}
            rowClass={(row) => (wanted(row).isIn ? 'results-in' : undefined)}
            onOpen={({ nominationId }) => onGo({ open: nominationId })}
            onRowKey={(event, row) => {
              if (event.key !== ' ' || !isOpen) return;
              event.preventDefault();
              toggle(row);
            }}
            empty={<EmptyState title={t('nothing')} />}
          />
          {line ? (
            <DecisionSide
              key={line.nominationId}
              line={line}
              results={results}
              isOpen={isOpen}
              onDecide={(decision) => consider(line.nominationId, decision)}
              onDrawLots={() => setDrawing(line)}
              onClose={close}
            />
          ) : null}
        </div>
      ) : null}
      {view === 'scrutiny' ? (
        <ScrutinyView
          sheet={sheet}
          results={results}
          scrutiny={scrutiny.data}
          isRunning={scrutiny.isPending}
          onRun={scrutinize}
        />
      ) : null}
      {view === 'rounds' ? <RoundsView sheet={sheet} results={results} /> : null}
      {drawing ? (
        <WitnessForm
          title={t('drawLots')}
          hint={t('drawHint', { place: drawing.place ?? 0 })}
          onClose={() => setDrawing(null)}
          onSave={(witness) =>
            api.deliberation.drawLots({ selectionId, place: drawing.place ?? 0, witness })
          }
        />
      ) : null}
    </div>
  );
}

const NOTHING: Results = {
  basis: 'sheets',
  judges: [],
  lines: [],
  freeSeats: 0,
  shortfalls: [],
  draws: [],
};
