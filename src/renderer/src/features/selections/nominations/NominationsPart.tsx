import type { NominationLine } from '@shared/selections/contract';
import {
  canAccept,
  isShown,
  narrowingFrom,
  nextAfter,
  reordered,
} from '@shared/selections/nominations';
import { legalNominationMove, type NominationMove } from '@shared/selections/phases';
import type { CalendarDate } from '@shared/time';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../../api';
import { useAction } from '../../../ui/actions';
import { useNotice } from '../../../ui/notice';
import { todayHere } from '../call/useDaysLeft';
import type { PartProps } from '../partProps';
import { NominateForm } from './NominateForm';
import { NominationBar } from './NominationBar';
import { NominationPanel } from './NominationPanel';
import { NominationTable } from './NominationTable';
import './nominations.css';
import { MOVE_KEYS, moveOfKey } from './moveKeys';

const NOBODY: readonly NominationLine[] = [];

/** 推荐: what cities put forward, checked and moved one after the other by keys of one hand. */
export function NominationsPart({ sheet, search, onGo }: PartProps) {
  const { t } = useTranslation('selections');
  const notice = useNotice();
  const lines = useAnswer(api.selections.nominations, { selectionId: sheet.id }).data ?? NOBODY;
  const run = useCommand(api.selections.moveNomination);
  const order = useCommand(api.selections.orderNominations);
  const acceptAll = useCommand(api.selections.acceptNominations);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [nominating, setNominating] = useState(false);
  const [asking, setAsking] = useState<{ id: string; move: NominationMove } | null>(null);
  const [at, setAt] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const narrowing = narrowingFrom(search.only);
  const shown = lines.filter((line) => isShown(line, narrowing, todayHere()));
  const open = lines.find(({ id }) => id === search.open);
  const complete = shown.filter((line) => canAccept(line, sheet.phase));
  const chosen = complete.filter(({ id }) => ticked.has(id));
  const mayNominate = sheet.phase === 'call';
  const close = () => onGo({ open: undefined });

  /** The list goes on by itself; the keys stay with it. */
  function goOn(from: string): void {
    const next = nextAfter(shown, from);
    setAsking(null);
    setAt(next);
    if (search.open) onGo({ open: next ?? undefined });
    box.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  }

  async function move(
    line: NominationLine,
    name: NominationMove,
    reason = '',
    supplementBy: CalendarDate | null = null,
  ): Promise<void> {
    try {
      await run.mutateAsync({ id: line.id, move: name, reason, supplementBy });
      notice.success(t('nomination.moved', { title: line.title, move: t(`move.${name}`) }));
      goOn(line.id);
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  /** At once, or after a reason is written beside the list. */
  function begin(line: NominationLine, name: NominationMove): void {
    const legal = legalNominationMove(line.status, name, sheet.phase);
    if (!legal) return;
    if (!legal.needsReason) {
      void move(line, name);
      return;
    }
    setAsking({ id: line.id, move: name });
    if (search.open !== line.id) onGo({ open: line.id });
  }

  async function shift(line: NominationLine, by: 1 | -1): Promise<void> {
    const next = reordered(lines, line.id, by);
    if (!next || !mayNominate) return;
    try {
      await order.mutateAsync({ selectionId: sheet.id, ...next });
      setAt(line.id);
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  async function accept(those: readonly NominationLine[]): Promise<void> {
    try {
      const { accepted } = await acceptAll.mutateAsync({
        selectionId: sheet.id,
        ids: those.map(({ id }) => id),
      });
      setTicked(new Set());
      notice.success(t('nomination.accepted', { count: accepted }));
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  function tick(id: string): void {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  }

  function pressed(event: KeyboardEvent, line: NominationLine): void {
    const step = event.altKey && { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    const named = event.altKey || event.ctrlKey || event.metaKey ? null : moveOfKey(event.key);
    if (step) void shift(line, step);
    else if (event.key === ' ') tick(line.id);
    else if (named && legalNominationMove(line.status, named, sheet.phase)) begin(line, named);
    else return;
    event.preventDefault();
  }

  useAction({
    id: 'selections.nominate',
    label: t('nomination.add'),
    keys: 'mod+n',
    enabled: mayNominate,
    run: () => setNominating(true),
  });
  useAction({
    id: 'selections.closeNomination',
    label: t('common:action.close'),
    keys: 'Escape',
    enabled: open !== undefined && !nominating && asking === null,
    listed: false,
    run: close,
  });

  return (
    <div className="nominations" ref={box}>
      <NominationBar
        sheet={sheet}
        lines={lines}
        shown={shown}
        narrowing={narrowing}
        complete={complete}
        chosen={chosen}
        onOnly={(only) => onGo({ only })}
        onAccept={accept}
        onAdd={() => setNominating(true)}
      />
      <div className="nominations-split">
        <NominationTable
          lines={shown}
          phase={sheet.phase}
          isEmpty={lines.length === 0}
          selectedKey={search.open ?? at}
          ticked={ticked}
          onTick={tick}
          onOpen={({ id }) => {
            setAsking(null);
            onGo({ open: id });
          }}
          onRowKey={pressed}
        />
        {open ? (
          <NominationPanel
            key={open.id}
            sheet={sheet}
            line={open}
            asking={asking?.id === open.id ? asking.move : null}
            canRise={reordered(lines, open.id, -1) !== null}
            canSink={reordered(lines, open.id, 1) !== null}
            onMove={(name) => begin(open, name)}
            onAnswer={(name, reason, by) => void move(open, name, reason, by)}
            onCancel={() => setAsking(null)}
            onShift={(by) => void shift(open, by)}
            onClose={close}
          />
        ) : null}
      </div>
      {open && asking === null && !nominating
        ? (Object.keys(MOVE_KEYS) as NominationMove[]).map((name) => (
            <MoveKey
              key={name}
              name={name}
              isLegal={legalNominationMove(open.status, name, sheet.phase) !== undefined}
              onMove={() => begin(open, name)}
            />
          ))
        : null}
      {nominating ? (
        <NominateForm
          sheet={sheet}
          lines={lines}
          onMade={(id) => onGo({ open: id, only: undefined })}
          onClose={() => setNominating(false)}
        />
      ) : null}
    </div>
  );
}

/** The key of a move, for the row that is open, wherever the focus is. */
function MoveKey(props: { name: NominationMove; isLegal: boolean; onMove: () => void }) {
  const { t } = useTranslation('selections');
  useAction({
    id: `selections.${props.name}`,
    label: t(`move.${props.name}`),
    keys: MOVE_KEYS[props.name],
    enabled: props.isLegal,
    run: props.onMove,
  });
  return null;
}
