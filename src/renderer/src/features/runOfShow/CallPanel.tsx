import { type SpeakerCall, type SpeakingTotal, speakingTotals } from '@shared/runOfShow/speaking';
import { formatExpected, formatLength } from '@shared/runOfShow/words';
import { asInstant } from '@shared/time';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { PanelFrame } from './PanelFrame';
import type { Running } from './useRunOfShow';

const NEXT = 2;

/** Whom to fetch now, where they sit and how to reach them; and who has spoken how long. */
export function CallPanel({ running }: { running: Running }) {
  const { t } = useTranslation('runOfShow');
  const { show, day, run } = running;
  const calls = useAnswer(api.runOfShow.calls, { meetingId: show.meetingId }).data ?? [];
  const byItem = new Map(calls.map((call) => [call.itemId, call]));
  const coming = run.lines
    .filter(({ id, state }) => state === 'waiting' && byItem.get(id)?.people.length)
    .slice(0, NEXT);
  const totals = speakingTotals(
    show.days.flatMap(({ items }) => items),
    calls,
    asInstant(Date.now()),
  );
  return (
    <PanelFrame name={t('panel.calls')}>
      <h2>{t('calls.head')}</h2>
      {coming.length === 0 ? <p className="run-soft">{t('calls.none')}</p> : null}
      <ol className="run-calls">
        {coming.map((line) => (
          <li key={line.id}>
            <p>
              <b>{formatExpected(line.expectedStart, day.midnight)}</b> {line.title}
            </p>
            {byItem.get(line.id)?.people.map((person) => (
              <p key={person.participantId} className="run-call">
                <b>{person.name}</b> {person.unitName} {person.post}
                <br />
                {t('calls.seat', { seat: person.seat || t('calls.noSeat') })}
                {'　'}
                {t('calls.phone', { phone: person.phone || '—' })}
              </p>
            ))}
            <Deck deck={byItem.get(line.id)?.deck ?? 'none'} />
          </li>
        ))}
      </ol>
      {(['speakers', 'counties', 'cities'] as const).map((by) => (
        <Totals key={by} head={t(`calls.${by}`)} totals={totals[by]} />
      ))}
    </PanelFrame>
  );
}

const DECK_MARKS = { none: '—', notReady: '✕', ready: '○', signedOff: '✓' } as const;

function Deck({ deck }: Pick<SpeakerCall, 'deck'>) {
  const { t } = useTranslation('runOfShow');
  return (
    <p className={`run-deck-${deck}`}>
      <span aria-hidden>{DECK_MARKS[deck]}</span> {t(`calls.deck.${deck}`)}
    </p>
  );
}

function Totals({ head, totals }: { head: string; totals: readonly SpeakingTotal[] }) {
  const { t } = useTranslation('runOfShow');
  if (totals.length === 0) return null;
  return (
    <table className="run-totals">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t('calls.spoken')}</th>
          <th scope="col">{t('calls.written')}</th>
          <th scope="col">{t('calls.took')}</th>
        </tr>
      </thead>
      <tbody>
        {totals.map(({ id, name, spoken, written, actual }) => (
          <tr key={id}>
            <td>{name}</td>
            <td>{spoken}</td>
            <td>{written}</td>
            <td>{formatLength(actual)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
