import {
  lastExtensionDay,
  lastObjectionDay,
  proposedDueDate,
  proposedReviewDate,
  proposedSupportDate,
} from '@shared/issues/deadlines';
import { feedbackCycles, levels, outcomes, wording } from '@shared/issues/issue';
import type { LegalMove } from '@shared/issues/lifecycle';
import type { IssueFile } from '@shared/issues/register';
import { needsExplanation } from '@shared/issues/rules';
import { asInstant, type CalendarDate, dateOfInstant } from '@shared/time';
import { Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { enterRuns } from '../../ui/enter';
import { useNotice } from '../../ui/notice';
import { OrganizationSelect } from '../organizations/OrganizationSelect';
import { useDayCount } from '../workingDays/useDayCount';
import { DateField } from './DateField';
import { type MoveValues, makeMove } from './makeMove';
import { SplitFields } from './SplitFields';
import { SupportFields } from './SupportFields';

type Props = {
  issue: IssueFile;
  legal: LegalMove;
  meetingId: string;
  /** with the id of a new issue where the move made one */
  onDone: (made: string | null) => void;
  onCancel: () => void;
};

/** Asks what the table of legal moves says this move asks, and nothing else. */
export function MoveForm({ issue, legal, meetingId, onDone, onCancel }: Props) {
  const { t } = useTranslation('issues');
  const notice = useNotice();
  const settings = useAnswer(api.settings.all, {}).data;
  const operator = useAnswer(api.operators.current, {}).data;
  const [values, setValues] = useState<MoveValues>(() => ({
    leadOrganizationId: issue.leadOrganizationId,
    supporting: issue.supporting.map(({ organizationId, dueDate }) => ({
      organizationId,
      dueDate,
    })),
    result: issue.result,
    explanation: issue.explanation,
    nextStep: issue.nextStep,
    outcome: 'solved',
    rating: 'satisfied',
    leader: issue.leader,
    feedbackCycle: issue.feedbackCycle,
    parts: [
      { editedWording: wording(issue), demand: issue.demand },
      { editedWording: '', demand: '' },
    ],
  }));
  const [isPending, setPending] = useState(false);
  const asks = new Set(legal.asks);
  const today = dateOfInstant(asInstant(Date.now()));
  const days = useDayCount();
  const proposed = settings &&
    days && {
      dueDate:
        legal.move === 'extend'
          ? issue.dueDate && proposedDueDate(issue.dueDate, settings, days)
          : proposedDueDate(today, settings, days),
      followUpReviewOn: proposedReviewDate(today, settings, days),
    };
  const complete = { ...values, ...missing(values, proposed) };
  const supportDate =
    settings && days && complete.dueDate
      ? proposedSupportDate(today, complete.dueDate as CalendarDate, settings, days)
      : null;
  const lastDay =
    settings && days
      ? legal.move === 'extend' && issue.dueDate
        ? lastExtensionDay(issue.dueDate, settings, days)
        : legal.move === 'decline' && issue.assignedOn
          ? lastObjectionDay(issue.assignedOn, settings, days)
          : null
      : null;
  const change = (part: Partial<MoveValues>) => setValues((now) => ({ ...now, ...part }));

  async function submit(): Promise<void> {
    if (isPending) return;
    setPending(true);
    try {
      const made = await makeMove(legal.move, { id: issue.id, meetingId, ...complete });
      notice.success(t('moved', { move: t(`move.${legal.move}`) }));
      onDone(made);
    } catch (thrown) {
      notice.error(thrown);
    } finally {
      setPending(false);
    }
  }

  const area = (key: 'reason' | 'progress' | 'result' | 'explanation' | 'nextStep', rows = 2) => (
    <Form.Item key={key} label={t(`asked.${key}`)} required={key !== 'nextStep'}>
      <Input.TextArea
        autoFocus={legal.asks[0] === key}
        autoSize={{ minRows: rows, maxRows: 8 }}
        maxLength={4000}
        value={values[key] ?? ''}
        onChange={(event) => change({ [key]: event.target.value })}
      />
    </Form.Item>
  );
  return (
    <Form
      layout="vertical"
      size="small"
      className="issue-form issue-move-form"
      onKeyDown={enterRuns(() => void submit())}
    >
      {asks.has('leadOrganization') ? (
        <>
          <Form.Item label={t('asked.leadOrganization')} required>
            <OrganizationSelect
              addsDepartments
              autoFocus
              value={values.leadOrganizationId ?? null}
              onChange={(leadOrganizationId) => change({ leadOrganizationId })}
            />
          </Form.Item>
          <Form.Item label={t('asked.supportingOrganizations')}>
            <SupportFields
              supporting={values.supporting ?? []}
              proposedDate={supportDate}
              onChange={(supporting) => change({ supporting })}
            />
          </Form.Item>
        </>
      ) : null}
      {asks.has('parts') ? (
        <SplitFields
          original={issue.originalWording}
          parts={values.parts ?? []}
          onChange={(parts) => change({ parts })}
        />
      ) : null}
      {asks.has('recipient') ? (
        <Form.Item label={t('asked.recipient')} required>
          <Input
            autoFocus
            maxLength={200}
            value={values.recipient ?? ''}
            onChange={(event) => change({ recipient: event.target.value })}
          />
        </Form.Item>
      ) : null}
      {asks.has('rating') ? (
        <>
          <Form.Item label={t('asked.rating')} required>
            <Radio.Group
              value={values.rating}
              options={(['satisfied', 'basicallySatisfied'] as const).map((rating) => ({
                value: rating,
                label: t(`rating.${rating}`),
              }))}
              onChange={({ target }) => change({ rating: target.value })}
            />
          </Form.Item>
          <Form.Item label={t('asked.ratingNote')}>
            <Input
              value={values.reason ?? ''}
              onChange={(event) => change({ reason: event.target.value })}
            />
          </Form.Item>
        </>
      ) : null}
      {asks.has('outcome') ? (
        <Form.Item label={t('asked.outcome')} required>
          <Radio.Group
            value={values.outcome}
            options={outcomes.map((outcome) => ({
              value: outcome,
              label: t(`outcome.${outcome}`),
            }))}
            onChange={({ target }) => change({ outcome: target.value })}
          />
        </Form.Item>
      ) : null}
      {asks.has('progress') ? (
        <>
          {area('progress', 3)}
          <div className="issue-grid">
            <Form.Item label={t('progressDate')}>
              <DateField
                value={values.date ?? today}
                onChange={(date) => change({ date: date ?? undefined })}
              />
            </Form.Item>
            <Form.Item label={t('progressOrganization')}>
              <OrganizationSelect
                value={values.organizationId ?? issue.leadOrganizationId}
                onChange={(organizationId) => change({ organizationId })}
              />
            </Form.Item>
            <Form.Item label={t('progressAuthor')}>
              <Input
                value={values.author ?? ''}
                onChange={(event) => change({ author: event.target.value })}
              />
            </Form.Item>
          </div>
        </>
      ) : null}
      {asks.has('result') && legal.move !== 'close' ? area('result', 3) : null}
      {asks.has('explanation') && values.outcome && needsExplanation(values.outcome)
        ? area('explanation')
        : null}
      {asks.has('nextStep') && values.outcome !== 'solved' ? area('nextStep') : null}
      {asks.has('settledLevel') ? (
        <Form.Item label={t('asked.settledLevel')}>
          <Select
            allowClear
            placeholder={t('settledLevelNone')}
            value={values.settledLevel ?? null}
            options={levels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
            onChange={(settledLevel) => change({ settledLevel: settledLevel ?? null })}
          />
        </Form.Item>
      ) : null}
      {asks.has('leadOrganization') ? (
        <div className="issue-grid">
          <Form.Item label={t('asked.leader')}>
            <Input
              maxLength={200}
              value={values.leader ?? ''}
              onChange={(event) => change({ leader: event.target.value })}
            />
          </Form.Item>
          <Form.Item label={t('asked.feedbackCycle')}>
            <Select
              value={values.feedbackCycle ?? 'once'}
              options={feedbackCycles.map((cycle) => ({
                value: cycle,
                label: t(`feedbackCycle.${cycle}`),
              }))}
              onChange={(feedbackCycle) => change({ feedbackCycle })}
            />
          </Form.Item>
        </div>
      ) : null}
      {asks.has('dueDate') ? (
        <Form.Item label={t('asked.dueDate')} required>
          <DateField
            label={t('asked.dueDate')}
            value={complete.dueDate ?? null}
            onChange={(dueDate) => change({ dueDate })}
          />
        </Form.Item>
      ) : null}
      {asks.has('reason') ? area('reason') : null}
      {asks.has('approver') ? (
        <Form.Item label={t('asked.approver')} required>
          <Input
            value={values.approver ?? ''}
            onChange={(event) => change({ approver: event.target.value })}
          />
        </Form.Item>
      ) : null}
      {asks.has('commonIssue') ? (
        <Form.Item label={t('asked.commonIssue')} required>
          <InputNumber
            autoFocus
            min={1}
            value={values.commonNumber ?? null}
            onChange={(commonNumber) => change({ commonNumber })}
          />
        </Form.Item>
      ) : null}
      {asks.has('followUpReviewOn') ? (
        <Form.Item label={t('asked.followUpReviewOn')} required>
          <DateField
            label={t('asked.followUpReviewOn')}
            value={complete.followUpReviewOn ?? null}
            onChange={(followUpReviewOn) => change({ followUpReviewOn })}
          />
        </Form.Item>
      ) : null}
      {lastDay ? (
        <p className={today > lastDay ? 'issue-warning' : 'issue-soft'}>
          {t(`${today > lastDay ? 'tooLate' : 'lastDay'}.${legal.move as 'extend' | 'decline'}`, {
            date: lastDay,
          })}
        </p>
      ) : null}
      {asks.has('evidence') && issue.evidence.length === 0 ? (
        <p className="issue-warning">{t('error.evidenceMissing')}</p>
      ) : null}
      {asks.has('secondPerson') ? (
        <p
          className={operator && operator.id !== issue.concludedBy ? 'issue-soft' : 'issue-warning'}
        >
          {operator
            ? t('secondPerson', {
                concluder: issue.concludedByName ?? '—',
                operator: operator.name,
              })
            : t('error.whoAreYou')}
        </p>
      ) : null}
      <div className="issue-form-actions">
        <Button type="primary" loading={isPending} onClick={() => void submit()}>
          {t('confirm', { move: t(`move.${legal.move}`) })}{' '}
          <kbd className="issue-key">Ctrl+Enter</kbd>
        </Button>
        <Button onClick={onCancel}>{t('common:action.cancel')}</Button>
      </div>
    </Form>
  );
}

type Proposed = Pick<MoveValues, 'dueDate' | 'followUpReviewOn'> | undefined;

/** What is proposed where nothing has been chosen. */
const missing = (values: MoveValues, proposed: Proposed): Partial<MoveValues> => ({
  dueDate: values.dueDate ?? proposed?.dueDate ?? null,
  followUpReviewOn: values.followUpReviewOn ?? proposed?.followUpReviewOn ?? null,
});
