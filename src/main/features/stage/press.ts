import type { Client } from '@shared/client';
import { AppError } from '@shared/errors';
import { pressed, type StageAct } from '@shared/stage/keys';

/**
 * Keys pressed while the hall's window has the focus do what they do at the console. A key that can
 * do nothing now (no page has been on yet) does nothing: no sentence may appear before the hall.
 */
export function pressing(client: Client): (key: string) => Promise<void> {
  let typed = '';

  async function act(what: StageAct): Promise<void> {
    const { stage } = client;
    switch (what.kind) {
      case 'turn':
        return stage.turn({ by: what.by });
      case 'goToPage':
        return stage.goToPage({ number: what.number });
      case 'goOn': {
        const { view, film } = await stage.state({});
        if (view === 'film' && film) return stage.playFilm({ playing: !film.playing });
        return stage.turn({ by: 1 });
      }
      case 'filmToStart':
        return stage.filmToStart({});
      case 'black':
        return stage.setBlack({ black: !(await stage.state({})).black });
      case 'freeze':
        return stage.setFrozen({ frozen: !(await stage.state({})).frozen });
      case 'holding': {
        const { meetingId } = await stage.state({});
        return meetingId ? stage.showHolding({ meetingId }) : undefined;
      }
      case 'agenda': {
        const { dayId } = await stage.state({});
        return dayId ? stage.showAgenda({ dayId }) : undefined;
      }
      // What begins at the console only: before the hall nothing is prepared and nothing is drawn.
      default:
        return undefined;
    }
  }

  return async (key) => {
    const press = pressed(typed, key);
    typed = press?.typed ?? '';
    if (!press?.act) return;
    try {
      await act(press.act);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  };
}
