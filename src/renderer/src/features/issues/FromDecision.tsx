import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';

/** The decision of the minutes that an issue came from, one click away; nothing for any other issue. */
export function FromDecision({ issueId }: { issueId: string }) {
  const { t } = useTranslation('issues');
  const navigate = useNavigate();
  const decision = useAnswer(api.minutes.decisionOf, { issueId }).data;
  if (!decision) return null;
  return (
    <button
      type="button"
      className="issue-decision"
      title={t('panel.toMinutes')}
      onClick={() => void navigate({ to: '/minutes', search: { tab: 'minutes' } as never })}
    >
      {t('panel.fromDecision', { text: decision.text })}
    </button>
  );
}
