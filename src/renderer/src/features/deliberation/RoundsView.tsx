import type { Results, RoundLine } from '@shared/deliberation/contract';
import type { SelectionSheet } from '@shared/selections/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import { BallotEntry } from './BallotEntry';
import { PaperButtons } from './PaperButtons';
import { RoundForm } from './RoundForm';
import { usePaper } from './usePaper';
import { ReasonForm, WitnessForm } from './WitnessForm';

type Props = { sheet: SelectionSheet; results: Results };

/** Rounds of ballots of a selection: begun, typed in twice, counted. */
export function RoundsView({ sheet, results }: Props) {
  const { t } = useTranslation('deliberation');
  const rounds = useAnswer(api.deliberation.rounds, { selectionId: sheet.id }).data;
  const [adding, setAdding] = useState(false);
  const isOpen = sheet.phase === 'deliberation';
  const canAdd =
    isOpen && !rounds?.some(({ closedAt, setAside }) => closedAt === null && setAside === '');
  const add = (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('round.add')}
    </Button>
  );
  return (
    <div className="results-scrutiny">
      {rounds?.length === 0 ? (
        <EmptyState
          title={t('round.none')}
          hint={t(results.basis === 'ballots' ? 'round.noneBallots' : 'round.noneHint')}
          action={canAdd ? add : undefined}
        />
      ) : null}
      {rounds?.map((round) => (
        <Round key={round.id} round={round} isOpen={isOpen} />
      ))}
      {rounds && rounds.length > 0 && canAdd ? <div>{add}</div> : null}
      {adding ? (
        <RoundForm sheet={sheet} results={results} onClose={() => setAdding(false)} />
      ) : null}
    </div>
  );
}

function Round({ round, isOpen }: { round: RoundLine; isOpen: boolean }) {
  const { t } = useTranslation('deliberation');
  const notice = useNotice();
  const paper = usePaper();
  const [form, setForm] = useState<'count' | 'aside' | null>(null);
  const { id, number, result } = round;
  const name = t('round.paper', { number });
  const isEntered = isOpen && round.closedAt === null && round.setAside === '';
  const entered = round.entered.reduce((sum, { first, second }) => sum + first + second, 0);
  return (
    <section className="results-round" aria-label={t('round.title', { number })}>
      <div className="results-side-head">
        <h2>
          {t('round.title', { number })}
          {round.setAside ? (
            <span className="results-bad"> {t('round.aside', { reason: round.setAside })}</span>
          ) : null}
        </h2>
        <div className="results-row">
          {isEntered ? (
            <>
              <Button size="small" type="primary" onClick={() => setForm('count')}>
                {t('round.count')}
              </Button>
              {entered === 0 ? (
                <Button
                  size="small"
                  onClick={() => void api.deliberation.removeRound({ id }).catch(notice.error)}
                >
                  {t('round.remove')}
                </Button>
              ) : null}
            </>
          ) : null}
          {result ? (
            <PaperButtons
              name={name}
              onMake={(format) =>
                paper(name, format, (given) =>
                  api.deliberation.exportCount({ roundId: id, ...given }),
                )
              }
            />
          ) : null}
          {isOpen && result && round.setAside === '' ? (
            <Button size="small" onClick={() => setForm('aside')}>
              {t('round.setAside')}
            </Button>
          ) : null}
        </div>
      </div>
      <p className="results-soft">
        {round.classes
          .map(({ id: classId, weight, issued }, at) =>
            t('round.class', {
              ...{ id: classId, weight: weight / 100, issued },
              first: round.entered[at]?.first ?? 0,
              second: round.entered[at]?.second ?? 0,
            }),
          )
          .join(' ')}
      </p>
      {isEntered ? (
        <>
          <ol className="results-candidates" aria-label={t('round.votedOn')}>
            {round.candidates.map(({ code, title }) => (
              <li key={code}>
                <b>{code}</b> {title}
              </li>
            ))}
          </ol>
          <BallotEntry round={round} />
          <Mismatches round={round} />
        </>
      ) : null}
      {result ? <Result round={round} result={result} /> : null}
      {form === 'count' ? (
        <WitnessForm
          title={t('round.count')}
          hint={t('round.countHint')}
          onClose={() => setForm(null)}
          onSave={(witness) => api.deliberation.closeRound({ id, witness })}
        />
      ) : null}
      {form === 'aside' ? (
        <ReasonForm
          title={t('round.setAside')}
          onClose={() => setForm(null)}
          onSave={(reason) => api.deliberation.setRoundAside({ id, reason })}
        />
      ) : null}
    </section>
  );
}

/** Ballots that both typed, and differently; how many only one has typed is a number. */
function Mismatches({ round }: { round: RoundLine }) {
  const { t } = useTranslation('deliberation');
  const both = round.mismatches.filter(({ first, second }) => first && second);
  const once = round.mismatches.length - both.length;
  return (
    <>
      {once > 0 ? <p className="results-soft">{t('round.once', { count: once })}</p> : null}
      {both.length > 0 ? (
        <table className="results-table" aria-label={t('round.differ')}>
          <thead>
            <tr>
              <th scope="col">{t('round.differ')}</th>
              <th scope="col">{t('entry.1')}</th>
              <th scope="col">{t('entry.2')}</th>
            </tr>
          </thead>
          <tbody>
            {both.map(({ classId, number, first, second }) => (
              <tr key={`${classId}${number}`}>
                <th scope="row">{`${classId}${number}`}</th>
                <td>{first?.join(' ') || t('entry.blank')}</td>
                <td>{second?.join(' ') || t('entry.blank')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}

function Result({ round, result }: { round: RoundLine; result: NonNullable<RoundLine['result']> }) {
  const { t } = useTranslation('deliberation');
  const titles = new Map(round.candidates.map(({ code, title }) => [code, title]));
  return (
    <>
      <p>
        {result.turnout
          .map(({ classId, returned, counted, spoilt }) =>
            t('round.turnout', { id: classId, returned, counted, spoilt }),
          )
          .join(' ')}
        {result.spoilt.length > 0
          ? t('round.spoilt', {
              ballots: result.spoilt
                .map(
                  ({ classId, number, fault }) =>
                    `${classId}${number} ${t(`ballotFault.${fault}`)}`,
                )
                .join(t('firm.semicolon')),
            })
          : ''}
      </p>
      <table className="results-table">
        <thead>
          <tr>
            <th scope="col">{t('column.place')}</th>
            <th scope="col">{t('column.code')}</th>
            <th scope="col">{t('column.title')}</th>
            {round.classes.map(({ id }) => (
              <th key={id} scope="col">
                {t('entry.ballots', { id })}
              </th>
            ))}
            <th scope="col">{t('column.ballots')}</th>
          </tr>
        </thead>
        <tbody>
          {result.lines.map(({ code, votes, value, place }) => (
            <tr key={code}>
              <td>{place ?? '—'}</td>
              <td>{code}</td>
              <th scope="row">{titles.get(code)}</th>
              {round.classes.map(({ id }, at) => (
                <td key={id}>{votes[at]}</td>
              ))}
              <td>{value ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
