import { BrowserWindow, dialog, shell } from 'electron';
import type { Desk } from '../desk';
import { reopen } from './dataFolder';
import { printPdf } from './printing';

/** The windows' services for operations. */
export function electronDesk(): Desk {
  const parent = () => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  return {
    async chooseToOpen({ title, filters, many }) {
      const options: Electron.OpenDialogOptions = {
        title,
        filters,
        properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
      };
      const window = parent();
      const answer = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options));
      return answer.canceled ? [] : answer.filePaths;
    },
    async chooseToSave({ title, suggestedName }) {
      const options = { title, defaultPath: suggestedName };
      const window = parent();
      const answer = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      return answer.canceled || !answer.filePath ? null : answer.filePath;
    },
    openPath: (path) => shell.openPath(path),
    showInFolder: (path) => shell.showItemInFolder(path),
    printPdf,
    reopen,
  };
}
