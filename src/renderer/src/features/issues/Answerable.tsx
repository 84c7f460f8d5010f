import { levels } from '@shared/issues/issue';
import type { IssueFile } from '@shared/issues/register';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useCommand } from '../../api';
import { enterRuns } from '../../ui/enter';
import { useNotice } from '../../ui/notice';
import { OrganizationSelect } from '../organizations/OrganizationSelect';

/** Who answers at each level, what supporting organizations told the lead, and the reply to the county. */
export function Answerable({ issue }: { issue: IssueFile }) {
  const { t } = useTranslation('issues');
  const notice = useNotice();
  const setResponsible = useCommand(api.issues.setResponsible);
  return (
    <Form layout="vertical" size="small" className="issue-form">
      <h3>{t('responsible.title')}</h3>
      <div className="issue-grid">
        {levels.map((level) => (
          <Form.Item key={level} label={t(`responsible.${level}`)}>
            <OrganizationSelect
              addsDepartments
              label={t(`responsible.${level}`)}
              value={issue.responsible.find((each) => each.level === level)?.organizationId ?? null}
              onChange={(organizationId) =>
                setResponsible.mutate(
                  { id: issue.id, level, organizationId: organizationId ?? null },
                  { onError: notice.error },
                )
              }
            />
          </Form.Item>
        ))}
      </div>
      {issue.supporting.length > 0 ? <h3>{t('support.title')}</h3> : null}
      {issue.supporting.map((support) => (
        <SupportAnswer
          key={`${support.organizationId} ${support.answer}`}
          issueId={issue.id}
          support={support}
        />
      ))}
    </Form>
  );
}

function SupportAnswer(props: { issueId: string; support: IssueFile['supporting'][number] }) {
  const { issueId, support } = props;
  const { t } = useTranslation('issues');
  const notice = useNotice();
  const answerSupport = useCommand(api.issues.answerSupport);
  const [answer, setAnswer] = useState(support.answer);
  const isChanged = answer.trim() !== '' && answer.trim() !== support.answer;
  const save = () =>
    isChanged &&
    answerSupport.mutate(
      { id: issueId, organizationId: support.organizationId, answer },
      { onSuccess: () => notice.success(t('saved')), onError: notice.error },
    );
  const label = [
    support.organizationName,
    support.dueDate && t('support.due', { date: support.dueDate }),
    support.answeredOn
      ? t('support.answered', { date: support.answeredOn })
      : t('support.notAnswered'),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Form.Item label={label}>
      <div className="issue-reply">
        <Input.TextArea
          aria-label={t('support.answerOf', { name: support.organizationName })}
          placeholder={t('support.answer')}
          autoSize={{ minRows: 1, maxRows: 5 }}
          maxLength={4000}
          value={answer}
          onKeyDown={enterRuns(save)}
          onChange={(event) => setAnswer(event.target.value)}
        />
        {isChanged ? (
          <Button loading={answerSupport.isPending} onClick={save}>
            {t('common:action.save')}
          </Button>
        ) : null}
      </div>
    </Form.Item>
  );
}
