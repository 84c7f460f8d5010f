import type { Desktop } from '@shared/windows/placing';
import type { Display } from '@shared/windows/windows';
import { type BrowserWindow, screen } from 'electron';

function asDisplay({ id, label, bounds }: Electron.Display): Display {
  return { id, label, ...bounds, isPrimary: id === screen.getPrimaryDisplay().id };
}

/** What is plugged in now, and the display that the operator's window stands on. */
export function desktopNow(operator: BrowserWindow | undefined): Desktop {
  const operators =
    operator && !operator.isDestroyed()
      ? screen.getDisplayMatching(
          // A minimized window is nowhere.
          operator.isMinimized() ? operator.getNormalBounds() : operator.getBounds(),
        )
      : screen.getPrimaryDisplay();
  return { displays: screen.getAllDisplays().map(asDisplay), operatorsId: operators.id };
}

/** The whole display, or what its task bar leaves of it. */
export function boundsOf(displayId: number, which: 'bounds' | 'workArea'): Electron.Rectangle {
  const displays = screen.getAllDisplays();
  return (displays.find(({ id }) => id === displayId) ?? screen.getPrimaryDisplay())[which];
}
