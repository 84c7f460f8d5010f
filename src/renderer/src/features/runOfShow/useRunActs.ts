import type { RunMove } from '@shared/runOfShow/moves';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { useNotice } from '../../ui/notice';
import type { Line } from './useRunOfShow';

type Of = {
  meetingId: string;
  /** what runs or is paused */
  current: Line | null;
  /** what the acts on one item are about */
  selected: Line | null;
  /** hears of the item that the operator should look at afterwards; null: whatever comes next */
  onDone?: (itemId: string | null) => void;
  /** hears what was done, in place of a notice */
  say?: (sentence: string) => void;
};

/** What the operator can do to the show. Each act is said in a notice, and Ctrl+Z takes it back. */
export function useRunActs({ meetingId, current, selected, onDone, say }: Of) {
  const { t } = useTranslation('runOfShow');
  const notice = useNotice();
  /** marked for a swap, until the other one is named */
  const [marked, setMarked] = useState<string | null>(null);

  async function told(act: Promise<unknown>, sentence: string): Promise<boolean> {
    try {
      await act;
      (say ?? notice.success)(t('undoable', { what: sentence }));
      return true;
    } catch (thrown) {
      notice.error(thrown);
      return false;
    }
  }
  const titled = (line: Line | null) => ({ title: line?.title ?? '' });
  const onSelected = (act: (line: Line) => void) => () => selected && act(selected);

  return {
    marked,
    unmark: () => setMarked(null),
    start: onSelected((line) => {
      void told(api.runOfShow.start({ id: line.id }), t('said.start', titled(line))).then(
        (done) => done && onDone?.(null),
      );
    }),
    next: () =>
      void told(api.runOfShow.next({ meetingId }), t('said.next')).then(
        (done) => done && onDone?.(null),
      ),
    pauseOrResume: () => {
      const paused = current?.state === 'paused';
      const act = paused ? api.runOfShow.resume : api.runOfShow.pause;
      void told(act({ meetingId }), t(paused ? 'said.resume' : 'said.pause', titled(current)));
    },
    finish: () => void told(api.runOfShow.finish({ meetingId }), t('said.finish', titled(current))),
    addMinutes: (minutes: 1 | -1) =>
      void told(
        api.runOfShow.addTime({ meetingId, seconds: minutes * 60 }),
        t(minutes > 0 ? 'said.more' : 'said.less', titled(current)),
      ),
    skip: onSelected((line) => {
      const skipped = line.state !== 'skipped';
      void told(
        api.runOfShow.skip({ id: line.id, skipped }),
        t(skipped ? 'said.skip' : 'said.unskip', titled(line)),
      );
    }),
    toWritten: onSelected((line) => {
      void told(api.runOfShow.toWritten({ id: line.id }), t('said.toWritten', titled(line)));
    }),
    swap: onSelected((line) => {
      if (marked === null) return setMarked(line.id);
      setMarked(null);
      if (marked === line.id) return;
      void told(api.runOfShow.swap({ ids: [marked, line.id] }), t('said.swap', titled(line)));
    }),
    delay: (line: Line, minutes: number) =>
      told(
        api.runOfShow.setDelay({ id: line.id, minutes }),
        t(minutes === 0 ? 'said.noDelay' : 'said.delay', { ...titled(line), minutes }),
      ),
    applyDelays: (dayId: string) =>
      void told(api.runOfShow.applyDelays({ dayId }), t('said.applyDelays')),
    dropDelays: (dayId: string) =>
      void told(api.runOfShow.dropDelays({ dayId }), t('said.dropDelays')),
    join: (participantId: string, title: string, minutes: number) =>
      told(
        api.runOfShow
          .insert({
            meetingId,
            kind: 'freeSpeech',
            title,
            plannedMinutes: minutes as never,
            speakerIds: [participantId],
          })
          .then(({ id }) => onDone?.(id)),
        t('said.join', { title }),
      ),
    take: (moves: RunMove[], what: string) =>
      void told(api.runOfShow.take({ moves }), t('said.take', { what })),
    reset: (dayId: string) => void told(api.runOfShow.reset({ dayId }), t('said.reset')),
  };
}

export type RunActs = ReturnType<typeof useRunActs>;
