import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { ARRIVAL, useArrival } from './arrival';
import { coveredOf } from './covered';
import { isComposing } from './keys';

export type Column<Row> = {
  key: string;
  title: ReactNode;
  render: (row: Row, index: number) => ReactNode;
  /** px at 100 %; the least width when `grow` is given */
  width: number;
  /** share of the space that is left over; 0 by default */
  grow?: number;
  align?: 'left' | 'center' | 'right';
  /** where all columns do not fit, 1 goes first, then 2 …; without it the column stays */
  goesAt?: number;
  /** makes the head a button that sorts by it */
  compare?: (a: Row, b: Row) => number;
};

type Props<Row> = {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** what the table lists, for screen readers */
  label: string;
  /** the row that is open; marked, and brought into view */
  selectedKey?: string | null | undefined;
  /** click or Enter */
  onOpen?: (row: Row) => void;
  /** other keys on the row that has the cursor, e.g. Delete or Alt+ArrowUp */
  onRowKey?: (event: KeyboardEvent, row: Row) => void;
  /** long cells break into lines instead of ending in … */
  wrap?: boolean;
  rowClass?: (row: Row) => string | undefined;
  /** the screen's own list: it has the focus as soon as one comes there */
  main?: boolean;
  /** in place of rows when there are none */
  empty?: ReactNode;
};

const ROW_HEIGHT = 34;
/** rows that PageUp and PageDown move */
const PAGE_ROWS = 12;

