import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { SharedThread } from '../../src/main/documents/worker/sharedThread';

const ECHO = `const { parentPort } = require('node:worker_threads');
parentPort.on('message', (said) => parentPort.postMessage(said));`;

function aSharedThread() {
  const started: Worker[] = [];
  const shared = new SharedThread(() => {
    const thread = new Worker(ECHO, { eval: true });
    started.push(thread);
    return thread;
  }, 60_000);
  onTestFinished(async () => {
    await Promise.all(started.map((thread) => thread.terminate()));
  });
  return { shared, started };
}

async function echo(thread: Worker, said: string): Promise<string> {
  thread.postMessage(said);
  const [answer] = await once(thread, 'message');
  return answer;
}

test('a series of jobs takes turns in one thread', async () => {
  const { shared, started } = aSharedThread();
  let running = 0;
  const answers = await Promise.all(
    ['a', 'b', 'c'].map((said) =>
      shared.run(async (thread) => {
        running += 1;
        expect(running).toBe(1);
        const answer = await echo(thread, said);
        running -= 1;
        return answer;
      }),
    ),
  );
  expect(answers).toEqual(['a', 'b', 'c']);
  expect(await shared.run((thread) => echo(thread, 'd'))).toBe('d');
  expect(started).toHaveLength(1);
});

test('a job that fails leaves the thread to the next; a thread that ended is replaced', async () => {
  const { shared, started } = aSharedThread();
  const failing = shared.run(async () => {
    throw new Error('a bug');
  });
  const next = shared.run((thread) => echo(thread, 'next'));
  await expect(failing).rejects.toThrow('a bug');
  expect(await next).toBe('next');
  expect(started).toHaveLength(1);
  const ended = shared.run((thread) => thread.terminate());
  const after = shared.run((thread) => echo(thread, 'after'));
  await ended;
  expect(await after).toBe('after');
  expect(started).toHaveLength(2);
});
