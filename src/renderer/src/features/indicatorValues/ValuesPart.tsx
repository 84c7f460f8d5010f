import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { EmptyState } from '../../ui/EmptyState';
import type { PartProps } from '../evaluation/partProps';
import { ChecksView } from './ChecksView';
import { CitiesView } from './CitiesView';
import { GridView } from './GridView';
import { ImportView } from './ImportView';
import { ReceivedView } from './ReceivedView';
import { SuccessionView } from './SuccessionView';
import { useReceivedPacks } from './useReceivedPacks';
import { useTableImport } from './useTableImport';
import './indicatorValues.css';
import { useEvaluated, type View, views } from './viewProps';

const shown = {
  grid: GridView,
  checks: ChecksView,
  packs: CitiesView,
  succession: SuccessionView,
} as const;

/** 数据: the figures of the counties, where they come from, and what looks wrong in them. */
export function ValuesPart(props: PartProps) {
  const { sheet, search, onGo } = props;
  const { t } = useTranslation('indicatorValues');
  const evaluationId = sheet.evaluation.id;
  const counties = useEvaluated(sheet);
  const findings = useAnswer(api.evaluation.findings, { evaluationId }).data ?? [];
  const wrong = findings.filter(({ by, verified }) => by !== 'missing' && verified === null).length;
  const view: View = views.find((one) => one === search.only) ?? 'grid';
  // What was looked at stays while one looks something up elsewhere.
  const table = useTableImport(evaluationId);
  const received = useReceivedPacks(evaluationId);
  if (sheet.indicators.length === 0)
    return <EmptyState title={t('noIndicators')} hint={t('noIndicatorsHint')} />;
  const Plain = view === 'import' || view === 'received' ? null : shown[view];
  return (
    <div className="values-part">
      <div className="values-views">
        <Segmented
          size="small"
          value={view}
          options={views.map((value) => ({
            value,
            label:
              value === 'checks' && wrong > 0
                ? t('view.checksCount', { count: wrong })
                : t(`view.${value}`),
          }))}
          onChange={(only) => onGo({ only, open: undefined })}
        />
      </div>
      {Plain ? <Plain {...props} counties={counties} /> : null}
      {view === 'import' ? <ImportView {...props} counties={counties} table={table} /> : null}
      {view === 'received' ? (
        <ReceivedView {...props} counties={counties} received={received} />
      ) : null}
    </div>
  );
}
