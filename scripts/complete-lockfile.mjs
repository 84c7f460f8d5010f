/**
 * Run after `npm install` has changed package-lock.json: node scripts/complete-lockfile.mjs
 *
 * Some packages are one small package and a native one per platform, each optional. A registry that
 * lacks one of those makes npm leave it out of the lockfile, and `npm ci` then refuses the lockfile
 * everywhere. This adds what was left out, with the platform that its name tells, so that other
 * machines pass it over and the machine it is for can fetch it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './setup/paths.mjs';

/** @typedef {{ version: string, optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Entry */
/** @typedef {Record<string, Entry>} Entries */

const SYSTEM = /\b(android|darwin|freebsd|linux|openharmony|win32)\b/;
const PROCESSOR = /\b(arm64|arm|ia32|ppc64|riscv64|s390x|x64)\b/;

/**
 * @param {Entries} packages the part of that name in package-lock.json
 * @returns {Entries} what its packages may want and it does not have
 */
export function leftOut(packages) {
  /** @type {Entries} */
  const missing = {};
  for (const [place, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isWithinReach(packages, place, name)) continue;
      const dev = entry.dev ? { dev: true } : {};
      missing[`node_modules/${name}`] = { version, ...platformOf(name), ...dev, optional: true };
    }
  }
  return missing;
}

/**
 * Looks where Node would: beside the package, then one node_modules further up, to the root.
 * @param {Entries} packages
 * @param {string} place
 * @param {string} name
 * @returns {boolean}
 */
function isWithinReach(packages, place, name) {
  const parts = place === '' ? [] : place.split('/node_modules/');
  for (; parts.length > 0; parts.pop()) {
    if (`${parts.join('/node_modules/')}/node_modules/${name}` in packages) return true;
  }
  return `node_modules/${name}` in packages;
}

/** @param {string} name */
function platformOf(name) {
  const [system] = SYSTEM.exec(name) ?? [];
  const [processor] = PROCESSOR.exec(name) ?? [];
  if (!system || !processor) throw new Error(`${name} does not tell its platform; add it by hand.`);
  const libc = name.includes('musl') ? 'musl' : 'glibc';
  return { os: [system], cpu: [processor], ...(system === 'linux' ? { libc: [libc] } : {}) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = path.join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = leftOut(lock.packages);
  const all = Object.entries({ ...lock.packages, ...missing });
  lock.packages = Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(
    `package-lock.json: ${Object.keys(missing).length} packages of other platforms added`,
  );
}
