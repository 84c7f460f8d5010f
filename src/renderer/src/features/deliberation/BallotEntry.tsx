import { codesOf, entryFault } from '@shared/deliberation/ballot';
import type { RoundLine } from '@shared/deliberation/contract';
import { Button, Input, InputNumber, type InputRef, Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { enterRuns } from '../../ui/enter';
import { useNotice } from '../../ui/notice';

/** Ballots typed in from paper: class, number, codes, Enter, and the next one. */
export function BallotEntry({ round }: { round: RoundLine }) {
  const { t } = useTranslation('deliberation');
  const notice = useNotice();
  const [entry, setEntry] = useState<1 | 2>(round.typists.first.length === 0 ? 1 : 2);
  const [classId, setClassId] = useState(round.classes[0]?.id ?? 'A');
  const [number, setNumber] = useState(1);
  const [typed, setTyped] = useState('');
  const field = useRef<InputRef>(null);
  const enter = useCommand(api.deliberation.enterBallot);
  const own = useAnswer(api.deliberation.ballots, { roundId: round.id, entry }).data ?? [];
  const codes = round.candidates.map(({ code }) => code);
  const chosen = codesOf(typed, codes);
  const fault = entryFault({ classId, chosen }, codes, round);
  const there = own.find((one) => one.classId === classId && one.number === number);
  const next = (of: string) =>
    Math.max(0, ...own.filter((one) => one.classId === of).map((one) => one.number)) + 1;
  const count = own.length;
  // Whoever goes on typing begins behind the last ballot of theirs.
  useEffect(() => setNumber(next(classId)), [count, classId, entry]);

  async function save(): Promise<void> {
    if (enter.isPending) return;
    await enter.mutateAsync({ roundId: round.id, classId, number, entry, chosen });
    setTyped('');
    field.current?.focus();
  }

  const remove = (of: { classId: string; number: number }) =>
    void api.deliberation
      .removeBallot({ roundId: round.id, entry, classId: of.classId, number: of.number })
      .catch(notice.error);
  return (
    <div className="results-entry">
      <div className="results-row">
        <Segmented
          aria-label={t('entry.which')}
          value={entry}
          options={([1, 2] as const).map((value) => ({ value, label: t(`entry.${value}`) }))}
          onChange={setEntry}
        />
        <Segmented
          aria-label={t('entry.class')}
          value={classId}
          options={round.classes.map(({ id }) => ({
            value: id,
            label: t('entry.ballots', { id }),
          }))}
          onChange={setClassId}
        />
        <InputNumber
          aria-label={t('entry.number')}
          prefix={t('entry.number')}
          min={1}
          max={999}
          precision={0}
          value={number}
          onChange={(value) => setNumber(value ?? 1)}
        />
        <Input
          ref={field}
          className="results-codes"
          aria-label={t('entry.codes')}
          placeholder={t('entry.codesHint')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={enterRuns(() => void save().catch(notice.error))}
        />
        <Button disabled={enter.isPending} onClick={() => void save().catch(notice.error)}>
          {t('entry.save')} <kbd>Enter</kbd>
        </Button>
      </div>
      <p aria-live="polite" className={fault && typed ? 'results-bad' : 'results-soft'}>
        {typed === ''
          ? t('entry.rule', { least: round.least, most: round.most })
          : fault
            ? t('entry.void', { reason: t(`ballotFault.${fault}`) })
            : t('entry.counts', { count: chosen.length })}
        {there ? ` ${t('entry.replaces', { ballot: `${classId}${number}` })}` : ''}
      </p>
      <ul className="results-ballots" aria-label={t('entry.mine')}>
        {own.map((ballot) => (
          <li key={`${ballot.classId}${ballot.number}`}>
            <b>{`${ballot.classId}${ballot.number}`}</b>{' '}
            {ballot.chosen.join(' ') || t('entry.blank')}
            {ballot.fault ? (
              <span className="results-bad"> {t(`ballotFault.${ballot.fault}`)}</span>
            ) : null}
            <Button
              size="small"
              type="text"
              aria-label={t('entry.remove', { ballot: `${ballot.classId}${ballot.number}` })}
              onClick={() => remove(ballot)}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
