import { expect, test } from './support/desk';

test('the window is a stranger: sandboxed, cut off from the network and from files', async ({
  desk,
}) => {
  const { app, page } = desk;
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const { sandbox, contextIsolation, nodeIntegration, webviewTag } =
        // getLastWebPreferences is not in the public types, and is the only witness of what is in force
        (
          window.webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
        ).getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag };
    }),
  );
  expect(preferences).toEqual([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
  ]);
  const reached = await page.evaluate(async () => {
    const tries = ['https://example.com/', 'http://127.0.0.1:1/', 'file:///etc/passwd'];
    const answers: string[] = [];
    for (const url of tries) {
      answers.push(await fetch(url).then(String, () => 'blocked'));
    }
    return answers;
  });
  expect(reached).toEqual(['blocked', 'blocked', 'blocked']);
  const globals = await page.evaluate(() => [typeof globalThis.process, typeof globalThis.require]);
  expect(globals).toEqual(['undefined', 'undefined']);
});

test('main itself sends nothing out: every request of another scheme is cancelled', async ({
  desk,
}) => {
  const answer = await desk.app.evaluate(({ session }) =>
    session.defaultSession.fetch('https://example.com/').then(
      () => 'sent',
      (cause: Error) => cause.message,
    ),
  );
  expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('its scheme serves its own folder only', async ({ desk }) => {
  const status = (path: string) =>
    desk.page.evaluate((url) => fetch(url).then((answer) => answer.status), path);
  expect(await status('/index.html')).toBe(200);
  for (const path of [
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/picture/../index.html/..',
    `/picture/${'0'.repeat(64)}`,
    '/picture/etc',
  ]) {
    expect(await status(path), path).toBe(404);
  }
});

test('opens no other window and goes to no other page', async ({ desk }) => {
  await desk.page.evaluate(() => {
    window.open('https://example.com/');
    location.href = 'https://example.com/';
  });
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(
    1,
  );
  expect(desk.page.url()).toContain('app://exchange/');
});
