import { invalid } from '@shared/errors';
import type { Finding } from '@shared/evaluation/checks';
import type { Indicator, ReportedValue } from '@shared/evaluation/system';
import { readValue } from '@shared/evaluation/value';
import { blockOf, pasted } from '@shared/indicatorValues/figures';
import type { LastFigure } from '@shared/indicatorValues/lastYear';
import type { OrganizationInCity } from '@shared/organizations/organization';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { ARRIVAL } from '../../ui/arrival';
import { coveredOf } from '../../ui/covered';
import { isComposing } from '../../ui/keys';
import { useNotice, useSentence } from '../../ui/notice';
import { type HeardInRow, type Place, ValueRow } from './ValueRow';
import { cellKey } from './viewProps';

type Props = {
  evaluationId: string;
  counties: readonly OrganizationInCity[];
  indicators: readonly Indicator[];
  values: ReadonlyMap<string, ReportedValue>;
  found: ReadonlyMap<string, Finding>;
  /** null: last year's figures are not shown */
  lastOf: ReadonlyMap<string, LastFigure> | null;
  /** 来源 of what is typed or pasted */
  source: string;
  /** the cell that is open, by its key */
  open: string | null;
  onOpen: (key: string) => void;
};

const ROW_HEIGHT = 30;
const TALL_ROW_HEIGHT = 44;
const HEAD_HEIGHT = 58;
const COUNTY_WIDTH = 150;
const CELL_WIDTH = 108;
const PAGE_ROWS = 12;
/** What begins the typing in place of what stood there. */
const BEGINS = /^[\d.+\-−—]$/;

/**
 * A sheet of figures: arrows move, with Shift they mark; typing, Enter or F2 edits; Enter goes down, Tab
 * to the right; Delete takes away; blocks are copied to a spreadsheet and pasted from one.
 */
