import type { Agenda, AgendaLine } from '@shared/agenda/agendaItem';
import { minutesAfterKindChange } from '@shared/agenda/kinds';
import { oneStep } from '@shared/agenda/order';
import { timesAfter } from '@shared/agenda/times';
import { parseDuration, parseStart } from '@shared/agenda/typedTime';
import type { InputOf } from '@shared/operation';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { useNotice } from '../../ui/notice';

type Changes = Omit<InputOf<typeof import('@shared/agenda/contract')['agenda']['editItem']>, 'id'>;

/**
 * What a person can do to the agenda. Each answers whether it was done; a refusal is said and
 * changes nothing. The object stays the same while the agenda changes, so that rows need not be
 * drawn again.
 */
export function useAgendaActs(agenda: Agenda) {
  const { t } = useTranslation('agenda');
  const notice = useNotice();
  const latest = useRef(agenda);
  latest.current = agenda;

  return useMemo(() => {
    const order = () =>
      latest.current.days.map(({ id, items }) => ({
        dayId: id,
        itemIds: items.map((one) => one.id),
      }));
    async function told<T>(act: () => Promise<T> | T): Promise<T | null> {
      try {
        return await act();
      } catch (thrown) {
        notice.error(thrown);
        return null;
      }
    }
    const edit = async (id: string, changes: Changes) =>
      (await told(async () => {
        await api.agenda.editItem({ id, ...changes });
        return true;
      })) === true;

    return {
      edit,
      /** Typed start; an empty one lets the item follow the one before. */
      typeStart: (line: AgendaLine, text: string) =>
        told(async () => {
          const plannedStart = text.trim() === '' ? null : parseStart(text, line.startsAt);
          await api.agenda.editItem({ id: line.id, ...timesAfter(line, { start: plannedStart }) });
          return true;
        }),
      typeDuration: (line: AgendaLine, text: string) =>
        told(async () => {
          const minutes = parseDuration(text, line.plannedMinutes);
          await api.agenda.editItem({ id: line.id, ...timesAfter(line, { minutes }) });
          return true;
        }),
      typeEnd: (line: AgendaLine, text: string) =>
        told(async () => {
          const end = parseStart(text, line.endsAt);
          await api.agenda.editItem({ id: line.id, ...timesAfter(line, { end }) });
          return true;
        }),
      /** Which of duration and end gives way when the start moves. */
      lock: (line: AgendaLine, lock: 'end' | 'duration') =>
        edit(line.id, timesAfter(line, { lock })),
      /** Only what has a time of its own can be on time. */
      startHard: (line: AgendaLine, startIsHard: boolean) =>
        edit(line.id, {
          startIsHard,
          ...(startIsHard ? { plannedStart: line.plannedStart ?? line.startsAt } : {}),
        }),
      /** Only what has an end of its own can count to it. */
      countToEnd: (line: AgendaLine, countsToEnd: boolean) =>
        edit(line.id, {
          countsToEnd,
          ...(countsToEnd ? { plannedEnd: line.plannedEnd ?? line.endsAt } : {}),
        }),
      typeDayStart: (dayId: string, text: string) =>
        told(async () => {
          await api.agenda.setDayStart({ dayId, startsAt: parseStart(text) });
          return true;
        }),
      toggleFixed: (line: AgendaLine) =>
        edit(line.id, { plannedStart: line.plannedStart === null ? line.startsAt : null }),
      chooseKind: (line: AgendaLine, kind: AgendaLine['kind']) =>
        edit(line.id, {
          kind,
          plannedMinutes: minutesAfterKindChange(
            line.kind,
            kind,
            line.plannedMinutes,
          ) as AgendaLine['gapBefore'],
          // A row that still bears only its kind's name bears the new one.
          ...(line.title === t(`kind.${line.kind}`) ? { title: t(`kind.${kind}`) } : {}),
        }),
      chooseSpeakers: (line: AgendaLine, participantIds: string[]) =>
        told(() => api.agenda.setSpeakers({ id: line.id, participantIds })),
      add: (dayId: string, kind: AgendaLine['kind'], position?: number) =>
        told(() =>
          api.agenda.addItem({
            dayId,
            kind,
            title: t(`kind.${kind}`),
            ...(position === undefined ? {} : { position }),
          }),
        ),
      duplicate: (id: string) => told(() => api.agenda.duplicateItem({ id })),
      remove: (line: AgendaLine) =>
        told(async () => {
          await api.agenda.removeItems({ ids: [line.id] });
          notice.success(t('removed', { title: line.title }));
          return true;
        }),
      move: (id: string, dayId: string, position: number) =>
        told(() => api.agenda.moveItems({ ids: [id], dayId, position })),
      step(id: string, by: 1 | -1): void {
        const to = oneStep(order(), id, by);
        if (to) void told(() => api.agenda.moveItems({ ids: [id], ...to }));
      },
    };
  }, [notice, t]);
}

export type AgendaActs = ReturnType<typeof useAgendaActs>;
