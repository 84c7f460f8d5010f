import type { CasebookLine, CasebookSheet } from '@shared/casebooks/casebook';
import { titleLines } from '@shared/casebooks/titles';
import { Tag } from 'antd';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useCommand } from '../../api';
import { useNotice } from '../../ui/notice';

type Props = {
  book: CasebookSheet;
  selected: string | undefined;
  onOpen: (open: string) => void;
};

const moved = <T,>(all: readonly T[], from: number, to: number): T[] => {
  const rest = all.toSpliced(from, 1);
  return rest.toSpliced(to, 0, all[from] as T);
};

/** Cover, cases and lists in the order of the book. Dragging or Alt with an arrow makes an order of one's own. */
export function CaseList({ book, selected, onOpen }: Props) {
  const { t } = useTranslation('casebooks');
  const notice = useNotice();
  const order = useCommand(api.casebooks.order);
  const leaveOut = useCommand(api.casebooks.leaveOut);
  const list = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const { cases } = book;
  const hasLists = book.listsSelected || book.listsSpeeches || book.adoptions === 'annex';
  const rows = ['front', ...cases.map(({ id }) => id), ...(hasLists ? ['back'] : [])];

  function move(id: string, to: number): void {
    const from = cases.findIndex((one) => one.id === id);
    if (from < 0 || to < 0 || to >= cases.length || from === to) return;
    const caseIds = moved(cases, from, to).map((one) => one.id);
    order.mutate({ id: book.id, caseIds }, { onError: notice.error });
  }

  function remove(caseId: string): void {
    leaveOut.mutate(
      { caseId },
      { onError: notice.error, onSuccess: () => notice.success(t('common:removedUndoable')) },
    );
  }

  function go(id: string | undefined): void {
    if (id === undefined) return;
    onOpen(id);
    list.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
  }

  function pressed(event: KeyboardEvent, id: string): void {
    const at = cases.findIndex((one) => one.id === id);
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step !== undefined && event.altKey) move(id, at + step);
    else if (step !== undefined) go(rows[rows.indexOf(id) + step]);
    else if (event.key === 'Delete' && at >= 0) remove(id);
    else return;
    event.preventDefault();
  }

  const entry = (id: string) => ({
    id,
    isSelected: id === selected,
    onOpen: () => onOpen(id),
    onKeyDown: (event: KeyboardEvent) => pressed(event, id),
  });

  return (
    <div className="casebook-list" role="listbox" aria-label={t('cases')} ref={list}>
      <Entry {...entry('front')}>
        <span className="casebook-title">{t('front')}</span>
      </Entry>
      {cases.map((line, at) => (
        <Entry
          key={line.id}
          {...entry(line.id)}
          hint={t('moveHint')}
          onDragStart={() => setDragged(line.id)}
          onDrop={() => {
            if (dragged) move(dragged, at);
            setDragged(null);
          }}
        >
          <Row line={line} number={at + 1} />
        </Entry>
      ))}
      {hasLists ? (
        <Entry {...entry('back')}>
          <span className="casebook-title">{t('back')}</span>
        </Entry>
      ) : null}
    </div>
  );
}

type EntryProps = {
  id: string;
  isSelected: boolean;
  hint?: string;
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** only of what can be moved */
  onDragStart?: () => void;
  onDrop?: () => void;
  children: ReactNode;
};

function Entry({ id, isSelected, hint, onOpen, onKeyDown, ...props }: EntryProps) {
  return (
    <div
      role="option"
      aria-selected={isSelected}
      data-row={id}
      tabIndex={isSelected ? 0 : -1}
      className="casebook-row"
      title={hint}
      onClick={onOpen}
      onKeyDown={onKeyDown}
      draggable={props.onDragStart !== undefined}
      onDragStart={props.onDragStart}
      onDragOver={(event) => event.preventDefault()}
      onDrop={props.onDrop}
    >
      {props.children}
    </div>
  );
}

function Row({ line, number }: { line: CasebookLine; number: number }) {
  const { t } = useTranslation('casebooks');
  const lines = titleLines(line.title || line.originalTitle);
  const facts = [
    line.countyName,
    line.field,
    line.place === null ? '' : t('place', { place: line.place }),
    t('characters', { count: line.characters }),
    t('pictureCount', { count: line.pictures }),
  ];
  return (
    <>
      <span className="casebook-number">{number}</span>
      <span className="casebook-what">
        {lines.map((one) => (
          <span className="casebook-title" key={one}>
            {one}
          </span>
        ))}
        <span className="casebook-soft">{facts.filter(Boolean).join('　')}</span>
        <span className="casebook-marks">
          {line.textState === 'current' ? null : (
            <Tag color="red">{t(`warning.${line.textState}`)}</Tag>
          )}
          {line.slips > 0 ? <Tag color="gold">{t('slipCount', { count: line.slips })}</Tag> : null}
        </span>
      </span>
    </>
  );
}
