import type { IndicatorWeight } from '@shared/evaluation/system';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { useNotice } from '../../ui/notice';
import type { PartProps } from '../evaluation/partProps';
import { DifferencesView } from './DifferencesView';
import { ImportSystem } from './ImportSystem';
import { JudgeView } from './JudgeView';
import { TreeView } from './TreeView';
import { WeightsView } from './WeightsView';
import './indicatorSystem.css';

const views = ['tree', 'weights', 'judge', 'differences'] as const;

/** 指标体系: the tree, its weights, how they were come by, and what is otherwise than in another year. */
export function SystemPart({ sheet, search, onGo }: PartProps) {
  const { t } = useTranslation('indicatorSystem');
  const notice = useNotice();
  const [proposed, setProposed] = useState<IndicatorWeight[] | null>(null);
  const [importing, setImporting] = useState(false);
  const view = views.find((one) => one === search.only) ?? 'tree';
  const { id, year, name, weightsArePlaceholder } = sheet.evaluation;
  const go = (only: (typeof views)[number]) => {
    setProposed(null);
    onGo({ only });
  };
  async function exportSystem(): Promise<void> {
    const chosen = await api.files.chooseToSave({
      title: t('export'),
      suggestedName: t('fileName', { year, name }),
    });
    if (!chosen) return;
    await api.indicatorSystem.exportSystem({ evaluationId: id, target: chosen.file });
    notice.saved(chosen);
  }
  // Saved or undone elsewhere: what is typed here begins anew from what stands.
  const stand = JSON.stringify([sheet.weights, sheet.indicators.map((one) => one.id)]);
  return (
    <section className="system" aria-label={t('evaluation:part.system')}>
      <div className="system-bar">
        <Segmented
          size="small"
          value={view}
          options={views.map((value) => ({
            value,
            label:
              value === 'weights' && weightsArePlaceholder
                ? t('view.weightsPlaceholder')
                : t(`view.${value}`),
          }))}
          onChange={go}
        />
        <div className="system-end">
          <Button size="small" onClick={() => setImporting(true)}>
            {t('import.title')}
          </Button>
          <Button size="small" onClick={() => void exportSystem().catch(notice.error)}>
            {t('export')}
          </Button>
        </div>
      </div>
      {view === 'tree' ? <TreeView sheet={sheet} /> : null}
      {view === 'weights' ? (
        <WeightsView
          key={`${stand}${proposed ? ' proposed' : ''}`}
          sheet={sheet}
          proposed={proposed}
        />
      ) : null}
      {view === 'judge' ? (
        <JudgeView
          sheet={sheet}
          onPropose={(weights) => {
            setProposed(weights);
            onGo({ only: 'weights' });
          }}
        />
      ) : null}
      {view === 'differences' ? <DifferencesView sheet={sheet} /> : null}
      {importing ? <ImportSystem evaluationId={id} onClose={() => setImporting(false)} /> : null}
    </section>
  );
}
