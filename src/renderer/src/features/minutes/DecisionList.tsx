import { type Verb, verbs } from '@shared/minutes/minutes';
import type { CalendarDate } from '@shared/time';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { ARRIVAL } from '../../ui/arrival';
import { enterRuns } from '../../ui/enter';
import { useNotice } from '../../ui/notice';
import { OrganizationSelect } from '../organizations/OrganizationSelect';

const blank = { verb: 'decided' as Verb, text: '', organizationId: null as string | null, due: '' };

/** What was decided, each one key from the register, and each with the way there. */
export function DecisionList({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('minutes');
  const notice = useNotice();
  const navigate = useNavigate();
  const decisions = useAnswer(api.minutes.show, { meetingId }).data?.decisions ?? [];
  const decide = useCommand(api.minutes.decide);
  const remove = useCommand(api.minutes.removeDecision);
  const toRegister = useCommand(api.minutes.toRegister);
  /** went into the register just now: the way there has the focus that its button had */
  const [moved, setMoved] = useState<string | null>(null);
  const [draft, setDraft] = useState(blank);
  const change = (changes: Partial<typeof blank>) => setDraft((now) => ({ ...now, ...changes }));

  function save(): void {
    const { due, ...decision } = draft;
    if (decision.text.trim() === '') return;
    decide.mutate(
      { meetingId, ...decision, dueDate: due ? (due as CalendarDate) : null },
      { onSuccess: () => setDraft(blank), onError: notice.error },
    );
  }

  return (
    <section className="minutes-part" aria-label={t('decisions')}>
      <h2>{t('decisions')}</h2>
      <ol className="minutes-decisions">
        {decisions.map(({ id, verb, text, organizationName, dueDate, issueId, issueNumber }) => (
          <li key={id}>
            <b>{t(`verb.${verb}`)}</b> {text}
            <div className="minutes-row">
              <span className="minutes-soft">
                {[organizationName, dueDate].filter(Boolean).join(' · ')}
              </span>
              {issueId ? (
                <Button
                  size="small"
                  type="link"
                  autoFocus={id === moved}
                  onClick={() =>
                    void navigate({ to: '/issues', search: { open: issueId } as never })
                  }
                >
                  {t('inRegister', { number: issueNumber ?? '—' })}
                </Button>
              ) : (
                <>
                  <Button
                    size="small"
                    onClick={() =>
                      toRegister.mutate(
                        { id },
                        {
                          onSuccess: ({ number }) => {
                            setMoved(id);
                            notice.success(t('moved', { number }));
                          },
                          onError: notice.error,
                        },
                      )
                    }
                  >
                    {t('toRegister')}
                  </Button>
                  <Button
                    size="small"
                    type="text"
                    onClick={() => remove.mutate({ id }, { onError: notice.error })}
                  >
                    {t('remove')}
                  </Button>
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the fields inside have the focus */}
      <div className="minutes-draft" onKeyDown={enterRuns(save)}>
        <Input.TextArea
          {...ARRIVAL}
          aria-label={t('decisionText')}
          placeholder={t('decisionText')}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={4000}
          value={draft.text}
          onChange={({ target }) => change({ text: target.value })}
        />
        <div className="minutes-field">
          <span aria-hidden="true">{t('verbField')}</span>
          <Select
            aria-label={t('verbField')}
            value={draft.verb}
            options={verbs.map((verb) => ({ value: verb, label: t(`verb.${verb}`) }))}
            onChange={(verb) => change({ verb })}
          />
        </div>
        <div className="minutes-field">
          <span aria-hidden="true">{t('unit')}</span>
          <OrganizationSelect
            label={t('unit')}
            value={draft.organizationId}
            onChange={(organizationId) => change({ organizationId })}
          />
        </div>
        <div className="minutes-field">
          <span aria-hidden="true">{t('due')}</span>
          <Input
            type="date"
            aria-label={t('due')}
            value={draft.due}
            onChange={({ target }) => change({ due: target.value })}
          />
        </div>
        <Button type="primary" disabled={draft.text.trim() === ''} onClick={save}>
          {t('addDecision')} <kbd>Ctrl+Enter</kbd>
        </Button>
      </div>
    </section>
  );
}
