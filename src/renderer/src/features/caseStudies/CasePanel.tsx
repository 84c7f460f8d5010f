import type { CaseStudyLine } from '@shared/caseStudies/caseStudy';
import { Button, Segmented } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useCommand, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { EmptyState } from '../../ui/EmptyState';
import { isComposing } from '../../ui/keys';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { CaseForm } from './CaseForm';
import { DeckBar } from './DeckBar';
import { Pages } from './Pages';
import { TextVersions } from './TextVersions';
import { usePlace } from './usePlace';

type Props = { caseStudy: CaseStudyLine; fields: readonly string[]; onClose: () => void };

/** One case beside the list: its fields, its decks, the pages of one of them. */
export function CasePanel({ caseStudy, fields, onClose }: Props) {
  const { t } = useTranslation('caseStudies');
  const { place, go } = usePlace();
  const notice = useNotice();
  const importing = useTask(api.caseStudies.importDeck);
  const remove = useCommand(api.caseStudies.remove);
  const deck =
    caseStudy.decks.find(({ id }) => id === place.deck) ??
    caseStudy.decks.find(({ isStageVersion }) => isStageVersion);

  async function importDeck(): Promise<void> {
    try {
      const [chosen] = await api.files.chooseToOpen({
        title: t('import'),
        filters: [{ name: t('deckFiles'), extensions: ['pptx', 'pdf', 'png', 'jpg', 'jpeg'] }],
      });
      if (!chosen) return;
      const answer = await importing.mutateAsync({ caseStudyId: caseStudy.id, file: chosen.file });
      const said = answer.unchanged
        ? 'importedBefore'
        : answer.isStageVersion
          ? 'imported'
          : 'importedVersion';
      notice.success(t(said, { pages: answer.pageCount, hidden: answer.hiddenPages }));
      if (answer.hiddenPages > 0) notice.success(t('hiddenLeftOut', { count: answer.hiddenPages }));
      go({ deck: answer.deckId, page: 1 });
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  async function removeCase(): Promise<void> {
    try {
      await remove.mutateAsync({ id: caseStudy.id });
      notice.success(t('removed'));
      onClose();
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  function pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event.nativeEvent)) return;
    event.stopPropagation();
    if (place.editing) go({ editing: false });
    else onClose();
  }

  useAction({
    id: 'caseStudies.importDeck',
    label: t('import'),
    keys: 'mod+i',
    enabled: !importing.isPending,
    run: () => void importDeck(),
  });

  const importButton = (
    <Button
      type={place.editing ? 'default' : 'primary'}
      disabled={importing.isPending}
      onClick={() => void importDeck()}
      title="Ctrl+I"
    >
      {t('import')}
    </Button>
  );

  return (
    <section className="case-panel" aria-label={caseStudy.title} onKeyDown={pressed}>
      <header className="case-head">
        <div className="case-name">
          <strong title={caseStudy.title}>{caseStudy.title}</strong>
          <span>
            {[caseStudy.countyName, caseStudy.field, caseStudy.speakerName]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </div>
        <Segmented
          aria-label={t('sides')}
          value={place.reading === null ? 'pages' : 'text'}
          onChange={(side) => go({ reading: side === 'text' ? 'current' : null })}
          options={[
            { value: 'pages', label: t('side.pages') },
            { value: 'text', label: t('side.text') },
          ]}
        />
        {importButton}
        <Button onClick={() => go({ editing: !place.editing })}>{t('edit')}</Button>
        <Button danger onClick={() => void removeCase()}>
          {t('common:action.remove')}
        </Button>
        <Button type="text" onClick={onClose} title="Esc">
          {t('common:action.close')}
        </Button>
      </header>
      {importing.isPending ? (
        <div className="case-line">
          <TaskProgress progress={importing.progress} onCancel={importing.cancel} />
        </div>
      ) : null}
      {place.editing ? (
        <CaseForm
          meetingId={caseStudy.meetingId}
          caseStudy={caseStudy}
          fields={fields}
          onDone={() => go({ editing: false })}
          onClose={() => go({ editing: false })}
        />
      ) : null}
      {place.reading !== null ? (
        <TextVersions
          key={`${caseStudy.id} ${place.reading}`}
          caseStudyId={caseStudy.id}
          first={place.reading}
        />
      ) : deck ? (
        <>
          <DeckBar caseStudy={caseStudy} deck={deck} onChoose={(id) => go({ deck: id, page: 1 })} />
          <Pages deck={deck} page={place.page} onPage={(page) => go({ page })} />
        </>
      ) : importing.isPending ? null : (
        <EmptyState title={t('noDeckYet')} hint={t('noDeckHint')} />
      )}
    </section>
  );
}
