import { contextBridge, ipcRenderer } from 'electron';

const CHANNELS = ['changed', 'progress', 'stage', 'language'] as const;

// All that a window can reach. It never changes: what may be asked is decided in main by the contract.
contextBridge.exposeInMainWorld('exchange', {
  operate: (callId: string, name: string, input: unknown) =>
    ipcRenderer.invoke('operate', callId, name, input),
  cancel: (callId: string) => ipcRenderer.send('cancel', callId),
  on: (channel: (typeof CHANNELS)[number], listener: (message: unknown) => void) => {
    if (!CHANNELS.includes(channel)) return () => {};
    const heard = (_: unknown, message: unknown) => listener(message);
    ipcRenderer.on(channel, heard);
    return () => ipcRenderer.removeListener(channel, heard);
  },
});
