// The least that is a window: what Electron itself costs, with nothing of ours in it.
const { app, BrowserWindow } = require('electron');

app.setPath('userData', process.argv[process.argv.indexOf('--data') + 1]);
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});
