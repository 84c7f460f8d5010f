import { type LegalMove, legalMovesFrom } from '@shared/issues/lifecycle';
import type { IssueFile } from '@shared/issues/register';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoveForm } from './MoveForm';
import { momentText } from './moments';

type Props = { issue: IssueFile; meetingId: string; onOpen: (id: string) => void };

/** How it stands, what may happen next, and all that has been reported and done. */
export function ProgressTab({ issue, meetingId, onOpen }: Props) {
  const { t } = useTranslation('issues');
  const [chosen, setChosen] = useState<LegalMove | null>(null);
  const legal = legalMovesFrom(issue.status);
  const current = chosen && legal.includes(chosen) ? chosen : null;
  const facts: [string, string | number | null][] = [
    [t('ledger.lead'), issue.leadName],
    [
      t('ledger.supporting'),
      issue.supporting
        .map(({ organizationName, dueDate }) =>
          dueDate ? `${organizationName} (${dueDate})` : organizationName,
        )
        .join(' / '),
    ],
    [
      t('ledger.dueDate'),
      issue.originalDueDate && issue.originalDueDate !== issue.dueDate
        ? `${issue.dueDate} (${t('ledger.extendedFrom', { date: issue.originalDueDate })})`
        : issue.dueDate,
    ],
    [t('ledger.notice'), issue.notice && t('document.noticeNumber', issue.notice)],
    [
      t('ledger.responsible'),
      [issue.responsiblePerson, issue.responsiblePhone].filter(Boolean).join(' '),
    ],
    [t('ledger.outcome'), issue.outcome && t(`outcome.${issue.outcome}`)],
    [t('asked.settledLevel'), issue.settledLevel && t(`level.${issue.settledLevel}`)],
    [t('ledger.result'), issue.result],
    [t('asked.explanation'), issue.explanation],
    [t('asked.nextStep'), issue.nextStep],
    [t('asked.rating'), issue.rating && t(`rating.${issue.rating}`)],
    [t('asked.recipient'), issue.transferredTo],
    [t('asked.leader'), issue.leader],
    [t('concludedBy'), issue.concludedByName],
    [t('closedBy'), issue.closedByName],
    [t('ledger.followUpReview'), issue.followUpReviewOn],
  ];
  return (
    <div className="issue-progress">
      <dl className="issue-facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <div className="issue-moves" role="toolbar" aria-label={t('panel.next')}>
        {legal.map((move) => (
          <Button
            key={move.move}
            size="small"
            {...(current === move ? { color: 'primary', variant: 'filled' } : {})}
            aria-expanded={current === move}
            onClick={() => setChosen(current === move ? null : move)}
          >
            {t(`move.${move.move}`)}
          </Button>
        ))}
      </div>
      {current ? (
        <MoveForm
          key={`${issue.id} ${current.move}`}
          issue={issue}
          legal={current}
          meetingId={meetingId}
          onDone={(made) => {
            setChosen(null);
            if (made) onOpen(made);
          }}
          onCancel={() => setChosen(null)}
        />
      ) : null}
      <h3>{t('panel.log')}</h3>
      {issue.progress.length === 0 ? <p className="issue-soft">{t('panel.noLog')}</p> : null}
      <ol className="issue-log">
        {issue.progress.map((entry) => (
          <li key={entry.id}>
            <span className="issue-soft">
              {[entry.date, entry.organizationName, entry.author].filter(Boolean).join(' · ')}
            </span>
            <div>{entry.text}</div>
          </li>
        ))}
      </ol>
      <h3>{t('panel.moves')}</h3>
      <ol className="issue-log">
        {issue.moves.toReversed().map((made) => (
          <li key={made.id}>
            <span className="issue-soft">
              {[momentText(made.at), made.operatorName].filter(Boolean).join(' · ')}
            </span>
            <div>
              {t(`move.${made.move}`)} → {t(`status.${made.toStatus}`)}
              {made.reason ? ` · ${made.reason}` : ''}
              {made.approver ? ` · ${t('asked.approver')} ${made.approver}` : ''}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
