import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useTask } from '../../api';
import { enterRuns } from '../../ui/enter';
import { useNotice } from '../../ui/notice';
import { useMissingNote } from '../houseStyles/useFonts';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';
import { PanelFrame } from './PanelFrame';
import type { Line, Running } from './useRunOfShow';

/** What the host says now and next; it follows the order by itself, and one's own words stand above it. */
export function HostPanel({ running }: { running: Running }) {
  const { t } = useTranslation('runOfShow');
  const notice = useNotice();
  const missing = useMissingNote();
  const meeting = useCurrentMeeting();
  const { day, run, selected } = running;
  const script = useAnswer(api.runOfShow.hostScript, { dayId: day.id }).data ?? [];
  const task = useTask(api.runOfShow.exportHostScript);
  const wanted = [run.current, run.next, selected].filter((line) => line !== null);
  const lines = wanted.filter(({ id }, at) => wanted.findIndex((one) => one.id === id) === at);

  async function save(): Promise<void> {
    if (!meeting) return;
    try {
      const suggestedName = `${t('hostPanel.fileName', { meeting: meeting.name })}.docx`;
      const file = await api.files.chooseToSave({ title: t('hostPanel.export'), suggestedName });
      if (!file) return;
      await task.mutateAsync({ meetingId: meeting.id, target: file.file });
      notice.saved(file, await missing(meeting.houseStyle));
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  return (
    <PanelFrame name={t('panel.host')}>
      {lines.map((line) => {
        const said = script.find(({ itemId }) => itemId === line.id);
        return said ? (
          <Words
            key={line.id}
            line={line}
            words={said.words}
            own={said.own}
            ownWords={day.items.find(({ id }) => id === line.id)?.hostWords ?? ''}
          />
        ) : null;
      })}
      <Button block loading={task.isPending} onClick={() => void save()}>
        {t('hostPanel.export')}
      </Button>
    </PanelFrame>
  );
}

type WordsProps = { line: Line; words: string; own: boolean; ownWords: string };

function Words({ line, words, own, ownWords }: WordsProps) {
  const { t } = useTranslation('runOfShow');
  const notice = useNotice();
  const [text, setText] = useState<string | null>(null);

  async function save(hostWords: string): Promise<void> {
    try {
      await api.agenda.editItem({ id: line.id, hostWords });
      setText(null);
    } catch (thrown) {
      notice.error(thrown);
    }
  }
  return (
    <section className="run-host" aria-label={line.title}>
      <h2>
        {t(`state.${line.state}`)} · {line.title}
      </h2>
      {text === null ? (
        <>
          <p className="run-host-words">{words}</p>
          <Button size="small" onClick={() => setText(own ? ownWords : words)}>
            {t('hostPanel.edit')}
          </Button>
          {own ? (
            <Button size="small" onClick={() => void save('')}>
              {t('hostPanel.propose')}
            </Button>
          ) : null}
        </>
      ) : (
        <>
          <Input.TextArea
            autoFocus
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={2000}
            aria-label={t('hostPanel.words', { title: line.title })}
            value={text}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={enterRuns(() => void save(text))}
          />
          <Button size="small" type="primary" onClick={() => void save(text)}>
            {t('hostPanel.save')} <kbd>Ctrl+Enter</kbd>
          </Button>
          <Button size="small" onClick={() => setText(null)}>
            {t('leave')}
          </Button>
        </>
      )}
    </section>
  );
}
