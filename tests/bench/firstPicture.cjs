// Loaded into either program before its own code (`-r`): prints when what BENCH_READY names has been
// drawn, in milliseconds since 1970, and quits.
const { app } = require('electron');

const inPage = `new Promise((drawn) => {
  const look = () => {
    if (!document.querySelector(${JSON.stringify(process.env.BENCH_READY)})) {
      requestAnimationFrame(look);
      return;
    }
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => drawn(performance.timeOrigin + performance.now());
      port1.postMessage(null);
    });
  };
  look();
})`;

app.once('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    const at = await contents.executeJavaScript(inPage);
    process.stdout.write(`picture ${at}\n`, () => app.quit());
  });
});