export function ValueGrid(props: Props) {
  const { evaluationId, counties, indicators, values, found, lastOf, source } = props;
  const { t } = useTranslation('indicatorValues');
  const notice = useNotice();
  const sentence = useSentence();
  const gridId = useId();
  const box = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place>({ row: 0, column: 0 });
  const [typed, setTyped] = useState<string | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  // A field that is taken away loses the focus once more.
  const isClosed = useRef(true);

  const rowHeight = lastOf ? TALL_ROW_HEIGHT : ROW_HEIGHT;
  const virtual = useVirtualizer({
    count: counties.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingEnd: coveredOf(box.current, HEAD_HEIGHT),
  });
  useEffect(() => virtual.measure(), [rowHeight, virtual]);

  // The cell that is named in the address, when it is another than the cursor's.
  useEffect(() => {
    const [indicatorId, countyId] = props.open?.split(' ') ?? [];
    const row = counties.findIndex(({ id }) => id === countyId);
    const column = indicators.findIndex(({ id }) => id === indicatorId);
    if (row < 0 || column < 0) return;
    setCursor({ row, column });
    setAnchor({ row, column });
    bringIntoView({ row, column });
  }, [props.open]);

  const keyAt = ({ row, column }: Place): string =>
    cellKey(indicators[column]?.id ?? '', counties[row]?.id ?? '');
  const marked = {
    top: Math.min(cursor.row, anchor.row),
    bottom: Math.max(cursor.row, anchor.row),
    left: Math.min(cursor.column, anchor.column),
    right: Math.max(cursor.column, anchor.column),
  };

  function bringIntoView({ row, column }: Place): void {
    virtual.scrollToIndex(row, { align: 'auto' });
    const place = box.current;
    if (!place) return;
    const left = column * CELL_WIDTH;
    const room = place.clientWidth - COUNTY_WIDTH;
    if (left < place.scrollLeft) place.scrollLeft = left;
    else if (left + CELL_WIDTH > place.scrollLeft + room)
      place.scrollLeft = left + CELL_WIDTH - room;
  }

  function moveTo(place: Place, marks = false): void {
    const next = {
      row: Math.max(0, Math.min(counties.length - 1, place.row)),
      column: Math.max(0, Math.min(indicators.length - 1, place.column)),
    };
    setCursor(next);
    if (!marks) setAnchor(next);
    bringIntoView(next);
    if (!marks && props.open !== null) props.onOpen(keyAt(next));
  }

  const keep = (figures: { indicatorId: string; countyId: string; value: string | null }[]) =>
    api.indicatorValues.setMany({ evaluationId, figures, source });

  function begin(text: string): void {
    isClosed.current = false;
    setTyped(text);
  }

  function close(): void {
    isClosed.current = true;
    setTyped(null);
    box.current?.focus();
  }

  /** What was typed, by the rule that reads reported tables; stays open while it is no figure. */
  function finish(next: Place): void {
    const indicator = indicators[cursor.column];
    const county = counties[cursor.row];
    if (typed === null || isClosed.current || !indicator || !county) return;
    const read = readValue(typed, indicator.unit);
    if (read.is === 'problem') {
      notice.error(read.problem);
      return;
    }
    close();
    moveTo(next);
    const value = read.is === 'value' ? read.text : null;
    void keep([{ indicatorId: indicator.id, countyId: county.id, value }]).catch(notice.error);
  }

  function clear(): void {
    const figures = counties.slice(marked.top, marked.bottom + 1).flatMap(({ id: countyId }) =>
      indicators
        .slice(marked.left, marked.right + 1)
        .filter(({ id }) => values.has(cellKey(id, countyId)))
        .map(({ id: indicatorId }) => ({ indicatorId, countyId, value: null })),
    );
    if (figures.length === 0) return;
    void keep(figures)
      .then(() => notice.success(t('cleared', { count: figures.length })))
      .catch(notice.error);
  }

  function copy(event: ClipboardEvent): void {
    if (typed !== null) return;
    event.preventDefault();
    const lines = counties.slice(marked.top, marked.bottom + 1).map(({ id: countyId }) =>
      indicators
        .slice(marked.left, marked.right + 1)
        .map(({ id }) => values.get(cellKey(id, countyId))?.value ?? '')
        .join('\t'),
    );
    event.clipboardData.setData('text/plain', lines.join('\n'));
  }

  function paste(event: ClipboardEvent): void {
    if (typed !== null) return;
    event.preventDefault();
    const laid = pasted(
      blockOf(event.clipboardData.getData('text/plain')),
      counties.slice(marked.top).map(({ id }) => id),
      indicators.slice(marked.left),
      { rows: marked.bottom - marked.top + 1, columns: marked.right - marked.left + 1 },
    );
    const [problem] = laid.problems;
    if (problem)
      notice.error(
        invalid('indicatorValues:pasteProblem', {
          ...{ count: laid.problems.length, first: sentence(problem.problem) },
        }),
      );
    if (laid.figures.length === 0) return;
    void keep(laid.figures)
      .then(({ written, same }) => {
        const { rows, columns } = laid.cutOff;
        notice.success(
          [t('pasted', { written, same }), rows + columns > 0 ? t('cutOff', { rows, columns }) : '']
            .filter(Boolean)
            .join(' '),
        );
      })
      .catch(notice.error);
  }

  function pressed(event: KeyboardEvent): void {
    if (typed !== null || isComposing(event.nativeEvent)) return;
    if (event.altKey || event.metaKey) return;
    const { row, column } = cursor;
    const [lastRow, lastColumn] = [counties.length - 1, indicators.length - 1];
    const ends: Record<string, Place> = {
      ArrowDown: { row: lastRow, column },
      ArrowUp: { row: 0, column },
      ArrowRight: { row, column: lastColumn },
      ArrowLeft: { row, column: 0 },
      Home: { row: 0, column: 0 },
      End: { row: lastRow, column: lastColumn },
    };
    const steps: Record<string, Place> = {
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      ArrowRight: { row, column: column + 1 },
      ArrowLeft: { row, column: column - 1 },
      PageDown: { row: row + PAGE_ROWS, column },
      PageUp: { row: row - PAGE_ROWS, column },
      Home: { row, column: 0 },
      End: { row, column: lastColumn },
    };
    const step = (event.ctrlKey ? ends : steps)[event.key];
    if (step) moveTo(step, event.shiftKey);
    else if (event.ctrlKey) return;
    else if (event.key === 'Enter' || event.key === 'F2')
      begin(values.get(keyAt(cursor))?.value ?? '');
    else if (event.key === ' ') props.onOpen(keyAt(cursor));
    else if (event.key === 'Delete') clear();
    else if (BEGINS.test(event.key)) begin(event.key);
    else return;
    event.preventDefault();
  }

  function editing(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return;
    const { row, column } = cursor;
    event.stopPropagation();
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') finish({ row: row + (event.shiftKey ? -1 : 1), column });
    else if (event.key === 'Tab') finish({ row, column: column + (event.shiftKey ? -1 : 1) });
    else return;
    event.preventDefault();
  }

  const heard = useHeard({
    point({ row, column }, marks) {
      if (typed !== null && row === cursor.row && column === cursor.column) return;
      if (typed !== null) finish({ row, column });
      setCursor({ row, column });
      if (!marks) setAnchor({ row, column });
    },
    sweep(place) {
      if (typed === null) setCursor(place);
    },
    pick(key) {
      if (marked.top === marked.bottom && marked.left === marked.right) props.onOpen(key);
    },
    begin,
    type: setTyped,
    key: editing,
    leave: () => finish(cursor),
  });
  const width = COUNTY_WIDTH + indicators.length * CELL_WIDTH;
  const template = `${COUNTY_WIDTH}px repeat(${indicators.length}, ${CELL_WIDTH}px)`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows out of sight are not drawn, which a table element cannot say
    <div
      ref={box}
      role="grid"
      aria-label={t('gridLabel')}
      aria-rowcount={counties.length + 1}
      aria-colcount={indicators.length + 1}
      aria-multiselectable
      aria-activedescendant={`${gridId}-cell`}
      tabIndex={0}
      {...ARRIVAL}
      className={hasFocus ? 'values-grid values-focused' : 'values-grid'}
      onKeyDown={pressed}
      onCopy={copy}
      onPaste={paste}
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
      <div
        role="row"
        aria-rowindex={1}
        className="values-head"
        style={{ gridTemplateColumns: template, width, height: HEAD_HEIGHT }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
        <div role="columnheader" className="values-county">
          {t('county')}
        </div>
        {indicators.map(({ id, name, unit }) => (
          // biome-ignore lint/a11y/useSemanticElements: see above
          // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
          <div key={id} role="columnheader" title={name}>
            <b>{name}</b>
            <small>{unit}</small>
          </div>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div
        role="rowgroup"
        className="values-rows"
        style={{ height: virtual.getTotalSize(), width }}
      >
        {virtual.getVirtualItems().map(({ index: row, start }) => {
          const county = counties[row] as OrganizationInCity;
          const holdsCursor = row === cursor.row;
          const isMarked = row >= marked.top && row <= marked.bottom;
          return (
            <ValueRow
              key={county.id}
              {...{ county, row, start, rowHeight, template, indicators, values, found, lastOf }}
              cursorColumn={holdsCursor ? cursor.column : null}
              markedFrom={isMarked ? marked.left : null}
              markedTo={isMarked ? marked.right : null}
              typed={holdsCursor ? typed : null}
              open={props.open?.endsWith(` ${county.id}`) ? props.open : null}
              cursorId={`${gridId}-cell`}
              heard={heard}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The same object for as long as the grid stands, so that only rows that change are drawn again. */
function useHeard(newest: HeardInRow): HeardInRow {
  const now = useRef(newest);
  now.current = newest;
  return useMemo(
    () => ({
      point: (place, marks) => now.current.point(place, marks),
      sweep: (place) => now.current.sweep(place),
      pick: (key) => now.current.pick(key),
      begin: (text) => now.current.begin(text),
      type: (text) => now.current.type(text),
      key: (event) => now.current.key(event),
      leave: () => now.current.leave(),
    }),
    [],
  );
}
