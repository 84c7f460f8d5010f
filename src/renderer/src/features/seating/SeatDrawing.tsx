import { PushpinFilled, StopOutlined, SwapOutlined } from '@ant-design/icons';
import type { Viewpoint } from '@shared/seating/chairs';
import type { ShownPlan, ShownSeat } from '@shared/seating/contract';
import { type AwayStanding, isSubstitutes, sitterOf } from '@shared/seating/freeChairs';
import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../ui/keys';
import { AwayMark } from './AwayMark';
import { type Arrow, drawn, extent, nextChair, scaleFor } from './geometry';
import type { useDrag } from './useDrag';
import { spaced, useSeatWords } from './useSeatWords';

type Props = {
  plan: ShownPlan;
  view: Viewpoint;
  zoom: number;
  chosen: string | null;
  /** somebody picked up by the keyboard or from the list */
  held: string | null;
  drag: ReturnType<typeof useDrag>;
  onChoose(seat: string): void;
  onPick(participantId: string | null): void;
  onDrop(participantId: string, seat: string): void;
};

/** Beside the chairs: names of rows. */
const MARGIN = 34;

/** A plan as it stands in the room. One Tab stop; arrows go from chair to chair, Space picks up. */
export function SeatDrawing(props: Props) {
  const { plan, view, zoom, chosen, held, drag, onChoose, onPick, onDrop } = props;
  const { t } = useTranslation('seating');
  const words = useSeatWords(plan);
  const box = useRef<HTMLDivElement>(null);
  const [available, setAvailable] = useState(900);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setAvailable(element.clientWidth - 2 * MARGIN));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  const { kind } = plan.layout;
  const { width: chairWidth, height: chairHeight } = scaleFor(kind, plan.seats, available, zoom);
  const scale = { width: chairWidth, height: chairHeight };
  const chairs = useMemo(
    () => drawn(plan.seats, view, { width: chairWidth, height: chairHeight }),
    [plan.seats, view, chairWidth, chairHeight],
  );
  const { width, rows } = extent(plan.seats);
  const names = useMemo(
    () => new Map(plan.people.map((one) => [one.participantId, one])),
    [plan.people],
  );
  const at = chairs.find(({ chair }) => chair.key === chosen) ?? chairs[0];

  function pressed(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent) || !at) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key.startsWith('Arrow')) {
      event.preventDefault();
      const next = nextChair(chairs, at, event.key as Arrow);
      if (!next) return;
      onChoose(next.chair.key);
      box.current?.querySelector<HTMLElement>(`[data-seat="${next.chair.key}"]`)?.focus();
    } else if (event.key === ' ') {
      event.preventDefault();
      if (held) onDrop(held, at.chair.key);
      else if (at.chair.participantId) onPick(at.chair.participantId);
    } else if (event.key === 'Escape' && held) {
      event.stopPropagation();
      onPick(null);
    }
  }

  const bands = bandsOf(kind, view);
  return (
    <div className="seating-scroll" ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing, not fields of a form */}
      <div
        role="group"
        className="seating-drawing"
        aria-label={plan.name}
        onKeyDown={pressed}
        style={{ width: width * scale.width + 2 * MARGIN }}
      >
        {bands.above ? <div className="seating-band">{t(bands.above)}</div> : null}
        <div
          className="seating-floor"
          style={{ height: rows * scale.height, margin: `0 ${MARGIN}px` }}
        >
          {rowNames(chairs).map(({ row, top }) => (
            <span
              key={row}
              className="seating-row-name"
              style={{ top, height: scale.height, left: -MARGIN, width: MARGIN - 8 }}
              aria-hidden
            >
              {row}
            </span>
          ))}
          {chairs.map(({ chair, left, top }) => {
            const person = chair.participantId ? names.get(chair.participantId) : undefined;
            return (
              <Seat
                key={chair.key}
                seat={chair}
                name={person ? sitterOf(person) : null}
                away={person?.away?.standing ?? null}
                given={person ? isSubstitutes(person) : false}
                rank={kind === 'hall' ? null : (person?.number ?? null)}
                seatName={words.seatName(chair)}
                reason={words.reason(chair)}
                left={left}
                top={top}
                width={scale.width}
                height={scale.height}
                chosen={chair.key === chosen}
                stop={chair === at?.chair}
                held={held !== null && chair.participantId === held}
                over={drag.dragging?.over === chair.key}
                dragged={drag.dragging?.participantId === chair.participantId}
                drag={drag}
                onChoose={() => {
                  if (drag.justDragged.current) return;
                  if (held && held !== chair.participantId) onDrop(held, chair.key);
                  else onChoose(chair.key);
                }}
                onFocus={() => onChoose(chair.key)}
              />
            );
          })}
        </div>
        {bands.below ? <div className="seating-band">{t(bands.below)}</div> : null}
      </div>
    </div>
  );
}

