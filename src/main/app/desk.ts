import { type BrowserWindow, dialog, shell } from 'electron';
import type { Desk, JobWindows } from '../desk';
import type { CameraSwitch } from './camera';
import { reopen } from './dataFolder';
import { paint } from './painting';
import { printPdf, printsMargins } from './printing';
import { renderPages } from './workshop';

/** The windows' services for operations. Dialogs belong to the operator's window, never to the hall's. */
export function electronDesk(
  operator: () => BrowserWindow | undefined,
  windows: JobWindows,
  camera: CameraSwitch,
  openJudgeWindow: Desk['openJudgeWindow'],
): Desk {
  return {
    windows,
    openJudgeWindow,
    turnCamera: camera.turn,
    async chooseToOpen({ title, filters, many }) {
      const options: Electron.OpenDialogOptions = {
        title,
        filters,
        properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
      };
      const window = operator();
      const answer = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options));
      return answer.canceled ? [] : answer.filePaths;
    },
    async chooseFolder({ title }) {
      const options: Electron.OpenDialogOptions = {
        title,
        properties: ['openDirectory', 'createDirectory'],
      };
      const window = operator();
      const answer = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options));
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async chooseToSave({ title, suggestedName }) {
      const options = { title, defaultPath: suggestedName };
      const window = operator();
      const answer = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      return answer.canceled || !answer.filePath ? null : answer.filePath;
    },
    openPath: (path) => shell.openPath(path),
    showInFolder: (path) => shell.showItemInFolder(path),
    printPdf,
    printsMargins,
    paint,
    reopen,
    renderPages,
  };
}
