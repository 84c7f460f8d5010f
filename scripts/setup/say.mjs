/**
 * How set-up speaks: one line per step, a sign of life for whatever takes long,
 * and one clear sentence when it cannot go on.
 */
import { spawn } from 'node:child_process';

/** A failure the reader can act on: its message says what to do, a stack trace would only hide it. */
export class SetupError extends Error {}

/** @type {NodeJS.WritableStream} */
let out = process.stdout;

/** For the command line, whose standard output belongs to its answer. */
export function speakOnStandardError() {
  out = process.stderr;
}

/** @param {string} text */
export function say(text) {
  out.write(`• ${text}\n`);
}

/** @param {string} text */
export function sayMore(text) {
  out.write(`    ${text}\n`);
}

/**
 * Runs a script's work; a failure that the reader can mend is told in its one sentence.
 * @param {() => Promise<void>} work
 */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`✗ ${error.message}`);
    process.exitCode = 1;
  }
}

/**
 * Tells every tenth of a download that it is alive; a bar would fill a CI log with rubbish.
 * @param {number} total bytes, 0 when the server does not say
 * @returns {(bytes: number) => void}
 */
export function progress(total) {
  let done = 0;
  let told = 0;
  const stride = total > 0 ? total / 10 : 20 * 1024 * 1024;
  return (bytes) => {
    done += bytes;
    if (done - told < stride && done !== total) return;
    told = done;
    const megabytes = `${Math.round(done / 1024 / 1024)} MB`;
    sayMore(total > 0 ? `${Math.round((done / total) * 100)} % (${megabytes})` : megabytes);
  };
}

/**
 * Runs a program quietly and says every ten seconds that it is still busy.
 * @param {string} command
 * @param {string[]} args
 * @param {{ doing: string, cwd?: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<string>} its standard output
 */
export function run(command, args, { doing, cwd, env }) {
  return new Promise((resolve, reject) => {
    const started = Date.now();
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm is npm.cmd on Windows, which only a shell can start.
      shell: process.platform === 'win32' && command === 'npm',
    });
    let output = '';
    let everything = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      everything += chunk;
    });
    child.stderr.on('data', (chunk) => {
      everything += chunk;
    });
    const beat = setInterval(
      () => sayMore(`still ${doing}, ${Math.round((Date.now() - started) / 1000)} s`),
      10_000,
    );
    child.on('error', (error) => {
      clearInterval(beat);
      reject(new SetupError(`${command} could not be started: ${error.message}`));
    });
    child.on('close', (code) => {
      clearInterval(beat);
      if (code === 0) return resolve(output);
      reject(
        new SetupError(
          `${gist(everything)}\n${command} failed while ${doing} (exit code ${code}).`,
        ),
      );
    });
  });
}

/**
 * npm names the cause first, compilers last.
 * @param {string} output
 * @returns {string}
 */
function gist(output) {
  const lines = output.trim().split('\n');
  if (lines.length <= 40) return lines.join('\n');
  return [...lines.slice(0, 15), '[…]', ...lines.slice(-25)].join('\n');
}

/**
 * npm as the reader's own configuration has it, whichever registry that names.
 * @param {string[]} args
 * @param {{ doing: string, cwd?: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<string>}
 */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  // Warnings (EBADENGINE above all: Node 20 only tests, see ADR 0001) would hide what matters.
  const quiet = [...args, '--loglevel=error'];
  if (cli && /\bnpm-cli\.[cm]?js$/.test(cli))
    return run(process.execPath, [cli, ...quiet], options);
  return run('npm', quiet, options);
}
