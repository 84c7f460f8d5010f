import type { MinutesSection } from '@shared/minutes/minutes';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { useNotice } from '../../ui/notice';

/** The body of the minutes, paragraph by paragraph; saved when a field is left. */
export function SectionList({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('minutes');
  const notice = useNotice();
  const shown = useAnswer(api.minutes.show, { meetingId }).data;
  const add = useCommand(api.minutes.addSection);
  const [heading, setHeading] = useState('');
  const create = () => {
    if (heading.trim() === '') return;
    add.mutate({ meetingId, heading }, { onSuccess: () => setHeading(''), onError: notice.error });
  };
  const roll = shown?.roll;
  return (
    <section className="minutes-part" aria-label={t('sections')}>
      <h2>{t('sections')}</h2>
      {shown?.sections.map((section) => (
        <Section key={`${section.id}${section.heading}${section.text}`} section={section} />
      ))}
      <div className="minutes-row">
        <Input
          aria-label={t('heading')}
          placeholder={t('heading')}
          value={heading}
          maxLength={200}
          onChange={({ target }) => setHeading(target.value)}
          onPressEnter={(event) => !event.nativeEvent.isComposing && create()}
        />
        <Button onClick={create}>{t('addSection')}</Button>
      </div>
      <h2>{t('roll')}</h2>
      {roll
        ? (['attended', 'onLeave', 'observed'] as const).map((key) => (
            <p key={key}>
              <b>
                {t(key)} {roll[key].length}
              </b>{' '}
              {roll[key].slice(0, 40).join(t('paper.listComma'))}
              {roll[key].length > 40 ? '…' : ''}
            </p>
          ))
        : null}
    </section>
  );
}

function Section({ section }: { section: MinutesSection }) {
  const { t } = useTranslation('minutes');
  const notice = useNotice();
  const edit = useCommand(api.minutes.editSection);
  const remove = useCommand(api.minutes.removeSection);
  const [text, setText] = useState(section.text);
  const [heading, setHeading] = useState(section.heading);
  const save = () => {
    if (heading.trim() === '' || (text === section.text && heading === section.heading)) return;
    edit.mutate({ id: section.id, heading, text }, { onError: notice.error });
  };
  return (
    <div className="minutes-section">
      <div className="minutes-row">
        <Input
          aria-label={t('heading')}
          value={heading}
          maxLength={200}
          onChange={({ target }) => setHeading(target.value)}
          onBlur={save}
        />
        <Button
          type="text"
          onClick={() =>
            remove.mutate(
              { id: section.id },
              {
                onSuccess: () => notice.success(t('common:removedUndoable')),
                onError: notice.error,
              },
            )
          }
        >
          {t('remove')}
        </Button>
      </div>
      <Input.TextArea
        aria-label={`${t('body')} ${section.heading}`}
        autoSize={{ minRows: 2, maxRows: 12 }}
        maxLength={8000}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={save}
      />
    </div>
  );
}
