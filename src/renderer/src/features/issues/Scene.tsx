import type { IssueFile } from '@shared/issues/register';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { momentText } from './moments';

/** Where it was said: item, speaker, minute, recorder, and the slide that stood behind, one click away. */
export function Scene({ issue }: { issue: IssueFile }) {
  const { t } = useTranslation('issues');
  const navigate = useNavigate();
  const { slide, recorder, groupName } = issue;
  return (
    <div className="issue-scene">
      {slide ? (
        <button
          type="button"
          className="issue-scene-slide"
          title={t('scene.toSlide')}
          onClick={() =>
            void navigate({
              to: '/cases',
              search: { open: slide.caseStudyId, deck: slide.deckId, page: slide.number } as never,
            })
          }
        >
          {slide.imageHash ? <img src={`/picture/${slide.imageHash}`} alt="" /> : null}
          <span>{t('capture.slide', slide)}</span>
        </button>
      ) : null}
      <span className="issue-soft">
        {[
          issue.raisedByName,
          issue.agendaItemTitle,
          groupName,
          momentText(issue.raisedAt),
          recorder && t('scene.recordedBy', { name: recorder }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}
