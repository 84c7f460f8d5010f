/**
 * Runs the tools that check and test, with their output on the screen as it comes.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { nodeModules, root } from './paths.mjs';

/**
 * @param {string} script path of a JavaScript file, from the root of the project
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export function runScript(script, args, env = process.env) {
  return start(process.execPath, [path.join(root, script), ...args], env);
}

/**
 * @param {string} script path of a JavaScript file in node_modules
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export function runTool(script, args, env = process.env) {
  return start(process.execPath, [path.join(nodeModules, script), ...args], env);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
export function start(program, args, env) {
  return new Promise((resolve, reject) => {
    // No standard input: there is none in CI, and no tool here has anything to ask.
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** @param {string} title */
export function heading(title) {
  console.log(`\n── ${title} ──`);
}
