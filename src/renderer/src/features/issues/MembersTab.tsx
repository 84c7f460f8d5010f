import { legalMove } from '@shared/issues/lifecycle';
import type { IssueFile } from '@shared/issues/register';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useCommand } from '../../api';
import { enterRuns } from '../../ui/enter';
import { useNotice } from '../../ui/notice';

type Member = IssueFile['members'][number];

/** What went into a common issue: each county's own matter and own answer; any may be taken out again. */
export function MembersTab({ issue, onOpen }: { issue: IssueFile; onOpen: (id: string) => void }) {
  const { t } = useTranslation('issues');
  const notice = useNotice();
  const separate = useCommand(api.issues.separate);
  const takeOut = ({ id, number }: Member) =>
    separate.mutate(
      { id },
      {
        onSuccess: () => notice.success(t('common.takenOut', { number })),
        onError: notice.error,
      },
    );
  return (
    <>
      <p className="issue-soft">{t('common.hint')}</p>
      <ul className="issue-members">
        {issue.members.map((member) => (
          <li key={member.id}>
            <div className="issue-member-head">
              <button type="button" className="issue-link" onClick={() => onOpen(member.id)}>
                {t('panel.title', { number: member.number })} {member.countyName}
              </button>
              {legalMove('merged', 'separate') ? (
                <Button size="small" onClick={() => takeOut(member)}>
                  {t('move.separate')}
                </Button>
              ) : null}
            </div>
            <div>{member.wording}</div>
            <Reply key={member.reply} id={member.id} reply={member.reply} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** 答复: what one county is told. */
export function Reply({ id, reply }: { id: string; reply: string }) {
  const { t } = useTranslation('issues');
  const notice = useNotice();
  const edit = useCommand(api.issues.edit);
  const [typed, setTyped] = useState(reply);
  const isChanged = typed.trim() !== reply;
  const save = () =>
    isChanged &&
    edit.mutate(
      { id, reply: typed },
      { onSuccess: () => notice.success(t('saved')), onError: notice.error },
    );
  return (
    <div className="issue-reply">
      <Input.TextArea
        size="small"
        aria-label={t('common.reply')}
        placeholder={t('common.reply')}
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={4000}
        value={typed}
        onKeyDown={enterRuns(save)}
        onChange={(event) => setTyped(event.target.value)}
      />
      {isChanged ? (
        <Button size="small" loading={edit.isPending} onClick={save}>
          {t('common:action.save')}
        </Button>
      ) : null}
    </div>
  );
}
