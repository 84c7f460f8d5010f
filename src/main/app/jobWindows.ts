import * as placing from '@shared/windows/placing';
import {
  type Display,
  type KnownDisplay,
  type RememberedWindows,
  type WindowJob,
  windowJobs,
} from '@shared/windows/windows';
import { type BrowserWindow, powerSaveBlocker, screen } from 'electron';
import type { JobWindows } from '../desk';
import { boundsOf, desktopNow } from './displays';
import { showNumbers } from './identify';
import { openJobWindow } from './jobWindow';

export type JobWindowsOptions = {
  /** the operator's window: the others keep out of its way and leave it the focus */
  operator: () => BrowserWindow | undefined;
  language: () => string;
  /** a key pressed while a job's window has the focus */
  onKey: (job: WindowJob, key: string) => void;
  /** windows have opened, closed or moved, or displays have come or gone */
  onChange: () => void;
  remembered: RememberedWindows;
  remember: (windows: RememberedWindows) => void;
};

const known = ({ id, label, width, height }: Display): KnownDisplay => ({
  id,
  label,
  width,
  height,
});

/**
 * The windows beside the operator's, by job. A window goes away with its display: no system may move
 * it over another one; and when the display is back it stands there again. What it shows is computed
 * from what is stored and is not its business.
 */
export function jobWindows(options: JobWindowsOptions) {
  const open = new Map<WindowJob, { window: BrowserWindow; displayId: number; fills: boolean }>();
  let jobs = options.remembered.jobs;
  let awake: number | null = null;

  const desktop = () => desktopNow(options.operator());
  const standing = () => new Map([...open].map(([job, { displayId }]) => [job, displayId]));

  /** Nobody touches the mouse during a speech, and no display may go to sleep over it. */
  function keepAwake(): void {
    if (open.size > 0) awake ??= powerSaveBlocker.start('prevent-display-sleep');
    else if (awake !== null) {
      powerSaveBlocker.stop(awake);
      awake = null;
    }
  }

  function remember(): void {
    const operator = options.operator();
    const { displays, operatorsId } = desktop();
    const display = displays.find(({ id }) => id === operatorsId);
    const own = display &&
      operator && { display: known(display), maximized: operator.isMaximized() };
    options.remember({ operator: own ?? options.remembered.operator, jobs });
  }

  function takeDown(job: WindowJob): void {
    const gone = open.get(job);
    // First out of the list, so that its closing is not taken for a person's.
    open.delete(job);
    gone?.window.destroy();
  }

  function put(job: WindowJob, display: Display): void {
    takeDown(job);
    const fills = placing.fills(desktop(), display.id);
    const window = openJobWindow({
      job,
      displayId: display.id,
      fills,
      operator: options.operator,
      language: options.language(),
      onKey: (key) => options.onKey(job, key),
    });
    open.set(job, { window, displayId: display.id, fills });
    jobs = { ...jobs, [job]: { display: known(display), open: true } };
    window.on('closed', () => {
      if (open.get(job)?.window !== window) return;
      open.delete(job);
      forget(job);
    });
  }

  /** Closed by a person: it does not come back by itself. */
  function forget(job: WindowJob): void {
    const last = jobs[job];
    if (last) jobs = { ...jobs, [job]: { ...last, open: false } };
    settle();
  }

  function settle(): void {
    keepAwake();
    remember();
    options.onChange();
  }

  /** Takes down what lost its display and brings back what has its display again. */
  function followDisplays(): void {
    for (const job of placing.leftAlone(desktop(), standing())) takeDown(job);
    for (const [job, display] of placing.comingBack(desktop(), standing(), jobs)) put(job, display);
    keepAwake();
    options.onChange();
  }

  screen.on('display-removed', followDisplays);
  screen.on('display-added', followDisplays);
  screen.on('display-metrics-changed', (_event, { id }) => {
    for (const { window, displayId, fills } of open.values()) {
      if (displayId === id && fills) window.setBounds(boundsOf(id, 'bounds'));
    }
    options.onChange();
  });

  const service: JobWindows = {
    open(job, displayId) {
      if (displayId === null && open.has(job)) return;
      const now = desktop();
      const at = displayId ?? placing.usualDisplay(now, standing(), job, jobs[job]?.display)?.id;
      if (at === undefined) return;
      const before = standing();
      for (const [each, id] of placing.puttingOn(now, before, job, at)) {
        const display = now.displays.find((candidate) => candidate.id === id);
        if (display && before.get(each) !== id) put(each, display);
      }
      settle();
    },
    close(job) {
      takeDown(job);
      forget(job);
    },
    tellStage: (message) => open.get('stage')?.window.webContents.send('stage', message),
    identify: () => showNumbers(placing.numbered(desktop())),
    state() {
      const now = desktop();
      const at = standing();
      return {
        displays: placing.numbered(now),
        jobs: windowJobs.map((job) => {
          const last = jobs[job];
          const openOn = at.get(job) ?? null;
          return {
            job,
            openOn,
            waitingFor: last?.open && openOn === null ? last.display : null,
            wouldOpenOn: placing.usualDisplay(now, at, job, last?.display)?.id ?? null,
          };
        }),
      };
    },
  };

  return {
    ...service,
    /** Reopens, at the start of the program, what was open on displays that are there. */
    comeBack: followDisplays,
    /** Keeps where everything stands, before the operator's window goes. */
    remember,
    /** What a window is for, as far as it is one of these. */
    jobOf: (contents: Electron.WebContents): WindowJob | undefined =>
      [...open].find(([, { window }]) => window.webContents === contents)?.[0],
    /** The program ends: windows that close now were open. */
    release: () => open.clear(),
  };
}
