import type { Release } from '@shared/evaluation/contract';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';

type Fields = { basis: string; meetingId: string };
const DRAFT = 'draft';
const NONE = 'none';

type Props = {
  evaluationId: string;
  /** those without a report, the newest first */
  releases: readonly Release[];
  hasDraft: boolean;
  onBegun: (id: string) => void;
  onClose: () => void;
};

/** On which release, and whose issues and cases. */
export function BeginReport({ evaluationId, releases, hasDraft, onBegun, onClose }: Props) {
  const { t } = useTranslation('evaluationReports');
  const meetings = useAnswer(api.meetings.list, {}).data;
  const current = useCurrentMeeting();
  if (!meetings) return null;
  return (
    <DrawerForm<Fields>
      title={t('begin.title')}
      label={t('action.begin')}
      initial={{ basis: releases[0]?.id ?? DRAFT, meetingId: current?.id ?? NONE }}
      onClose={onClose}
      onSave={async ({ basis, meetingId }) => {
        const { id } = await api.evaluationReports.begin({
          evaluationId,
          releaseId: basis === DRAFT ? null : basis,
          meetingId: meetingId === NONE ? null : meetingId,
        });
        onBegun(id);
      }}
    >
      <Form.Item name="basis" label={t('begin.basis')} extra={t('emptyHint')}>
        <Select
          options={[
            ...releases.map(({ id, number }) => ({ value: id, label: t('release', { number }) })),
            ...(hasDraft ? [] : [{ value: DRAFT, label: t('draft') }]),
          ]}
        />
      </Form.Item>
      <Form.Item name="meetingId" label={t('begin.meeting')} extra={t('begin.meetingHint')}>
        <Select
          options={[
            ...meetings.map(({ id, name }) => ({ value: id, label: name })),
            { value: NONE, label: t('begin.noMeeting') },
          ]}
        />
      </Form.Item>
    </DrawerForm>
  );
}
