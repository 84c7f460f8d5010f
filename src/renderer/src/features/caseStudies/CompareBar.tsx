import type { DeckLine } from '@shared/caseStudies/caseStudy';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';

type Props = { deck: DeckLine; isDrawn: boolean; onCompare: () => void };

/** 对照: the same page as another program draws it, or one sentence on why there is none. */
export function CompareBar({ deck, isDrawn, onCompare }: Props) {
  const { t } = useTranslation('caseStudies');
  const notice = useNotice();
  const other = useAnswer(api.caseStudies.comparison, { deckId: deck.id }).data;
  const drawing = useTask(api.caseStudies.drawForComparison);
  useAction({
    id: 'caseStudies.compare',
    label: t('comparison.open'),
    keys: 'x',
    enabled: isDrawn,
    run: onCompare,
  });

  if (drawing.isPending) {
    return (
      <div className="case-row compare-bar">
        <TaskProgress progress={drawing.progress} onCancel={drawing.cancel} />
      </div>
    );
  }
  if (isDrawn) {
    return (
      <div className="case-row compare-bar">
        <Button size="small" onClick={onCompare}>
          {t('comparison.open')} <kbd>X</kbd>
        </Button>
      </div>
    );
  }
  if (!other) return null;
  if (!other.renderer) return <p className="compare-none">{t(`comparison.${other.why}`)}</p>;
  const draw = () =>
    drawing.mutate(
      { deckId: deck.id },
      {
        onSuccess: ({ pages }) => notice.success(t('comparison.drawn', { pages })),
        onError: notice.error,
      },
    );
  return (
    <div className="case-row compare-bar">
      <Button size="small" onClick={draw}>
        {t('comparison.draw')}
      </Button>
      <span className="compare-hint">{t(`comparison.by.${other.renderer}`)}</span>
    </div>
  );
}
