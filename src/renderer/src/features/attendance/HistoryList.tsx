import type { AttendanceFact } from '@shared/attendance/contract';
import type { SessionDay } from '@shared/attendance/session';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useNotice } from '../../ui/notice';
import { momentText, timeText } from './clock';

type Props = { participantId: string; days: readonly SessionDay[] };

/** Everything that was written down about somebody, on whichever laptop; nothing is ever lost. */
export function HistoryList({ participantId, days }: Props) {
  const { t } = useTranslation('attendance');
  const facts = useAnswer(api.attendance.history, { participantId }).data ?? [];
  return (
    <section className="desk-history" aria-label={t('history')}>
      <h2>{t('history')}</h2>
      {facts.length === 0 ? <p className="desk-hint">{t('noHistory')}</p> : null}
      <ol>
        {facts.map((fact) => (
          <FactLine key={fact.id} fact={fact} days={days} />
        ))}
      </ol>
    </section>
  );
}

function FactLine({ fact, days }: { fact: AttendanceFact; days: readonly SessionDay[] }) {
  const { t } = useTranslation('attendance');
  const notice = useNotice();
  const { kind, method, voided, doubled, substituteName, at, recordedAt } = fact;
  const day = days.find(({ id }) => id === fact.dayId)?.date.slice(5) ?? t('scope.meeting');
  const what =
    kind === 'arrived'
      ? substituteName
        ? t('fact.substituteArrived', { name: substituteName })
        : t('fact.arrived')
      : kind === 'substitute'
        ? t('fact.substitute', { name: substituteName })
        : t(`fact.${kind}`);
  const said = [
    method && t(`method.${method}`),
    fact.reason,
    fact.approvedBy && t('approvedByWhom', { name: fact.approvedBy }),
    recordedAt !== at && t('recordedAt', { time: timeText(recordedAt) }),
    fact.operatorName,
    fact.own ? t('thisLaptop') : t('otherLaptop'),
  ].filter(Boolean);

  return (
    <li className={voided || doubled ? 'desk-fact-void' : undefined}>
      <div className="desk-fact-head">
        <span className="desk-fact-time">{momentText(at)}</span>
        <strong>{what}</strong>
        <span>{t('forDay', { day })}</span>
        {doubled ? <em>{t('doubled')}</em> : null}
        {voided ? (
          <em>{t('voided', { time: timeText(voided.at) })}</em>
        ) : (
          <Button
            size="small"
            type="text"
            title={t('retractHint')}
            onClick={() => void api.attendance.retract({ id: fact.id }).catch(notice.error)}
          >
            {t('retract')}
          </Button>
        )}
      </div>
      <div className="desk-fact-said">{said.join(' · ')}</div>
    </li>
  );
}
