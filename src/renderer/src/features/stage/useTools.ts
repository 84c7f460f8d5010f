import type { Ink } from '@shared/stage/ink';
import { useEffect, useState } from 'react';
import { api } from '../../api';
import { useNotice } from '../../ui/notice';
import type { Console } from './useConsole';

/** Has the page whose number is being typed decoded in the hall's window before Enter is pressed. */
export function usePrepared({ slides }: Console, typed: string): void {
  const slideId = slides.find(({ number }) => String(number) === typed)?.id;
  useEffect(() => {
    // Without a hall's window there is nothing to have ready.
    if (slideId) void api.stage.prepare({ slideId }).catch(() => {});
  }, [slideId]);
}

/** What the mouse does on the operator's page. */
export type Tool = 'pointer' | 'pen' | null;

/** Pointer, pen and what is open over the console: the operator's own, kept nowhere. */
export function useTools({ picture, current, strokes, strokesKept }: Console) {
  const notice = useNotice();
  const [tool, setTool] = useState<Tool>(null);
  const [color, setColor] = useState<Ink>('red');
  const [open, setOpen] = useState<'overview' | 'nextDeck' | null>(null);
  /** the page is seen as it is: not frozen, not black */
  const isLive = picture?.view === 'slide' && picture.slideId === current?.id;

  return {
    tool,
    color,
    open,
    isLive,
    setColor,
    setOpen,
    choose: (wanted: Tool) => setTool((now) => (now === wanted ? null : wanted)),
    letGo: () => setTool(null),
    wipe() {
      if (current) void api.stage.wipe({ slideId: current.id }).catch(notice.error);
    },
    keep() {
      if (!current || strokes.length === 0) return;
      const changed = { slideId: current.id, kept: !strokesKept };
      void api.stage.keepStrokes(changed).catch(notice.error);
    },
  };
}

export type Tools = ReturnType<typeof useTools>;
