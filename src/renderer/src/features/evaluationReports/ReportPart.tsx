import type { ReportLine } from '@shared/evaluationReports/contract';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useAction } from '../../ui/actions';
import { EmptyState } from '../../ui/EmptyState';
import type { PartProps } from '../evaluation/partProps';
import { BeginReport } from './BeginReport';
import { Report } from './Report';
import { placeIn, written } from './reportPlace';
import './evaluationReports.css';

/** 评价报告: of a release, or a draft on the evaluation as it stands. */
export function ReportPart({ sheet, search, onGo }: PartProps) {
  const { t } = useTranslation('evaluationReports');
  const evaluationId = sheet.evaluation.id;
  const reports = useAnswer(api.evaluationReports.list, { evaluationId }).data;
  const releases = useAnswer(api.evaluation.releases, { evaluationId }).data;
  const [begins, setBegins] = useState(false);
  const begin = () => setBegins(true);
  useAction({ id: 'evaluationReports.begin', label: t('action.begin'), run: begin });
  if (!reports || !releases) return null;
  const bases = [
    ...releases.filter(({ id }) => !reports.some(({ releaseId }) => releaseId === id)),
  ];
  const hasDraft = reports.some(({ releaseId }) => releaseId === null);
  const canBegin = bases.length > 0 || !hasDraft;
  // The newest report on a release, before a draft.
  const chosen =
    reports.find(({ id }) => id === search.open) ??
    reports.find(({ releaseId }) => releaseId !== null) ??
    reports[0];
  const choice = (
    <>
      {reports.length > 1 && chosen ? (
        <Select
          size="small"
          className="report-choice"
          aria-label={t('choice')}
          value={chosen.id}
          options={reports.map((one) => ({ value: one.id, label: <Named report={one} /> }))}
          onChange={(open) => onGo({ open, only: undefined })}
        />
      ) : chosen ? (
        <strong>
          <Named report={chosen} />
        </strong>
      ) : null}
      {canBegin && chosen ? (
        <Button size="small" onClick={begin}>
          {t('action.begin')}
        </Button>
      ) : null}
    </>
  );
  return (
    <>
      {chosen ? (
        <Report
          key={chosen.id}
          report={chosen}
          year={sheet.evaluation.year}
          place={placeIn(search.only, chosen)}
          choice={choice}
          onGo={(place) => onGo({ open: chosen.id, only: written(place) })}
        />
      ) : (
        <EmptyState
          title={t('empty')}
          hint={releases.length === 0 ? t('noRelease') : t('emptyHint')}
          action={
            <Button type="primary" onClick={begin}>
              {releases.length === 0 ? t('action.beginDraft') : t('action.begin')}
            </Button>
          }
        />
      )}
      {begins ? (
        <BeginReport
          evaluationId={evaluationId}
          releases={bases}
          hasDraft={hasDraft}
          onBegun={(open) => onGo({ open, only: undefined })}
          onClose={() => setBegins(false)}
        />
      ) : null}
    </>
  );
}

function Named({ report: { releaseNumber } }: { report: ReportLine }) {
  const { t } = useTranslation('evaluationReports');
  return <>{releaseNumber === null ? t('draft') : t('release', { number: releaseNumber })}</>;
}
