import { app, type Session, session } from 'electron';
import { ORIGIN, SCHEME } from './protocol';

/** Nothing in this program speaks to a network: every request to another scheme is cancelled. */
function closeNetwork(of: Session): void {
  of.webRequest.onBeforeRequest((details, answer) => {
    const { protocol } = new URL(details.url);
    const own = protocol === `${SCHEME}:` || protocol === 'blob:' || protocol === 'data:';
    // Developer tools bring their own pages; they exist only while developing.
    answer({ cancel: !own && !(protocol === 'devtools:' && !app.isPackaged) });
  });
  of.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  of.setPermissionCheckHandler(() => false);
  of.setDevicePermissionHandler(() => false);
}

/** Once, before the first window. */
export function lockDown(): void {
  closeNetwork(session.defaultSession);
  app.on('session-created', closeNetwork);
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Whether a frame is one of our own pages, in the top frame of its window. */
export function isOurs(frame: Electron.WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === ORIGIN;
}
