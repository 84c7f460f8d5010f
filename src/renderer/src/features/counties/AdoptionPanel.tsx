import { CloseOutlined } from '@ant-design/icons';
import { type AdoptionMove, movesFrom, secondPersonProblem } from '@shared/counties/adoption';
import type { Adoption } from '@shared/counties/county';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { momentText } from '../issues/moments';
import { AdoptionEvidence } from './AdoptionEvidence';
import { AdoptionMoveForm } from './AdoptionMoveForm';
import { useRemoval } from './useRemoval';

/** Where it stands, in words; the sign before them says it to who sees no colour. */
export function AdoptionStanding({ adoption }: { adoption: Adoption }) {
  const { t } = useTranslation('counties');
  const { status, lookBackDue } = adoption;
  return (
    <span className={`adoption-status adoption-${status}`}>
      {t(`adoption.status.${status}`)}
      {lookBackDue ? <strong className="counties-bad"> · {t('lookBackDue')}</strong> : null}
    </span>
  );
}

/** One case on its way into another county: its moves, its evidence, its life. */
export function AdoptionPanel({ adoption, onClose }: { adoption: Adoption; onClose: () => void }) {
  const { t } = useTranslation('counties');
  const [move, setMove] = useState<AdoptionMove | null>(null);
  const remove = useRemoval();
  const persons = usePersons(adoption);
  const { status, result, lookBackOn, proposedOn, moves } = adoption;
  const facts = [
    ['from', adoption.fromName],
    ['by', adoption.countyName],
    ['proposedOn', proposedOn],
    ['result', result],
    ['lookBackOn', lookBackOn],
  ] as const;
  return (
    <aside className="counties-side" aria-label={t('adoptionOf', { title: adoption.caseTitle })}>
      <header className="counties-side-head">
        <h2>{adoption.caseTitle}</h2>
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('common:action.close')}
          onClick={onClose}
        />
      </header>
      <AdoptionStanding adoption={adoption} />
      <dl className="county-facts">
        {facts.map(([key, value]) =>
          value ? (
            <div key={key}>
              <dt>{t(`field.${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <div className="counties-moves">
        {movesFrom(status).map((legal, at) => (
          <Button
            key={legal.move}
            autoFocus={at === 0}
            type={legal.move === move ? 'primary' : 'default'}
            aria-expanded={legal.move === move}
            onClick={() => setMove(legal.move === move ? null : legal.move)}
          >
            {t(`adoption.move.${legal.move}`)}
          </Button>
        ))}
        {status === 'proposed' ? (
          <Button
            type="link"
            danger
            onClick={() => {
              remove(api.counties.removeAdoption, adoption.id);
              onClose();
            }}
          >
            {t('common:action.remove')}
          </Button>
        ) : null}
      </div>
      {move ? (
        <AdoptionMoveForm
          key={`${status} ${move}`}
          adoption={adoption}
          move={move}
          problem={persons ? secondPersonProblem(persons) : null}
          onDone={() => setMove(null)}
        />
      ) : null}
      <AdoptionEvidence adoption={adoption} />
      <h3>{t('section.moves')}</h3>
      {moves.length === 0 ? <p className="counties-soft">{t('none.moves')}</p> : null}
      <ol className="county-lines">
        {moves.toReversed().map((made) => (
          <li key={made.id}>
            <span>
              <span className="counties-soft">
                {[momentText(made.at), made.operatorName].filter(Boolean).join(' · ')}
              </span>{' '}
              {t(`adoption.move.${made.move}`)}
              {made.text ? `${t('colon')}${made.text}` : ''}
            </span>
          </li>
        ))}
      </ol>
    </aside>
  );
}

/** What the rule of the second person wants to know; undefined until it is known. */
function usePersons({ followedBy }: Adoption) {
  const operator = useAnswer(api.operators.current, {}).data;
  return operator === undefined ? undefined : { operatorId: operator?.id ?? null, followedBy };
}
