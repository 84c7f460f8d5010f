import type { CaseText } from '@shared/caseStudies/caseText';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { momentText } from '../issues/moments';
import { TextReading } from './TextReading';
import './caseTexts.css';

type Props = {
  caseStudyId: string;
  /** false: to be read only, and `why` says it */
  why?: string | undefined;
  /** the version to begin with; the current one without it */
  first?: string | null | undefined;
};

/** 文稿: the versions of a case's text, and the one that is being read. */
export function TextVersions({ caseStudyId, why, first }: Props) {
  const { t } = useTranslation('caseStudies');
  const notice = useNotice();
  const texts = useAnswer(api.caseStudies.texts, { caseStudyId }).data ?? [];
  const importing = useTask(api.caseStudies.importText);
  const choose = useCommand(api.caseStudies.chooseText);
  const remove = useCommand(api.caseStudies.removeText);
  const [by, setBy] = useState('');
  const [shownId, setShownId] = useState(first ?? null);
  const shown = texts.find(({ id }) => id === shownId) ?? texts.find(({ isCurrent }) => isCurrent);
  const whole = useAnswer(
    api.caseStudies.text,
    { id: shown?.id ?? '' },
    { enabled: shown !== undefined },
  ).data;
  const mayChange = why === undefined;

  async function bring(): Promise<void> {
    const [chosen] = await api.files.chooseToOpen({
      title: t('text.import'),
      filters: [{ name: t('text.files'), extensions: ['docx'] }],
    });
    if (!chosen) return;
    const made = await importing.mutateAsync({ caseStudyId, file: chosen.file, handedInBy: by });
    notice.success(
      t(made.unchanged ? 'text.importedBefore' : 'text.imported', { count: made.characters }),
    );
    setShownId(made.id);
    setBy('');
  }

  const done = (sentence: string) => ({
    onSuccess: () => notice.success(sentence),
    onError: notice.error,
  });

  useAction({
    id: 'caseStudies.importText',
    label: t('text.import'),
    keys: 'mod+shift+i',
    enabled: mayChange && !importing.isPending,
    run: () => void bring().catch(notice.error),
  });

  return (
    <div className="case-texts">
      {why === undefined ? (
        <div className="case-texts-bar">
          <Input
            size="small"
            className="case-texts-by"
            value={by}
            maxLength={100}
            aria-label={t('text.handedInBy')}
            placeholder={t('text.handedInBy')}
            onChange={({ target }) => setBy(target.value)}
          />
          {importing.isPending ? (
            <TaskProgress progress={importing.progress} onCancel={importing.cancel} />
          ) : (
            <Button
              size="small"
              title="Ctrl+Shift+I"
              onClick={() => void bring().catch(notice.error)}
            >
              {t('text.import')}
            </Button>
          )}
        </div>
      ) : (
        <p className="case-text-note">{why}</p>
      )}
      {texts.length === 0 ? <p className="case-text-note">{t('text.none')}</p> : null}
      <ul className="case-texts-list">
        {texts.map((text) => (
          <Version
            key={text.id}
            text={text}
            isShown={text.id === shown?.id}
            mayChange={mayChange}
            onShow={() => setShownId(text.id)}
            onChoose={() => choose.mutate({ id: text.id }, done(t('text.chosen')))}
            onRemove={() => remove.mutate({ id: text.id }, done(t('text.removed')))}
          />
        ))}
      </ul>
      {whole && shown ? <TextReading text={whole} /> : null}
    </div>
  );
}

type VersionProps = {
  text: CaseText;
  isShown: boolean;
  mayChange: boolean;
  onShow: () => void;
  onChoose: () => void;
  onRemove: () => void;
};

/** Who handed in which file when, by what it is told apart. */
function Version({ text, isShown, mayChange, onShow, onChoose, onRemove }: VersionProps) {
  const { t } = useTranslation('caseStudies');
  const { fileName, isCurrent, characters, handedInBy, importedAt, fileHash } = text;
  return (
    <li aria-current={isShown}>
      <button type="button" className="case-texts-open" onClick={onShow}>
        <span>
          {isCurrent ? <b className="case-good">✓ {t('text.current')}</b> : null} {fileName}
        </span>
        <span className="case-texts-facts" title={fileHash}>
          {[
            t('text.characters', { count: characters }),
            handedInBy,
            momentText(importedAt),
            t('hash', { hash: fileHash.slice(0, 8) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
      {mayChange ? (
        <span>
          {isCurrent ? null : (
            <Button
              size="small"
              aria-label={t('text.chooseOf', { file: fileName })}
              onClick={onChoose}
            >
              {t('text.choose')}
            </Button>
          )}
          <Button
            size="small"
            type="text"
            danger
            aria-label={t('text.removeOf', { file: fileName })}
            onClick={onRemove}
          >
            {t('common:action.remove')}
          </Button>
        </span>
      ) : null}
    </li>
  );
}
