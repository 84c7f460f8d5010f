import { placeFor, sameDisplay, type Wanted } from '@shared/stage/placing';
import type { StageDisplay } from '@shared/stage/stage';
import { BrowserWindow, powerSaveBlocker, screen } from 'electron';
import type { StageScreen } from '../desk';
import { ORIGIN } from './protocol';
import { webPreferences } from './windows';

export type StageWindowOptions = {
  /** the operator's window, so that the hall's window covers another display */
  operator: () => BrowserWindow | undefined;
  language: () => string;
  /** a key pressed while the stage window has the focus */
  onKey: (key: string) => void;
  /** called when the window has opened, closed or moved, or displays have come or gone */
  onChange: () => void;
};

/** Safe for the moment before the first frame, and beside a slide of another shape. */
const BLACK = '#000000';

function stageDisplay(display: Electron.Display): StageDisplay {
  const { id, label, bounds } = display;
  const isPrimary = id === screen.getPrimaryDisplay().id;
  return { id, label, width: bounds.width, height: bounds.height, isPrimary };
}

/**
 * The one audience window. It never takes the focus, keeps the machine awake while it is open, and
 * goes away with its display: no system may move it over the operator's screen, and when the display
 * is back it stands there again. What it shows is kept in the database and is not its business.
 */
export function stageWindow(options: StageWindowOptions): StageScreen & {
  owns(contents: Electron.WebContents): boolean;
} {
  let window: BrowserWindow | null = null;
  let standsOn: Wanted | null = null;
  let waitingFor: Wanted | null = null;

  const displays = () => screen.getAllDisplays().map(stageDisplay);

  function operatorsDisplay(): number {
    const operator = options.operator();
    const display =
      operator && !operator.isDestroyed()
        ? screen.getDisplayMatching(operator.getBounds())
        : screen.getPrimaryDisplay();
    return display.id;
  }

  function stand(askedId: number | null): void {
    const place = placeFor(displays(), operatorsDisplay(), askedId);
    if (!place) return;
    const { display, fullScreen } = place;
    waitingFor = null;
    window?.destroy();
    standsOn = display;
    const { x, y, width, height } = screen.getAllDisplays().find(({ id }) => id === display.id)?.[
      fullScreen ? 'bounds' : 'workArea'
    ] ?? { x: 0, y: 0, ...display };
    const share = fullScreen ? 1 : 0.5;
    const made = new BrowserWindow({
      x: Math.round(x + width * (1 - share)),
      y,
      width: Math.round(width * share),
      height: Math.round(fullScreen ? height : (width * share * 9) / 16),
      show: false,
      frame: !fullScreen,
      skipTaskbar: fullScreen,
      backgroundColor: BLACK,
      autoHideMenuBar: true,
      webPreferences: { ...webPreferences, backgroundThrottling: false },
    });
    window = made;
    made.removeMenu();
    if (fullScreen) made.setAlwaysOnTop(true, 'screen-saver');
    const awake = powerSaveBlocker.start('prevent-display-sleep');
    made.once('ready-to-show', () => {
      const operator = options.operator();
      const giveBack = () => {
        if (operator && !operator.isDestroyed()) operator.focus();
      };
      const operatorWorks = operator?.isFocused() ?? false;
      made.showInactive();
      if (fullScreen) made.setFullScreen(true);
      // Some window systems hand the focus to whatever fills a display, asked or not.
      if (operatorWorks && made.isFocused()) giveBack();
      if (operatorWorks && fullScreen) made.once('enter-full-screen', giveBack);
    });
    made.webContents.on('before-input-event', (event, input) => {
      event.preventDefault();
      const plain = !(input.control || input.alt || input.meta || input.isComposing);
      if (input.type === 'keyDown' && plain) options.onKey(input.key);
    });
    made.on('closed', () => {
      powerSaveBlocker.stop(awake);
      if (window !== made) return;
      window = null;
      standsOn = null;
      options.onChange();
    });
    const language = encodeURIComponent(options.language());
    void made.loadURL(`${ORIGIN}/stage.html?language=${language}`);
    options.onChange();
  }

  function leave(): void {
    const gone = window;
    window = null;
    standsOn = null;
    gone?.destroy();
    options.onChange();
  }

  function onDisplaysChanged(): void {
    const present = displays();
    if (standsOn && !present.some(({ id }) => id === standsOn?.id)) {
      waitingFor = standsOn;
      leave();
      return;
    }
    const others = present.filter(({ id }) => id !== operatorsDisplay());
    const back = waitingFor && sameDisplay(others, waitingFor);
    if (back) stand(back.id);
    else options.onChange();
  }

  function onResized(_event: unknown, display: Electron.Display): void {
    if (display.id === standsOn?.id && window?.isFullScreen()) window.setBounds(display.bounds);
    options.onChange();
  }

  screen.on('display-removed', onDisplaysChanged);
  screen.on('display-added', onDisplaysChanged);
  screen.on('display-metrics-changed', onResized);

  return {
    open: stand,
    close() {
      waitingFor = null;
      leave();
    },
    where: () => ({
      displays: displays(),
      openOn: standsOn?.id ?? null,
      waitingFor: waitingFor?.label ?? null,
    }),
    tell: (message) => window?.webContents.send('stage', message),
    owns: (contents) => window?.webContents === contents,
  };
}
