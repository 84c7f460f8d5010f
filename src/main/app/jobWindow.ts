import { type WindowJob, windowJobs } from '@shared/windows/windows';
import { BrowserWindow } from 'electron';
import { boundsOf } from './displays';
import { ORIGIN } from './protocol';
import { webPreferences } from './windows';

/** What a job's window shows. The hall's page is its own, so that it carries nothing but the stage. */
const pages: Record<WindowJob, string> = {
  stage: 'stage.html',
  speakerTimer: 'live.html',
  backstage: 'live.html',
  chair: 'live.html',
};

export type JobWindowOptions = {
  job: WindowJob;
  displayId: number;
  /** whether it fills its display; else it is an ordinary window on it */
  fills: boolean;
  operator: () => BrowserWindow | undefined;
  language: string;
  /** a key pressed while this window has the focus */
  onKey: (key: string) => void;
};

/** Safe for the moment before the first frame, and beside a slide of another shape. */
const BLACK = '#000000';

/** A window whose page dies is loaded again, but a page that always dies is left black. */
const MOST_DEATHS = 3;

/**
 * A window for one job on one display. It never takes the focus from the operator, stays above
 * everything else on the display that it fills, and is never slowed down in the background.
 */
export function openJobWindow(options: JobWindowOptions): BrowserWindow {
  const { job, displayId, fills, onKey } = options;
  const window = new BrowserWindow({
    ...(fills ? boundsOf(displayId, 'bounds') : ordinaryBounds(job, displayId)),
    show: false,
    frame: !fills,
    skipTaskbar: fills,
    backgroundColor: BLACK,
    autoHideMenuBar: true,
    webPreferences: { ...webPreferences, backgroundThrottling: false },
  });
  window.removeMenu();
  if (fills) window.setAlwaysOnTop(true, 'screen-saver');
  window.once('ready-to-show', () => showBeside(window, options));
  window.webContents.on('before-input-event', (event, input) => {
    event.preventDefault();
    const plain = !(input.control || input.alt || input.meta || input.isComposing);
    if (input.type === 'keyDown' && plain) onKey(input.key);
  });
  const query = new URLSearchParams({ job, language: options.language });
  const load = () => void window.loadURL(`${ORIGIN}/${pages[job]}?${query}`);
  let deaths = 0;
  window.webContents.on('render-process-gone', () => {
    deaths += 1;
    if (deaths < MOST_DEATHS && !window.isDestroyed()) load();
  });
  load();
  return window;
}

/** Shows a window and leaves the focus where it was. */
function showBeside(window: BrowserWindow, { fills, operator }: JobWindowOptions): void {
  const operatorWorks = operator()?.isFocused() ?? false;
  const giveBack = () => {
    const other = operator();
    if (operatorWorks && other && !other.isDestroyed()) other.focus();
  };
  window.showInactive();
  if (fills) {
    window.once('enter-full-screen', giveBack);
    window.setFullScreen(true);
  }
  // Some window systems hand the focus to whatever is new or fills a display, asked or not.
  giveBack();
}

/** A quarter of the operator's display, each job a little lower, so that none hides another. */
function ordinaryBounds(job: WindowJob, displayId: number): Electron.Rectangle {
  const { x, y, width, height } = boundsOf(displayId, 'workArea');
  const step = Math.round(height / 16) * windowJobs.indexOf(job);
  const half = Math.round(width / 2);
  return { x: x + half - step, y: y + step, width: half, height: Math.round((half * 9) / 16) };
}
