import { issueKinds, levels, topics } from '@shared/issues/issue';
import type { IssueFile } from '@shared/issues/register';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useCommand } from '../../api';
import { enterRuns } from '../../ui/enter';
import { useNotice } from '../../ui/notice';
import { OrganizationSelect } from '../organizations/OrganizationSelect';
import { Scene } from './Scene';
import { SpeakerField } from './SpeakerField';

type Edited = Pick<
  IssueFile,
  | 'editedWording'
  | 'demand'
  | 'kind'
  | 'topic'
  | 'level'
  | 'countyId'
  | 'raisedById'
  | 'raisedByText'
  | 'responsiblePerson'
  | 'responsiblePhone'
  | 'supervised'
  | 'remark'
>;

const editedOf = (issue: IssueFile): Edited => ({
  editedWording: issue.editedWording,
  demand: issue.demand,
  kind: issue.kind,
  topic: issue.topic,
  level: issue.level,
  countyId: issue.countyId,
  raisedById: issue.raisedById,
  raisedByText: issue.raisedByText,
  responsiblePerson: issue.responsiblePerson,
  responsiblePhone: issue.responsiblePhone,
  supervised: issue.supervised,
  remark: issue.remark,
});

/** What was said, which stays; and how it is put in the register, which may be edited until it is closed. */
export function WordingTab({ issue }: { issue: IssueFile }) {
  const { t } = useTranslation('issues');
  const notice = useNotice();
  const edit = useCommand(api.issues.edit);
  const [edited, setEdited] = useState(() => editedOf(issue));
  const stored = editedOf(issue);
  const changed = Object.fromEntries(
    Object.entries(edited).filter(([key, value]) => value !== stored[key as keyof Edited]),
  ) as Partial<Edited>;
  const isChanged = Object.keys(changed).length > 0;
  const isClosed = issue.status === 'closed';
  const change = (part: Partial<Edited>) => setEdited((now) => ({ ...now, ...part }));
  const text = (
    key: 'editedWording' | 'demand' | 'remark' | 'responsiblePerson' | 'responsiblePhone',
  ) => ({
    value: edited[key],
    onChange: (event: { target: { value: string } }) => change({ [key]: event.target.value }),
  });

  const save = () =>
    edit.mutate(
      { id: issue.id, ...changed },
      { onSuccess: () => notice.success(t('saved')), onError: notice.error },
    );
  const options = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }));

  return (
    <Form
      layout="vertical"
      size="small"
      className="issue-form"
      disabled={isClosed}
      onKeyDown={enterRuns(() => isChanged && save())}
    >
      <Form.Item label={t('originalWording')}>
        <blockquote className="issue-original">{issue.originalWording}</blockquote>
        <Scene issue={issue} />
      </Form.Item>
      <Form.Item label={t('editedWording')}>
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={4000}
          placeholder={t('editedWordingHint')}
          {...text('editedWording')}
        />
      </Form.Item>
      <Form.Item label={t('ledger.demand')}>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={4000}
          {...text('demand')}
        />
      </Form.Item>
      <div className="issue-grid">
        <Form.Item label={t('ledger.kind')}>
          <Select
            value={edited.kind}
            options={options('kind', issueKinds)}
            onChange={(kind) => change({ kind })}
          />
        </Form.Item>
        <Form.Item label={t('ledger.topic')}>
          <Select
            value={edited.topic}
            options={options('topic', topics)}
            onChange={(topic) => change({ topic })}
          />
        </Form.Item>
        <Form.Item label={t('ledger.level')}>
          <Select
            allowClear
            value={edited.level}
            options={options('level', levels)}
            onChange={(level) => change({ level: level ?? null })}
          />
        </Form.Item>
        <Form.Item label={t('ledger.county')}>
          <OrganizationSelect
            disabled={isClosed}
            kinds={['county', 'city', 'zone']}
            value={edited.countyId}
            onChange={(countyId) => change({ countyId })}
          />
        </Form.Item>
        <Form.Item label={t('ledger.raisedBy')}>
          <SpeakerField
            meetingId={issue.meetingId}
            raisedById={edited.raisedById}
            text={edited.raisedByText}
            onChange={change}
          />
        </Form.Item>
        <Form.Item label={t('supervision')}>
          <Checkbox
            checked={edited.supervised}
            onChange={({ target }) => change({ supervised: target.checked })}
          >
            {t('supervised')}
          </Checkbox>
        </Form.Item>
        <Form.Item label={t('responsiblePerson')}>
          <Input {...text('responsiblePerson')} />
        </Form.Item>
        <Form.Item label={t('responsiblePhone')}>
          <Input {...text('responsiblePhone')} />
        </Form.Item>
      </div>
      <Form.Item label={t('ledger.remark')}>
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={4000}
          {...text('remark')}
        />
      </Form.Item>
      {isClosed ? (
        <p className="issue-soft">{t('error.closed')}</p>
      ) : (
        <Button type="primary" disabled={!isChanged} loading={edit.isPending} onClick={save}>
          {t('common:action.save')} <kbd className="issue-key">Ctrl+Enter</kbd>
        </Button>
      )}
    </Form>
  );
}
