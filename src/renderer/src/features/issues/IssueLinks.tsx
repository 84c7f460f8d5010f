import type { IssueFile } from '@shared/issues/register';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useCommand } from '../../api';
import { useNotice } from '../../ui/notice';

type Props = { issue: IssueFile; onOpen: (id: string) => void };

/** Where it comes from and what it belongs to: the common issue, the one split, relapsed or repeated. */
export function IssueLinks({ issue, onOpen }: Props) {
  const { t } = useTranslation('issues');
  const notice = useNotice();
  const edit = useCommand(api.issues.edit);
  const links = [
    { key: 'common', id: issue.commonIssueId, number: issue.commonIssueNumber },
    { key: 'splitFrom', id: issue.splitFromId, number: issue.splitFromNumber },
    { key: 'relapseOf', id: issue.relapseOfId, number: issue.relapseOfNumber },
  ] as const;
  const present = links.filter(({ id }) => id !== null);
  if (present.length === 0 && !issue.repeatOf) return null;
  return (
    <p className="issue-links">
      {present.map(({ key, id, number }) => (
        <button key={key} type="button" className="issue-link" onClick={() => id && onOpen(id)}>
          {t(`link.${key}`, { number })}
        </button>
      ))}
      {issue.repeatOf ? (
        <span>
          {t('link.repeatOf', {
            meeting: issue.repeatOf.meetingName,
            number: issue.repeatOf.number,
          })}
          {issue.status === 'closed' ? null : (
            <Button
              size="small"
              type="link"
              onClick={() =>
                edit.mutate({ id: issue.id, repeatOfId: null }, { onError: notice.error })
              }
            >
              {t('link.unlink')}
            </Button>
          )}
        </span>
      ) : null}
    </p>
  );
}
