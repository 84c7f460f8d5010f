import type { SheetFault } from '@shared/scoring/scoreSheet';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  faults: readonly SheetFault[];
  /** texts with something typed and not saved */
  unsaved: number;
  onShow: (code: string) => void;
  onHandIn: () => Promise<void>;
};

const codesOf = (fault: SheetFault): readonly string[] =>
  fault.fault === 'tied' ? fault.nominations : [fault.nomination];

const SHOWN = 6;

/** What is missing, and handing in once nothing is: asked for twice, because it is final. */
export function HandIn({ faults, unsaved, onShow, onHandIn }: Props) {
  const { t } = useTranslation('scoreSheets');
  const [isAsking, setIsAsking] = useState(false);
  const codes = [...new Set(faults.flatMap(codesOf))];
  const isTied = faults.some(({ fault }) => fault === 'tied');
  if (codes.length > 0)
    return (
      <div className="judge-missing">
        <span>
          {t(
            isTied && faults.every(({ fault }) => fault === 'tied')
              ? 'judge.tied'
              : 'judge.missing',
          )}
        </span>
        {codes.slice(0, SHOWN).map((code) => (
          <button key={code} type="button" onClick={() => onShow(code)}>
            {code}
          </button>
        ))}
        {codes.length > SHOWN ? (
          <span>{t('judge.more', { count: codes.length - SHOWN })}</span>
        ) : null}
      </div>
    );
  if (unsaved > 0) return <span className="judge-missing">{t('judge.unsavedLeft')}</span>;
  return isAsking ? (
    <div className="judge-missing">
      <span>{t('judge.sure')}</span>
      <button type="button" className="judge-primary" onClick={() => void onHandIn()}>
        {t('judge.handInNow')}
      </button>
      <button type="button" onClick={() => setIsAsking(false)}>
        {t('judge.notYet')}
      </button>
    </div>
  ) : (
    <button type="button" className="judge-primary" onClick={() => setIsAsking(true)}>
      {t('judge.handIn')}
    </button>
  );
}
