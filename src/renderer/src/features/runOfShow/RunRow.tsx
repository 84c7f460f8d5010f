import type { StartKind } from '@shared/runOfShow/board';
import { formatClock, formatExpected, formatLength, formatOffset } from '@shared/runOfShow/words';
import { asMilliseconds, type Instant, type Milliseconds } from '@shared/time';
import { memo, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from './useRunOfShow';

type Props = {
  order: number;
  line: Line;
  offset: Milliseconds | null;
  start: StartKind;
  took: Milliseconds | null;
  midnight: Instant;
  selected: boolean;
  marked: boolean;
  onSelect(itemId: string): void;
  ref: Ref<HTMLTableRowElement>;
};

/** The marks of the states: told apart without colour. */
const MARKS = {
  waiting: '○',
  running: '▶',
  paused: '❚❚',
  done: '✓',
  skipped: '✕',
  passed: '↷',
  written: '✎',
} as const;

/** One item: plan, expectation and fact beside each other. */
export const RunRow = memo(
  function RunRow(props: Props) {
    const { order, line, offset, start, took, midnight, selected, marked, onSelect, ref } = props;
    const { t } = useTranslation('runOfShow');
    const { state, delayMinutes } = line;
    const at = (instant: Instant) => formatClock(instant, midnight);
    const soon = (instant: Instant) => formatExpected(instant, midnight);
    const span = (from: string, to: string) => t('span', { from, to });
    const away = state === 'skipped' || state === 'passed' || state === 'written';
    const delayed = line.delayedStart !== line.plannedStart && line.actualStart === null && !away;
    const classes = ['run-row', `run-row-${state}`, selected && 'run-open', marked && 'run-marked'];
    const who = [line.countyName, ...line.speakers.map(({ name }) => name)].filter(Boolean);
    return (
      <tr ref={ref} className={classes.filter(Boolean).join(' ')}>
        <td className="run-order">{order}</td>
        <td className={`run-state run-state-${state}`}>
          <span aria-hidden>{MARKS[state]}</span> {t(`state.${state}`)}
        </td>
        <td className="run-planned">
          {start === 'linked' ? (
            <span
              className="run-linked"
              role="img"
              aria-label={t('tag.linked')}
              title={t('tag.linked')}
            >
              ↳
            </span>
          ) : null}
          {span(at(line.plannedStart), at(line.plannedEnd))}
          {delayed ? (
            <small className="run-delayed">{t('delayedTo', { time: at(line.delayedStart) })}</small>
          ) : null}
        </td>
        <td className="run-expected">
          {away || state === 'done'
            ? null
            : line.actualStart === null
              ? span(soon(line.expectedStart), soon(line.expectedEnd))
              : span('', soon(line.expectedEnd))}
        </td>
        <td className="run-actual">
          {line.actualStart === null
            ? null
            : span(at(line.actualStart), line.actualEnd === null ? '' : at(line.actualEnd))}
        </td>
        <td className="run-minutes">
          {took === null
            ? line.plannedMinutes
            : t('took', { took: formatLength(took), planned: line.plannedMinutes })}
        </td>
        <td className="run-offset-cell">
          {offset === null ? null : (
            <span className={offset > 0 ? 'run-late' : offset < 0 ? 'run-early' : ''}>
              {formatOffset(offset)}
            </span>
          )}
        </td>
        <td className="run-what">
          <button
            type="button"
            aria-current={selected}
            className="run-choose"
            onClick={() => onSelect(line.id)}
          >
            {line.title}
          </button>
          {who.length > 0 ? <span className="run-people">{who.join(' ')}</span> : null}
          <span className="run-tags">
            {marked ? <b>{t('tag.marked')}</b> : null}
            {start === 'linked' ? null : <b>{t(`tag.${start}`)}</b>}
            {line.countsToEnd ? <b>{t('tag.countsToEnd')}</b> : null}
            {delayMinutes === 0 ? null : (
              <b className="run-tag-delay">
                {t('tag.delay', { minutes: formatSigned(delayMinutes) })}
              </b>
            )}
            {line.addedSeconds === 0 ? null : (
              <b>
                {t('tag.added', { added: formatOffset(asMilliseconds(line.addedSeconds * 1000)) })}
              </b>
            )}
          </span>
        </td>
      </tr>
    );
  },
  // Every second brings new lines; most of them say the same as the second before.
  (one, two) =>
    one.order === two.order &&
    one.offset === two.offset &&
    one.midnight === two.midnight &&
    one.selected === two.selected &&
    one.marked === two.marked &&
    JSON.stringify(one.line) === JSON.stringify(two.line),
);

const formatSigned = (minutes: number) => (minutes > 0 ? `+${minutes}` : `\u2212${-minutes}`);
