/**
 * A screen to draw on: the reader's own, or a virtual one of 1920×1080 where there is none.
 */
import { spawn } from 'node:child_process';
import { SetupError } from './say.mjs';

/** @returns {boolean} */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work gets the environment for its programs
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work(process.env);
  const screen = await startVirtualDisplay();
  try {
    return await work({ ...process.env, DISPLAY: screen.name });
  } finally {
    screen.stop();
  }
}

/** @returns {Promise<{ name: string, stop: () => void }>} */
async function startVirtualDisplay() {
  // With -displayfd the server itself finds a free number and tells it once it is ready.
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const stop = () => {
    process.off('exit', stop);
    for (const signal of SIGNALS) process.off(signal, leave);
    server.kill();
  };
  // Killed from outside we would leave the server behind: it does not notice that we are gone.
  process.on('exit', stop);
  for (const signal of SIGNALS) process.on(signal, leave);
  const number = await answerOf(server);
  return { name: `:${number}`, stop };
}

/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function leave() {
  process.exit(1);
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function answerOf(server) {
  return new Promise((resolve, reject) => {
    let complaint = '';
    server.stderr?.on('data', (chunk) => {
      complaint += chunk;
    });
    server.on('error', () => reject(new SetupError('Xvfb is missing: run `npm run setup` first.')));
    server.on('exit', () => reject(new SetupError(`Xvfb did not start.\n${complaint}`)));
    let answer = '';
    server.stdio[3]?.on('data', (chunk) => {
      answer += chunk;
      if (answer.includes('\n')) resolve(answer.trim());
    });
  });
}
