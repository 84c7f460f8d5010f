import { app, type Session, session } from 'electron';
import type { CameraSwitch } from './camera';
import { ORIGIN, SCHEME } from './protocol';

/**
 * Nothing in this program speaks to a network: every request to another scheme is cancelled. Nothing is
 * permitted but what the camera's switch permits.
 */
function closeNetwork(of: Session, camera: Pick<CameraSwitch, 'permits'>): void {
  of.webRequest.onBeforeRequest((details, answer) => {
    const { protocol } = new URL(details.url);
    const own = protocol === `${SCHEME}:` || protocol === 'blob:' || protocol === 'data:';
    // Developer tools bring their own pages; they exist only while developing.
    answer({ cancel: !own && !(protocol === 'devtools:' && !app.isPackaged) });
  });
  of.setPermissionRequestHandler((contents, permission, answer, details) =>
    answer(
      camera.permits({
        contents,
        permission,
        media: ('mediaTypes' in details && details.mediaTypes) || [],
        isMainFrame: details.isMainFrame,
        from: details.requestingUrl,
      }),
    ),
  );
  of.setPermissionCheckHandler((contents, permission, from, { mediaType, isMainFrame }) =>
    camera.permits({ contents, permission, media: [mediaType], isMainFrame, from }),
  );
  of.setDevicePermissionHandler(() => false);
}

/** Once, before the first window. */
export function lockDown(camera: CameraSwitch): void {
  closeNetwork(session.defaultSession, camera);
  app.on('session-created', (made) => closeNetwork(made, { permits: () => false }));
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
