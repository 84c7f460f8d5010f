import type { Finding } from '@shared/evaluation/checks';
import type { Indicator, ReportedValue } from '@shared/evaluation/system';
import type { LastFigure } from '@shared/indicatorValues/lastYear';
import type { OrganizationInCity } from '@shared/organizations/organization';
import { type KeyboardEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFindingWords } from './useFindingWords';
import { cellKey } from './viewProps';

export type Place = { row: number; column: number };

/** What the grid hears from its rows. */
export type HeardInRow = {
  /** the mouse is pressed; `marks` with Shift */
  point: (place: Place, marks: boolean) => void;
  /** the mouse is moved over while pressed */
  sweep: (place: Place) => void;
  pick: (key: string) => void;
  begin: (text: string) => void;
  type: (text: string) => void;
  /** a key in the field that is typed in */
  key: (event: KeyboardEvent) => void;
  leave: () => void;
};

type Props = {
  county: OrganizationInCity;
  row: number;
  /** px from the top of the rows */
  start: number;
  rowHeight: number;
  template: string;
  indicators: readonly Indicator[];
  values: ReadonlyMap<string, ReportedValue>;
  found: ReadonlyMap<string, Finding>;
  lastOf: ReadonlyMap<string, LastFigure> | null;
  /** null: the cursor is in another row */
  cursorColumn: number | null;
  /** first and last column that is marked; null where none is */
  markedFrom: number | null;
  markedTo: number | null;
  /** what is being typed in the cursor's cell */
  typed: string | null;
  /** key of the cell that is open, when it is of this row */
  open: string | null;
  cursorId: string;
  heard: HeardInRow;
};

/** A county's figures. Drawn again only when something of its own changed: there are 136 × 60. */
export const ValueRow = memo(function ValueRow(props: Props) {
  const { county, row, indicators, values, found, lastOf, cursorColumn, heard } = props;
  const { t } = useTranslation('indicatorValues');
  const words = useFindingWords();
  const isMarked = (column: number): boolean =>
    column >= (props.markedFrom ?? Number.POSITIVE_INFINITY) && column <= (props.markedTo ?? -1);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows out of sight are not drawn, which a table element cannot say
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
    <div
      role="row"
      aria-rowindex={row + 2}
      className="values-row"
      style={{
        ...{ gridTemplateColumns: props.template, height: props.rowHeight },
        transform: `translateY(${props.start}px)`,
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
      <div role="rowheader" className="values-county" title={county.id}>
        <small>{county.cityName}</small> {county.name}
      </div>
      {indicators.map((indicator, column) => {
        const key = cellKey(indicator.id, county.id);
        const value = values.get(key)?.value;
        const finding = found.get(key);
        const isCursor = column === cursorColumn;
        const classes = [
          'values-cell',
          isCursor && 'values-cursor',
          isMarked(column) && 'values-marked',
          key === props.open && 'values-open',
          value === undefined && 'values-missing',
          finding && 'values-wrong',
        ];
        return (
          // biome-ignore lint/a11y/useSemanticElements: see above
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
          <div
            key={indicator.id}
            {...(isCursor ? { id: props.cursorId } : {})}
            role="gridcell"
            aria-selected={isMarked(column)}
            aria-label={`${county.name} ${indicator.name} ${value ?? t('missing')}`}
            title={finding ? words(finding) : undefined}
            className={classes.filter(Boolean).join(' ')}
            onMouseDown={({ shiftKey }) => heard.point({ row, column }, shiftKey)}
            onMouseEnter={({ buttons }) => {
              if (buttons === 1) heard.sweep({ row, column });
            }}
            onClick={({ shiftKey }) => {
              if (!shiftKey) heard.pick(key);
            }}
            onDoubleClick={() => heard.begin(value ?? '')}
          >
            {isCursor && props.typed !== null ? (
              <input
                // biome-ignore lint/a11y/noAutofocus: the cell was opened to be typed in
                autoFocus
                aria-label={t('typing', { county: county.name, indicator: indicator.name })}
                value={props.typed}
                onChange={({ target }) => heard.type(target.value)}
                onKeyDown={heard.key}
                onBlur={heard.leave}
              />
            ) : (
              <>
                <span>
                  {finding ? <i aria-hidden>!</i> : null}
                  {value ?? '—'}
                </span>
                {lastOf ? <small>{lastOf.get(key)?.value ?? ''}</small> : null}
              </>
            )}
          </div>
        );
      })}
    </div>
  );
});
