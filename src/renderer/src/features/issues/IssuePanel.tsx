import { CloseOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { isComposing } from '../../ui/keys';
import { useNotice } from '../../ui/notice';
import { AlikeLine } from './AlikeLine';
import { Answerable } from './Answerable';
import { EvidenceTab } from './EvidenceTab';
import { FromDecision } from './FromDecision';
import { HistoryTab } from './HistoryTab';
import { IssueLinks } from './IssueLinks';
import { LightMark } from './LightMark';
import { linkAlike } from './linkAlike';
import { MembersTab } from './MembersTab';
import { ProgressTab } from './ProgressTab';
import { WordingTab } from './WordingTab';

type Props = {
  id: string;
  meetingId: string;
  onClose: () => void;
  onOpen: (id: string) => void;
};

/** One issue beside the register: what was said, what is done about it, the evidence, the history. */
export function IssuePanel({ id, meetingId, onClose, onOpen }: Props) {
  const { t } = useTranslation('issues');
  const notice = useNotice();
  const { data: issue, error } = useAnswer(api.issues.get, { id });
  const remove = useCommand(api.issues.remove);
  const [tab, setTab] = useState('progress');

  function pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    onClose();
  }

  const close = (
    <Button
      size="small"
      type="text"
      icon={<CloseOutlined />}
      aria-label={t('panel.close')}
      onClick={onClose}
    />
  );
  if (!issue) {
    return (
      <aside className="issue-panel" aria-label={t('panel.label')}>
        <header className="issue-panel-head">
          <span className="issue-panel-title">{error ? t('error.notFound') : ''}</span>
          {close}
        </header>
      </aside>
    );
  }
  const removeIt = () =>
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          notice.success(t('common:removedUndoable'));
          onClose();
        },
        onError: notice.error,
      },
    );
  return (
    <aside className="issue-panel" aria-label={t('panel.label')} onKeyDown={pressed}>
      <header className="issue-panel-head">
        <h2 className="issue-panel-title">
          {t('panel.title', { number: issue.number })}
          <span className="issue-soft"> {t(`kind.${issue.kind}`)}</span>
        </h2>
        <span className="issue-status">{t(`status.${issue.status}`)}</span>
        {issue.light ? <LightMark light={issue.light} /> : null}
        <span className="issue-panel-space" />
        {issue.status === 'captured' ? (
          <Button size="small" type="text" onClick={removeIt}>
            {t('panel.remove')}
          </Button>
        ) : null}
        {close}
      </header>
      <p className="issue-panel-wording">
        {issue.countyName ? <strong>{issue.countyName}</strong> : null}{' '}
        {issue.editedWording || issue.originalWording}
      </p>
      <IssueLinks issue={issue} onOpen={onOpen} />
      <AlikeLine
        about={{ id: issue.id }}
        own={issue}
        onLink={(other) => void linkAlike(issue.id, issue, other).catch(notice.error)}
        onOpen={onOpen}
      />
      <FromDecision issueId={issue.id} />
      <Tabs
        className="issue-tabs"
        size="small"
        activeKey={tab}
        onChange={setTab}
        items={[
          {
            key: 'progress',
            label: t('panel.progress'),
            children: <ProgressTab issue={issue} meetingId={meetingId} onOpen={onOpen} />,
          },
          ...(issue.common || issue.members.length > 0
            ? [
                {
                  key: 'members',
                  label: t('common.tab', { count: issue.members.length }),
                  children: <MembersTab issue={issue} onOpen={onOpen} />,
                },
              ]
            : []),
          {
            key: 'answerable',
            label: t('responsible.tab'),
            children: <Answerable key={issue.id} issue={issue} />,
          },
          {
            key: 'wording',
            label: t('panel.wording'),
            children: <WordingTab key={issue.id} issue={issue} />,
          },
          {
            key: 'evidence',
            label: t('panel.evidence', { count: issue.evidence.length }),
            children: <EvidenceTab issue={issue} />,
          },
          { key: 'history', label: t('panel.history'), children: <HistoryTab id={issue.id} /> },
        ]}
      />
    </aside>
  );
}
