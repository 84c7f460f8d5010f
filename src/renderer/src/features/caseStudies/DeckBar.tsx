import type { CaseStudyLine, DeckLine } from '@shared/caseStudies/caseStudy';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useCommand, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';

const MB = 1024 * 1024;

const size = (bytes: number) =>
  bytes < MB ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MB).toFixed(1)} MB`;

type Props = { caseStudy: CaseStudyLine; deck: DeckLine; onChoose: (deckId: string) => void };

/** The versions of a case's slides: which file, from when, which one is for the stage. */
export function DeckBar({ caseStudy, deck, onChoose }: Props) {
  const { t, i18n } = useTranslation('caseStudies');
  const notice = useNotice();
  const choose = useCommand(api.caseStudies.chooseStageVersion);
  const remove = useCommand(api.caseStudies.removeDeck);
  const drawing = useTask(api.caseStudies.renderDeck);
  const done = (text: string) => ({
    onSuccess: () => notice.success(text),
    onError: notice.error,
  });
  const when = (at: number) =>
    new Date(at).toLocaleString(i18n.language, { dateStyle: 'short', timeStyle: 'short' });

  return (
    <div className="case-line">
      <Select
        className="deck-choice"
        aria-label={t('versions')}
        value={deck.id}
        onChange={onChoose}
        options={caseStudy.decks.map((one) => ({
          value: one.id,
          label: `${one.isStageVersion ? `【${t('stageVersion')}】` : ''}${one.fileName}`,
        }))}
      />
      {deck.isStageVersion ? (
        <span className="case-mark case-good">{t('stageVersion')}</span>
      ) : (
        <Button
          size="small"
          onClick={() => choose.mutate({ deckId: deck.id }, done(t('stageChosen')))}
        >
          {t('chooseStage')}
        </Button>
      )}
      {drawing.isPending ? (
        <TaskProgress progress={drawing.progress} onCancel={drawing.cancel} />
      ) : (
        <Button
          size="small"
          onClick={() =>
            drawing.mutate(
              { deckId: deck.id },
              {
                onSuccess: ({ pages }) => notice.success(t('drawn', { pages })),
                onError: notice.error,
              },
            )
          }
        >
          {t('drawAgain')}
        </Button>
      )}
      <Button
        size="small"
        danger
        onClick={() => remove.mutate({ deckId: deck.id }, done(t('deckRemoved')))}
      >
        {t('removeDeck')}
      </Button>
      <span className="deck-facts" title={deck.fileHash}>
        {[
          t('pageCount', { count: deck.pageCount }),
          size(deck.fileSize),
          when(deck.importedAt),
          t('hash', { hash: deck.fileHash.slice(0, 8) }),
          deck.renderer ? t(`renderer.${deck.renderer}`) : t(`state.${deck.rendering}`),
        ].join(' · ')}
      </span>
    </div>
  );
}
