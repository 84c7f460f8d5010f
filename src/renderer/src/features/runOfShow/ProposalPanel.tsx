import { parseStart } from '@shared/agenda/typedTime';
import { type Goal, type Proposal, proposalsFor } from '@shared/runOfShow/proposals';
import { formatClock, formatExpected, formatOffset } from '@shared/runOfShow/words';
import { asInstant, asMilliseconds, type TimeOfDay } from '@shared/time';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useAction } from '../../ui/actions';
import { PanelFrame } from './PanelFrame';
import type { RunActs } from './useRunActs';
import type { Running } from './useRunOfShow';

type Props = { goal: 'endBy' | 'cancels'; running: Running; acts: RunActs };

/** As many as there are digits to take them with. */
const MOST = 9;

function timeIn(text: string): TimeOfDay | null {
  try {
    return text.trim() === '' ? null : parseStart(text);
  } catch {
    return null;
  }
}

/** What could be done about it, best first: each with its effect, taken by its digit. */
export function ProposalPanel({ goal: kind, running, acts }: Props) {
  const { t } = useTranslation('runOfShow');
  const { show, day, run, selected } = running;
  const [text, setText] = useState('');
  const { meetingId } = show;
  const startsAt = useAnswer(api.agenda.list, { meetingId }).data?.days.find(
    ({ id }) => id === day.id,
  )?.startsAt;
  const at = timeIn(text);
  const waits = selected?.state === 'waiting' ? selected : null;
  const goal: Goal | null =
    kind === 'cancels' ? waits && { kind, itemId: waits.id } : at === null ? null : { kind, at };
  const proposals =
    goal && startsAt !== undefined
      ? proposalsFor({ ...day, startsAt }, goal, asInstant(Date.now())).slice(0, MOST)
      : [];

  return (
    <PanelFrame name={t(`panel.${kind}`)}>
      <h2>{t(`proposals.${kind}`)}</h2>
      {kind === 'endBy' ? (
        <Input
          autoFocus
          aria-label={t('proposals.endBy')}
          placeholder={run.plannedEnd ? formatClock(run.plannedEnd, day.midnight) : ''}
          status={text && at === null ? 'error' : ''}
          value={text}
          onChange={({ target }) => setText(target.value)}
          // The digits are for taking a proposal once the time stands.
          onKeyDown={({ key, currentTarget }) =>
            key === 'Enter' && currentTarget.closest('aside')?.focus()
          }
        />
      ) : (
        <p>{waits ? waits.title : t('proposals.choose')}</p>
      )}
      {goal && proposals.length === 0 ? (
        <p className="run-soft">{t('proposals.none')}</p>
      ) : (
        <p className="run-soft">{t(kind === 'endBy' ? 'proposals.enter' : 'proposals.digits')}</p>
      )}
      <ol className="run-proposals">
        {proposals.map((proposal, index) => (
          <ProposalRow
            key={`${proposal.kind} ${proposal.itemIds.join()}`}
            number={index + 1}
            proposal={proposal}
            running={running}
            onTake={() => acts.take(proposal.moves, t(`proposal.${proposal.kind}`))}
          />
        ))}
      </ol>
    </PanelFrame>
  );
}

type RowProps = { number: number; proposal: Proposal; running: Running; onTake(): void };

function ProposalRow({ number, proposal, running, onTake }: RowProps) {
  const { t } = useTranslation('runOfShow');
  const { kind, itemIds, endsAt, saved, enough, moves } = proposal;
  const { day } = running;
  const title = (id: string) => day.items.find((item) => item.id === id)?.title ?? '';
  const cuts = moves.flatMap((move) => (move.kind === 'setMinutes' ? [move] : []));
  useAction({
    id: `run.take${number}`,
    label: t('proposals.take', { number }),
    keys: String(number),
    run: onTake,
  });
  return (
    <li>
      <Button className="run-proposal" onClick={onTake}>
        <kbd>{number}</kbd>
        <span>
          <b>{t(`proposal.${kind}`)}</b>{' '}
          {itemIds.length > 3
            ? t('proposals.items', { count: itemIds.length })
            : itemIds.map(title).join(t('between'))}
          {cuts.length === 0 ? null : (
            <small>
              {cuts
                .slice(0, 3)
                .map(({ itemId, plannedMinutes }) =>
                  t('proposals.cut', { title: title(itemId), minutes: plannedMinutes }),
                )
                .join(t('between'))}
            </small>
          )}
          <small className={enough ? 'run-enough' : 'run-not-enough'}>
            {t(enough ? 'proposals.enough' : 'proposals.notEnough')}{' '}
            {t('proposals.effect', {
              end: formatExpected(endsAt, day.midnight),
              saved: formatOffset(asMilliseconds(-saved)),
            })}
          </small>
        </span>
      </Button>
    </li>
  );
}
