import { type BoardRow, boardOf } from '@shared/runOfShow/board';
import { formatClock, formatExpected } from '@shared/runOfShow/words';
import { MINUTE } from '@shared/time';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ARRIVAL, useArrival } from '../../ui/arrival';
import './runTable.css';
import { RunRow } from './RunRow';
import type { RunActs } from './useRunActs';
import type { Running } from './useRunOfShow';

type Props = {
  running: Running;
  /** waits for the item to change places with */
  marked: string | null;
  acts: RunActs;
  onSelect(itemId: string): void;
};

const heads = [
  'order',
  'state',
  'planned',
  'expected',
  'actual',
  'minutes',
  'offset',
  'what',
] as const;

/** All items of the day in their order, with what lies between them. */
export function RunTable({ running, marked, onSelect }: Props) {
  const { t } = useTranslation('runOfShow');
  const { day, run, selected } = running;
  const board = useMemo(() => boardOf(day.items, run), [day, run]);
  const selectedRow = useRef<HTMLTableRowElement>(null);
  const box = useRef<HTMLElement>(null);
  useArrival(box);
  useEffect(() => selectedRow.current?.scrollIntoView({ block: 'nearest' }), [selected?.id]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled area must be reached by the keyboard
    <section ref={box} className="run-box" tabIndex={0} {...ARRIVAL} aria-label={t('table')}>
      <table className="run-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={`run-${head}`}>
                {t(`column.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.map((row) =>
            row.kind === 'item' ? (
              <RunRow
                key={row.line.id}
                ref={row.line.id === selected?.id ? selectedRow : null}
                order={row.order}
                line={row.line}
                offset={row.offset}
                start={row.start}
                took={row.took}
                midnight={day.midnight}
                selected={row.line.id === selected?.id}
                marked={row.line.id === marked}
                onSelect={onSelect}
              />
            ) : (
              <Between key={keyOf(row)} row={row} midnight={day.midnight} />
            ),
          )}
        </tbody>
      </table>
      {day.items.length === 0 ? <p className="run-empty">{t('noItems')}</p> : null}
    </section>
  );
}

type Other = Exclude<BoardRow, { kind: 'item' }>;

const keyOf = (row: Other) =>
  row.kind === 'section' ? `section ${row.section.itemIds[0]}` : `${row.kind} ${row.before}`;

function Between({ row, midnight }: { row: Other; midnight: Running['day']['midnight'] }) {
  const { t } = useTranslation('runOfShow');
  const span = (from: number, to: number, clock = formatClock) =>
    t('span', { from: clock(from as never, midnight), to: clock(to as never, midnight) });
  if (row.kind === 'section') {
    const { section, plannedStart, plannedEnd, expectedStart, expectedEnd } = row.section;
    return (
      <tr className="run-section">
        <th scope="rowgroup" colSpan={heads.length}>
          {section}
          <span>{t('sectionPlanned', { span: span(plannedStart, plannedEnd) })}</span>
          <span>
            {t('sectionExpected', { span: span(expectedStart, expectedEnd, formatExpected) })}
          </span>
        </th>
      </tr>
    );
  }
  return (
    <tr className={`run-between run-${row.kind}`}>
      <td colSpan={heads.length}>
        {row.kind === 'gap'
          ? t('gap', {
              span: span(row.from, row.to),
              minutes: Math.floor(row.length / MINUTE),
            })
          : row.kind === 'changeover'
            ? t('changeover', { minutes: row.minutes })
            : t(row.kind, { minutes: Math.ceil(row.length / MINUTE) })}
      </td>
    </tr>
  );
}
