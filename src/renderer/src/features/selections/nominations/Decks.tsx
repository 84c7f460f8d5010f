import type { NominationLine } from '@shared/selections/contract';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useTask } from '../../../api';
import { useNotice } from '../../../ui/notice';
import { TaskProgress } from '../../../ui/TaskProgress';

/** The slides that came along; what is on their pages is looked at in the cases place. */
export function Decks({ line, isLocked }: { line: NominationLine; isLocked: boolean }) {
  const { t } = useTranslation('selections');
  const notice = useNotice();
  const navigate = useNavigate();
  const importing = useTask(api.caseStudies.importDeck);
  const decks = useAnswer(api.caseStudies.get, { id: line.caseStudyId }).data?.decks ?? [];

  async function bring(): Promise<void> {
    const [chosen] = await api.files.chooseToOpen({
      title: t('nomination.importDeck'),
      filters: [{ name: t('call.deck'), extensions: ['pptx', 'pdf', 'png', 'jpg', 'jpeg'] }],
    });
    if (!chosen) return;
    const { pageCount } = await importing.mutateAsync({
      caseStudyId: line.caseStudyId,
      file: chosen.file,
    });
    notice.success(t('nomination.deckImported', { count: pageCount }));
  }

  const look = () =>
    void navigate({
      to: '/cases',
      search: { open: line.caseStudyId, purpose: 'all' } as never,
    });

  return (
    <section aria-label={t('call.deck')}>
      <header className="nomination-part">
        <h3>{t('call.deck')}</h3>
        {decks.length > 0 ? (
          <Button size="small" onClick={look}>
            {t('nomination.lookAtDeck')}
          </Button>
        ) : null}
        {isLocked ? null : importing.isPending ? (
          <TaskProgress progress={importing.progress} onCancel={importing.cancel} />
        ) : (
          <Button size="small" onClick={() => void bring().catch(notice.error)}>
            {t('nomination.importDeck')}
          </Button>
        )}
      </header>
      {decks.length === 0 ? <p className="call-soft">{t('nomination.noDeck')}</p> : null}
      <ul className="nomination-files">
        {decks.map(({ id, fileName, pageCount }) => (
          <li key={id}>
            <span>
              {fileName}{' '}
              <span className="call-soft">{t('nomination.pages', { count: pageCount })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
