import { CheckCircleOutlined, CloseCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { BeforeBlindProblem } from '@shared/judging/beforeBlind';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import type { PartProps } from '../selections/partProps';
import type { SelectionSearch } from '../selections/selectionSearch';

/** Where each is mended. */
const placeOf: Record<BeforeBlindProblem, Partial<SelectionSearch>> = {
  unchecked: { part: 'nominations', only: undefined },
  nothingAccepted: { part: 'nominations', only: undefined },
  unmasked: { part: 'copies', only: undefined },
  outdatedCopies: { part: 'copies', only: undefined },
  noJudges: { part: 'judges', only: undefined },
  allRecused: { part: 'judges', only: 'recusals' },
  placeholderWeights: { part: 'call', only: undefined },
  fewReaders: { part: 'judges', only: 'recusals' },
  resemblancesNotSought: { part: 'copies', only: 'resemblances' },
  resemblancesUnlooked: { part: 'copies', only: 'resemblances' },
};

/** What stands in the way of the blind phase, each leading to its place, and how readings would fall. */
export function BeforeBlind({ sheet, onGo }: PartProps) {
  const { t } = useTranslation('judging');
  const before = useAnswer(api.judging.beforeBlind, { selectionId: sheet.id }).data;
  if (!before) return null;
  const { problems, loads } = before;
  const asked = loads.map((load) => load.asked);
  return (
    <section className="before-blind" aria-label={t('before.title')}>
      <h3>{t('before.title')}</h3>
      <ul>
        {problems.map(({ problem, count, forbids }) => (
          <li key={problem} className={forbids ? 'judging-bad' : 'judging-warn'}>
            {forbids ? <CloseCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
            <span>
              {t(forbids ? 'before.must' : 'before.should')} {t(`before.${problem}`, { count })}
            </span>
            {problem === 'noJudges' ? null : (
              <Button
                type="link"
                size="small"
                aria-label={t('before.goTo', { what: t(`before.${problem}`, { count }) })}
                onClick={() => onGo({ open: undefined, ...placeOf[problem] })}
              >
                {t('before.go')}
              </Button>
            )}
          </li>
        ))}
        {problems.some(({ forbids }) => forbids) ? null : (
          <li className="judging-good">
            <CheckCircleOutlined aria-hidden /> {t('before.ready')}
          </li>
        )}
        {asked.length > 0 ? (
          <li className="judging-soft">
            {t('before.loads', {
              each: sheet.judgesEach ?? asked.length,
              least: Math.min(...asked),
              most: Math.max(...asked),
            })}
          </li>
        ) : null}
      </ul>
    </section>
  );
}
