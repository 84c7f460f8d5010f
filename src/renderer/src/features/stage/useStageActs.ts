import type { StageAct } from '@shared/stage/keys';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { type Action, useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import type { Console } from './useConsole';
import type { Tools } from './useTools';

/** What the console can do to the stage. Refusals appear as a sentence; the hall never sees one. */
export function useStageActs(
  view: Console,
  tools: Tools,
  meetingId: string,
): (what: StageAct) => void {
  const notice = useNotice();
  const { state, current, prepared, days, item, film, running } = view;

  // biome-ignore lint/suspicious/noConfusingVoidType: what is only the operator's answers nothing
  function doing(what: StageAct): Promise<unknown> | undefined | void {
    const { stage } = api;
    const onDeck = current !== undefined;
    switch (what.kind) {
      case 'turn':
        // The deck of the item that is open begins with the page the operator sees prepared.
        if (onDeck || !prepared) return stage.turn({ by: what.by });
        return what.by === 1 ? stage.showSlide({ slideId: prepared.id }) : undefined;
      case 'goToPage': {
        const page = view.slides.find(({ number }) => number === what.number);
        return page ? stage.showSlide({ slideId: page.id }) : stage.goToPage(what);
      }
      case 'present':
        if (item?.kind === 'film') return film && stage.showFilm({ itemId: item.id });
        return prepared && stage.showSlide({ slideId: prepared.id });
      case 'goOn':
        if (state?.view === 'film' && state.film) {
          return stage.playFilm({ playing: !state.film.playing });
        }
        return doing({ kind: 'turn', by: 1 });
      case 'filmToStart':
        return state?.view === 'film' ? stage.filmToStart({}) : undefined;
      case 'black':
        return stage.setBlack({ black: !state?.black });
      case 'freeze':
        return stage.setFrozen({ frozen: !state?.frozen });
      case 'holding':
        // The way out of the pen before it is the way out of everything.
        if (tools.tool) return tools.letGo();
        return stage.showHolding({ meetingId });
      case 'agenda': {
        const dayId = item?.dayId ?? running?.dayId ?? days[0]?.id;
        return dayId ? stage.showAgenda({ dayId }) : undefined;
      }
      case 'nextDeck':
      case 'overview':
        return tools.setOpen(what.kind);
      case 'pointer':
      case 'pen':
        return current && tools.choose(what.kind);
      case 'wipe':
        return tools.wipe();
      case 'keep':
        return tools.keep();
    }
  }
  return (what) => {
    const done = doing(what);
    if (done) void done.catch(notice.error);
  };
}

/** The same acts for the palette and the list of shortcuts. */
export function useStageActions(act: (what: StageAct) => void): void {
  const { t } = useTranslation('stage');
  const action = (
    name: 'next' | 'back' | 'black' | 'freeze' | 'holding' | 'agenda',
    keys: string[],
    what: StageAct,
  ): Action => ({ id: `stage.${name}`, label: t(`act.${name}`), keys, run: () => act(what) });
  useAction(action('next', ['ArrowRight', 'PageDown'], { kind: 'turn', by: 1 }));
  useAction(action('back', ['ArrowLeft', 'PageUp'], { kind: 'turn', by: -1 }));
  useAction(action('black', ['B'], { kind: 'black' }));
  useAction(action('freeze', ['F'], { kind: 'freeze' }));
  useAction(action('holding', ['Escape'], { kind: 'holding' }));
  useAction(action('agenda', ['A'], { kind: 'agenda' }));
  const tool = (
    kind: 'nextDeck' | 'overview' | 'pointer' | 'pen' | 'wipe' | 'keep',
    key: string,
  ) => ({
    id: `stage.${kind}`,
    label: t(`tools.${kind}`),
    keys: [key],
    run: () => act({ kind }),
  });
  useAction(tool('nextDeck', 'N'));
  useAction(tool('overview', 'O'));
  useAction(tool('pointer', 'P'));
  useAction(tool('pen', 'D'));
  useAction(tool('wipe', 'C'));
  useAction(tool('keep', 'K'));
}

/** Start and finish of agenda items: the open one, else the one after what runs. */
export function useRunning(view: Console, meetingId: string) {
  const { t } = useTranslation('stage');
  const notice = useNotice();
  const { days, running, item } = view;
  const next = useMemo(() => {
    const lines = days.flatMap(({ items }) => items);
    if (item && item.id !== running?.id) return item;
    const at = lines.findIndex(({ id }) => id === running?.id);
    return lines[at + 1];
  }, [days, running, item]);

  const start = () => {
    if (!next) return;
    view.openItem(next.id);
    void api.runOfShow.start({ id: next.id }).catch(notice.error);
  };
  const finish = () => {
    if (running) void api.runOfShow.finish({ meetingId }).catch(notice.error);
  };
  useAction({ id: 'stage.start', label: t('run.start'), keys: 'F9', run: start, enabled: !!next });
  useAction({
    id: 'stage.finish',
    label: t('run.finish'),
    keys: 'F8',
    run: finish,
    enabled: running !== null,
  });
  return { next, start, finish };
}
