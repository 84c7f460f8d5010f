import { BrowserWindow } from 'electron';
import { ORIGIN } from './protocol';
import { webPreferences } from './windows';

type JudgeWindowOptions = {
  operator: () => BrowserWindow | undefined;
  language: () => string;
};

const SIZE = { width: 1366, height: 768, minWidth: 960, minHeight: 600 };

/**
 * The window in which a judge reads and scores: one at a time, with the keyboard, over the whole
 * display. Which judge it belongs to is known here and not to its page.
 */
export function judgeWindow({ operator, language }: JudgeWindowOptions) {
  let open: { window: BrowserWindow; judgeId: string } | null = null;

  function close(): void {
    const gone = open;
    open = null;
    gone?.window.destroy();
  }

  return {
    open(judgeId: string): void {
      if (open?.judgeId === judgeId) {
        open.window.focus();
        return;
      }
      close();
      const window = new BrowserWindow({
        ...SIZE,
        show: false,
        autoHideMenuBar: true,
        backgroundColor: '#f5f6f8',
        webPreferences,
      });
      window.removeMenu();
      open = { window, judgeId };
      window.once('ready-to-show', () => {
        window.maximize();
        window.show();
        window.focus();
      });
      window.on('closed', () => {
        if (open?.window !== window) return;
        open = null;
        operator()?.focus();
      });
      // The page is told whose sheet to ask for; that it asks for no other is seen to where it is answered.
      const query = new URLSearchParams({ judge: judgeId, language: language() });
      void window.loadURL(`${ORIGIN}/judge.html?${query}`);
    },
    /** Whose window this is; undefined for any other window. */
    judgeOf: (contents: Electron.WebContents): string | undefined =>
      open && !open.window.isDestroyed() && open.window.webContents === contents
        ? open.judgeId
        : undefined,
  };
}
