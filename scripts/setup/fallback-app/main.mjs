/**
 * What Electron's own default app does: takes a path from the command line and runs the program
 * that lies there. The development fallback runtime comes without one (see ADR 0001).
 *
 * The top-level await below is the point of this file being an ES module: Electron holds `ready`
 * back until the entry module has finished, so the program still comes in time to register its
 * `app://` scheme as privileged.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as electron from 'electron';

/** setAppPath and setVersion exist for default apps like this one and are in no type. */
const app = /** @type {any} */ (electron.app);

const { program, preloads } = readArguments(process.argv.slice(1));
// As in Electron's default app: asked of Node itself, so that NODE_OPTIONS-like modules
// (Playwright's loader is one) run before the program.
if (preloads.length > 0) /** @type {any} */ (Module)._preloadModules(preloads);

if (program === undefined) {
  console.error('Name the folder of the program to run.');
  app.exit(2);
} else {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  try {
    await import(pathToFileURL(prepare(program)).href);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}

/**
 * A switch may have its value apart from it (`--data DIR`), and we cannot know which do, so the
 * program is the first plain argument that can be one: a folder with a package.json, or a script.
 * @param {string[]} args
 */
function readArguments(args) {
  /** @type {string[]} */
  const preloads = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (arg === '-r' || arg === '--require') preloads.push(args[++i]);
    else if (!arg.startsWith('-') && isProgram(arg))
      return { program: path.resolve(arg), preloads };
  }
  return { program: undefined, preloads };
}

/** @param {string} candidate */
function isProgram(candidate) {
  if (!existsSync(candidate)) return false;
  if (statSync(candidate).isDirectory()) return existsSync(path.join(candidate, 'package.json'));
  return /\.[cm]?js$/.test(candidate);
}

/**
 * Gives the program its own name, version and path, and finds its entry.
 * @param {string} program
 * @returns {string}
 */
function prepare(program) {
  if (!statSync(program).isDirectory()) {
    app.setAppPath(path.dirname(program));
    return program;
  }
  const manifest = JSON.parse(readFileSync(path.join(program, 'package.json'), 'utf8'));
  const name = manifest.productName ?? manifest.name;
  if (name) app.setName(name);
  if (manifest.version) app.setVersion(manifest.version);
  app.setAppPath(program);
  return createRequire(path.join(program, 'package.json')).resolve(
    `./${manifest.main ?? 'index.js'}`,
  );
}
