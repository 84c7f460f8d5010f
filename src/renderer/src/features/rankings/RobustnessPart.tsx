import { useTranslation } from 'react-i18next';
import type { PartProps } from '../evaluation/partProps';
import { ChoicesView } from './ChoicesView';
import { ShakeView } from './ShakeView';
import './rankings.css';

/** 稳健性: how firm the ranking is. To look at; nothing is changed by it. */
export function RobustnessPart({ sheet }: PartProps) {
  const { t } = useTranslation('rankings');
  return (
    <div className="rankings-robust">
      <p className="rankings-soft">{t('robust.explain')}</p>
      <div className="rankings-halves">
        <ShakeView sheet={sheet} />
        <ChoicesView sheet={sheet} />
      </div>
    </div>
  );
}