type SeatProps = {
  seat: ShownSeat;
  name: string | null;
  /** whoever's chair it is does not come */
  away: AwayStanding | null;
  /** and somebody else was given it */
  given: boolean;
  rank: number | null;
  seatName: string;
  reason: string;
  left: number;
  top: number;
  width: number;
  height: number;
  chosen: boolean;
  stop: boolean;
  held: boolean;
  over: boolean;
  dragged: boolean;
  drag: ReturnType<typeof useDrag>;
  onChoose(): void;
  onFocus(): void;
};

const MARKS = { hand: PushpinFilled, lateChange: SwapOutlined, rule: null } as const;

/** Drawn again only when something of its own changes; the functions are always as good as new. */
const Seat = memo(
  function Seat(props: SeatProps) {
    const { seat, name, away, given, rank, seatName, reason, left, top, width, height } = props;
    const { t } = useTranslation('seating');
    const closed = seat.reason.kind === 'closed';
    const Mark = seat.seatedBy ? MARKS[seat.seatedBy] : closed ? StopOutlined : null;
    const who = name ?? t(closed ? 'seat.closed' : 'seat.empty');
    const standing = away === null ? '' : t(`free.standing.${away}`);
    const stands = away === null ? '' : ` · ${given ? standing : t('free.labelled', { standing })}`;
    const classes = [
      'seating-seat',
      name === null && 'seating-empty',
      closed && 'seating-closed',
      seat.seatedBy === 'hand' && 'seating-by-hand',
      seat.seatedBy === 'lateChange' && 'seating-late',
      props.chosen && 'seating-chosen',
      away !== null && !given && 'seating-free-chair',
      props.held && 'seating-held',
      props.over && 'seating-over',
      props.dragged && name !== null && 'seating-dragged',
    ];
    const handlers = seat.participantId ? props.drag.handlers(seat.participantId, name ?? '') : {};
    return (
      <button
        type="button"
        data-seat={seat.key}
        className={classes.filter(Boolean).join(' ')}
        style={{ left, top, width: width - 4, height: height - 4 }}
        tabIndex={props.stop ? 0 : -1}
        aria-label={`${t('seat.labelled', { label: seatName, name: who })}${stands}：${reason}`}
        aria-pressed={props.held}
        title={`${seatName} ${name ?? ''}${stands}\n${reason}`}
        onClick={props.onChoose}
        onFocus={props.onFocus}
        {...handlers}
      >
        <span className="seating-name">{name === null ? seat.number : spaced(name)}</span>
        {away === null ? null : <AwayMark standing={away} />}
        {rank === null || away !== null ? null : <span className="seating-rank">{rank}</span>}
        {Mark ? <Mark className="seating-mark" aria-hidden /> : null}
      </button>
    );
  },
  (before, after) =>
    before.seat === after.seat &&
    before.name === after.name &&
    before.away === after.away &&
    before.given === after.given &&
    before.rank === after.rank &&
    before.reason === after.reason &&
    before.left === after.left &&
    before.top === after.top &&
    before.width === after.width &&
    before.height === after.height &&
    before.chosen === after.chosen &&
    before.stop === after.stop &&
    before.held === after.held &&
    before.over === after.over &&
    before.dragged === after.dragged,
);

type Bands = { above: string | null; below: string | null };

/** What stands before the chairs: the stage for a hall, the hall for a rostrum, the camera. */
function bandsOf(kind: ShownPlan['layout']['kind'], view: Viewpoint): Bands {
  const turned = view === 'rostrum';
  if (kind === 'hall')
    return turned ? { above: null, below: 'stage' } : { above: 'stage', below: null };
  if (kind === 'uShape') return { above: null, below: null };
  const band = kind === 'rostrum' ? 'audience' : 'camera';
  return turned ? { above: band, below: null } : { above: null, below: band };
}

/** The number of each row, once, at its height. */
function rowNames(chairs: readonly { chair: ShownSeat; top: number }[]) {
  const rows = new Map<number, number>();
  for (const { chair, top } of chairs) {
    if (typeof chair.row === 'number') rows.set(chair.row, top);
  }
  return rows.size > 1 ? [...rows].map(([row, top]) => ({ row, top })) : [];
}
