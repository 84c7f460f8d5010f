import type { PaperText } from '@shared/papers/paper';
import { Button, Input, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { useNotice } from '../../ui/notice';
import { SideHead } from './SideHead';

/** What the organiser writes for the handbook; the program's proposals until then. */
export function TextsSide({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const { t } = useTranslation('papers');
  const texts = useAnswer(api.papers.texts, { meetingId }).data ?? [];
  return (
    <aside className="papers-side" aria-label={t('texts.title')}>
      <SideHead title={t('texts.title')} hint={t('texts.hint')} onClose={onClose} />
      <div className="papers-written-body">
        {texts.map((text) => (
          // A text that came back from elsewhere (undo, another window) is shown anew.
          <TextField key={`${text.key} ${text.text}`} meetingId={meetingId} text={text} />
        ))}
      </div>
    </aside>
  );
}

function TextField({ meetingId, text }: { meetingId: string; text: PaperText }) {
  const { t } = useTranslation('papers');
  const notice = useNotice();
  const write = useCommand(api.papers.writeText);
  const [typed, setTyped] = useState(text.text);
  const fieldId = `paper-text-${text.key}`;
  const save = (next: string | null) =>
    write.mutate({ meetingId, key: text.key, text: next }, { onError: notice.error });
  return (
    <section className="papers-text">
      <div className="papers-text-head">
        <label htmlFor={fieldId}>{t(`texts.${text.key}`)}</label>
        {text.isDefault ? (
          <Tag>{t('texts.proposed')}</Tag>
        ) : (
          <Button size="small" type="link" onClick={() => save(null)}>
            {t('texts.again')}
          </Button>
        )}
      </div>
      <Input.TextArea
        id={fieldId}
        autoSize={{ minRows: 2, maxRows: 12 }}
        maxLength={20_000}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => {
          if (typed.trim() !== text.text.trim()) save(typed);
        }}
      />
    </section>
  );
}
