import { contextBridge, ipcRenderer } from 'electron';

// The workshop draws strangers' slides. It can only answer what main asks; it can ask for nothing.
contextBridge.exposeInMainWorld('workshop', {
  serve(handle: (ask: unknown) => Promise<unknown>) {
    ipcRenderer.on('ask', async (_event, id: number, ask: unknown) => {
      try {
        ipcRenderer.send('answer', id, await handle(ask));
      } catch (cause) {
        console.error(cause);
        ipcRenderer.send('answer', id, null);
      }
    });
    ipcRenderer.send('ready');
  },
});
