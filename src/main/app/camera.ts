import type { BrowserWindow, WebContents } from 'electron';
import { ORIGIN } from './protocol';

/** What the two permission questions of Chromium have in common. */
type Asked = {
  contents: WebContents | null;
  permission: string;
  /** of a question for cameras and microphones */
  media: readonly (string | undefined)[];
  isMainFrame: boolean;
  /** origin or address of whoever asks */
  from: string;
};

export type CameraSwitch = {
  /** Turned on by an operation of the operator's window; a page that is loaded anew turns it off. */
  turn(on: boolean): void;
  /** Whether this is the one thing that is ever permitted: pictures, no sound, while it is on. */
  permits(asked: Asked): boolean;
};

/** Whether the operator's window may look through a camera (docs/adr/0006). Off to begin with. */
export function cameraSwitch(operator: () => BrowserWindow | undefined): CameraSwitch {
  let on = false;
  const off = () => {
    on = false;
  };
  return {
    turn(next) {
      const contents = operator()?.webContents;
      on = next && contents !== undefined;
      contents?.off('did-navigate', off);
      contents?.off('render-process-gone', off);
      if (!on) return;
      contents?.once('did-navigate', off);
      contents?.once('render-process-gone', off);
    },
    permits: ({ contents, permission, media, isMainFrame, from }) =>
      on &&
      permission === 'media' &&
      media.length > 0 &&
      media.every((kind) => kind === 'video') &&
      isMainFrame &&
      contents !== null &&
      contents === operator()?.webContents &&
      (from === ORIGIN || from.startsWith(`${ORIGIN}/`)),
  };
}