/** A table that draws only the rows in sight. It fills the height of its parent and scrolls inside. */
export function DataTable<Row>(props: Props<Row>) {
  const {
    rows,
    columns: offered,
    rowKey,
    label,
    selectedKey,
    onOpen,
    onRowKey,
    wrap,
    rowClass,
    main = false,
  } = props;
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useArrival(box, main);
  const head = useRef<HTMLDivElement>(null);
  const { columns, gone } = useFitting(box, offered);
  const tableId = useId();
  const [sort, setSort] = useState<{ key: string; down: boolean } | null>(null);
  const [cursorKey, setCursorKey] = useState<string | null>(selectedKey ?? null);

  const sorted = useMemo(() => {
    const compare = columns.find(({ key }) => key === sort?.key)?.compare;
    if (!sort || !compare) return rows;
    return rows.toSorted((a, b) => (sort.down ? compare(b, a) : compare(a, b)));
  }, [rows, columns, sort]);

  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rowKey(sorted[index] as Row),
    overscan: 12,
    scrollPaddingEnd: coveredOf(box.current, head.current?.offsetHeight ?? ROW_HEIGHT),
  });

  const indexOf = (key: string | null | undefined) =>
    key ? sorted.findIndex((row) => rowKey(row) === key) : -1;
  // Only a newly opened row scrolls the table.
  useEffect(() => {
    if (!selectedKey) return;
    setCursorKey(selectedKey);
    const index = indexOf(selectedKey);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  }, [selectedKey]);

  const cursor = indexOf(cursorKey);

  function moveTo(index: number): void {
    const row = sorted[Math.max(0, Math.min(sorted.length - 1, index))];
    if (!row) return;
    setCursorKey(rowKey(row));
    virtual.scrollToIndex(indexOf(rowKey(row)), { align: 'auto' });
  }

  // Whoever came here before the rows did has the cursor on the first of them.
  const isEmpty = sorted.length === 0;
  useEffect(() => {
    if (!isEmpty && cursor < 0 && document.activeElement === box.current) moveTo(0);
  }, [isEmpty]);

  function pressed(event: KeyboardEvent<HTMLDivElement>): void {
    // A button or field inside a cell keeps its own keys.
    if (event.target !== event.currentTarget || isComposing(event.nativeEvent)) return;
    const row = sorted[cursor];
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const steps: Record<string, number> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor < 0 ? 0 : cursor - 1,
      PageDown: cursor + PAGE_ROWS,
      PageUp: cursor - PAGE_ROWS,
      Home: 0,
      End: sorted.length - 1,
    };
    const step = plain ? steps[event.key] : undefined;
    if (step !== undefined) {
      event.preventDefault();
      moveTo(step);
    } else if (plain && event.key === 'Enter' && row && onOpen) {
      event.preventDefault();
      onOpen(row);
    } else if (row) {
      onRowKey?.(event, row);
    }
  }

  const template = columns
    .map(({ width, grow = 0 }) => (grow > 0 ? `minmax(${width}px, ${grow}fr)` : `${width}px`))
    .join(' ');
  const least = columns.reduce((sum, { width }) => sum + width, 0);
  const grid = { gridTemplateColumns: template, minWidth: least };

  return (
    <div className={wrap ? 'table table-wrap' : 'table'}>
      {/* The grid pattern: one tab stop, the cursor row named by aria-activedescendant. */}
      {/* biome-ignore lint/a11y/useSemanticElements: rows out of sight are not drawn, which a table element cannot say */}
      <div
        ref={box}
        role="grid"
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={cursor >= 0 ? `${tableId}-${cursor}` : undefined}
        tabIndex={0}
        {...(main ? ARRIVAL : {})}
        className="table-box"
        onKeyDown={pressed}
        onFocus={(event) => {
          if (event.target === event.currentTarget && cursor < 0) moveTo(0);
        }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
        <div ref={head} role="row" aria-rowindex={1} className="table-head" style={grid}>
          {columns.map((column) => (
            <Head key={column.key} column={column} sort={sort} onSort={setSort} />
          ))}
          {gone > 0 ? (
            <span className="table-gone" title={t('table.goneHint')}>
              {t('table.gone', { count: gone })}
            </span>
          ) : null}
        </div>
        {sorted.length === 0 ? (
          // biome-ignore lint/a11y/useSemanticElements: see above
          // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
          <div role="row" aria-rowindex={2}>
            {/* biome-ignore lint/a11y/useSemanticElements: see above */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
            <div role="gridcell" aria-colspan={columns.length} className="table-empty">
              {props.empty}
            </div>
          </div>
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: see above
          <div
            role="rowgroup"
            className="table-body"
            style={{ height: virtual.getTotalSize(), minWidth: least }}
          >
            {virtual.getVirtualItems().map(({ index, key, start }) => {
              const row = sorted[index] as Row;
              const own = rowKey(row);
              const classes = [
                'table-row',
                index === cursor && 'table-cursor',
                own === selectedKey && 'table-open',
                onOpen && 'table-opens',
                rowClass?.(row),
              ];
              return (
                // biome-ignore lint/a11y/useSemanticElements: see above
                // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears Enter for its cursor row
                // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
                <div
                  key={key}
                  id={`${tableId}-${index}`}
                  ref={wrap ? virtual.measureElement : undefined}
                  data-index={index}
                  role="row"
                  aria-rowindex={index + 2}
                  aria-selected={own === selectedKey}
                  className={classes.filter(Boolean).join(' ')}
                  style={{ ...grid, transform: `translateY(${start}px)` }}
                  onClick={(event) => {
                    setCursorKey(own);
                    if (!isControl(event.target, event.currentTarget)) onOpen?.(row);
                  }}
                >
                  {columns.map((column) => (
                    // biome-ignore lint/a11y/useSemanticElements: see above
                    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
                    <div
                      key={column.key}
                      role="gridcell"
                      className={`table-cell table-${column.align ?? 'left'}`}
                    >
                      {column.render(row, index)}
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
        )}
      </div>
    </div>
  );
}

/** The columns that fit beside each other; those that may go do, one by one. */
function useFitting<Row>(
  box: RefObject<HTMLElement | null>,
  columns: readonly Column<Row>[],
): { columns: readonly Column<Row>[]; gone: number } {
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const table = box.current;
    if (!table) return;
    const look = () => setRoom(table.clientWidth);
    look();
    const watch = new ResizeObserver(look);
    watch.observe(table);
    return () => watch.disconnect();
  }, [box]);
  return useMemo(() => {
    const going = columns
      .filter(({ goesAt }) => goesAt !== undefined)
      .sort((a, b) => (a.goesAt ?? 0) - (b.goesAt ?? 0));
    let least = columns.reduce((sum, { width }) => sum + width, 0);
    const gone = new Set<string>();
    for (const { key, width } of going) {
      if (least <= room) break;
      gone.add(key);
      least -= width;
    }
    if (gone.size === 0) return { columns, gone: 0 };
    return { columns: columns.filter(({ key }) => !gone.has(key)), gone: gone.size };
  }, [columns, room]);
}

/** Whether a click meant a button or field in the row, not the row. */
const isControl = (target: EventTarget, row: Element) =>
  target instanceof Element &&
  target.closest('button, a, input, textarea, label, [role="combobox"], [role="switch"]') !==
    null &&
  row.contains(target);

function Head<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: { key: string; down: boolean } | null;
  onSort: (sort: { key: string; down: boolean } | null) => void;
}) {
  const { key, title, compare, align = 'left' } = column;
  const down = sort?.key === key ? sort.down : null;
  const order = down === null ? 'none' : down ? 'descending' : 'ascending';
  const next = down === null ? { key, down: false } : down ? null : { key, down: true };
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of a grid
    // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
    <div
      role="columnheader"
      aria-sort={compare ? order : undefined}
      className={`table-cell table-${align}`}
    >
      {compare ? (
        <button type="button" className="table-sort" onClick={() => onSort(next)}>
          {title}
          <span aria-hidden>{down === null ? '' : down ? ' ↓' : ' ↑'}</span>
        </button>
      ) : (
        title
      )}
    </div>
  );
}
