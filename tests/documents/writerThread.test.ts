import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { WriterThread } from '../../src/main/documents/worker/writerThread';

const ECHO = `const { parentPort } = require('node:worker_threads');
parentPort.on('message', (said) => parentPort.postMessage(said));`;

function aWriter() {
  const started: Worker[] = [];
  const writer = new WriterThread(() => {
    const thread = new Worker(ECHO, { eval: true });
    started.push(thread);
    return thread;
  });
  onTestFinished(async () => {
    await Promise.all(started.map((thread) => thread.terminate()));
  });
  return { writer, started };
}

async function echo(thread: Worker, said: string): Promise<string> {
  thread.postMessage(said);
  const [answer] = await once(thread, 'message');
  return answer;
}

test('a series of jobs takes turns in one thread', async () => {
  const { writer, started } = aWriter();
  let running = 0;
  const answers = await Promise.all(
    ['a', 'b', 'c'].map((said) =>
      writer.run(async (thread) => {
        running += 1;
        expect(running).toBe(1);
        const answer = await echo(thread, said);
        running -= 1;
        return answer;
      }),
    ),
  );
  expect(answers).toEqual(['a', 'b', 'c']);
  expect(await writer.run((thread) => echo(thread, 'd'))).toBe('d');
  expect(started).toHaveLength(1);
});

test('a job that fails leaves the thread to the next; a thread that ended is replaced', async () => {
  const { writer, started } = aWriter();
  const failing = writer.run(async () => {
    throw new Error('a bug');
  });
  const next = writer.run((thread) => echo(thread, 'next'));
  await expect(failing).rejects.toThrow('a bug');
  expect(await next).toBe('next');
  expect(started).toHaveLength(1);
  const ended = writer.run((thread) => thread.terminate());
  const after = writer.run((thread) => echo(thread, 'after'));
  await ended;
  expect(await after).toBe('after');
  expect(started).toHaveLength(2);
});
