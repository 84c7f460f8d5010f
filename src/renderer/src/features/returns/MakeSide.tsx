import type { Meeting } from '@shared/meetings/meeting';
import { type AskedOrganization, type NoticeFormat, noticeFormats } from '@shared/returns/returns';
import { Button, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useMissingNote } from '../houseStyles/useFonts';
import { DateField } from '../issues/DateField';

type Props = {
  meeting: Meeting;
  /** none chosen: for all */
  chosen: readonly AskedOrganization[];
  /** how many have something to answer */
  all: number;
  onClear: () => void;
};

const USUAL_DAYS = 7;

/** Makes the packs of all organizations, or of those chosen, into one folder. */
export function MakeSide({ meeting, chosen, all, onClear }: Props) {
  const { t } = useTranslation('returns');
  const meetingId = meeting.id;
  const notice = useNotice();
  const missing = useMissingNote();
  const making = useTask(api.returns.makePacks);
  const papers = useAnswer(api.issues.notices, { meetingId }).data ?? [];
  const [wanted, setWanted] = useState<NoticeFormat | null>(null);
  // Somebody leads issues that no notice has told of yet.
  const isDue = papers.some(({ id, outdated }) => id === null || outdated);
  const notices = wanted ?? (isDue ? 'docx' : 'none');

  async function make({ dueDate, contact }: { dueDate: string; contact: string }) {
    const folder = await api.files.chooseFolder({ title: t('packs.folder') });
    if (!folder) return;
    const { files } = await making.mutateAsync({
      ...{ meetingId, contact, notices, target: folder.file },
      dueDate: dueDate as never,
      organizationIds: chosen.map(({ organizationId }) => organizationId),
    });
    onClear();
    const numbered = files.filter((each) => each.notice !== null).length;
    const key = numbered > 0 ? 'packs.madeWithNotices' : 'packs.made';
    notice.saved(
      { ...folder, name: t(key, { count: files.length, notices: numbered, name: folder.name }) },
      notices === 'docx' && numbered > 0 ? await missing(meeting.houseStyle) : undefined,
    );
  }

  const count = chosen.length || all;
  return (
    <aside className="returns-side" aria-label={t('packs.title')}>
      <h2>{t('packs.title')}</h2>
      <p>{t('packs.explanation')}</p>
      <Form
        layout="vertical"
        initialValues={{
          dueDate: dayjs().add(USUAL_DAYS, 'day').format('YYYY-MM-DD'),
          contact: '',
        }}
        onFinish={(values) => void make(values).catch(notice.error)}
      >
        <Form.Item name="dueDate" label={t('packs.dueDate')} rules={[{ required: true }]}>
          <DateField />
        </Form.Item>
        <Form.Item name="contact" label={t('packs.contact')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item label={t('packs.notices')} extra={t('packs.noticesHint')}>
          <Select
            aria-label={t('packs.notices')}
            value={notices}
            options={noticeFormats.map((value) => ({ value, label: t(`packs.notice.${value}`) }))}
            onChange={setWanted}
          />
        </Form.Item>
        <div className="returns-buttons">
          <Button
            type="primary"
            htmlType="submit"
            disabled={count === 0}
            loading={making.isPending}
          >
            {t(chosen.length > 0 ? 'packs.makeChosen' : 'packs.makeAll', { count })}
          </Button>
          {chosen.length > 0 ? <Button onClick={onClear}>{t('packs.clear')}</Button> : null}
        </div>
      </Form>
      {making.isPending ? (
        <TaskProgress progress={making.progress} onCancel={making.cancel} />
      ) : null}
    </aside>
  );
}
