/**
 * System libraries on Debian and its relatives (Ubuntu, UOS, Kylin).
 * Windows and macOS bring what Electron needs.
 */
import { spawnSync } from 'node:child_process';
import { run, SetupError, say, sayMore } from './say.mjs';

/**
 * What Electron needs to open a window. Releases since 2024 renamed some packages (…t64): the
 * first name of a line that the machine knows is taken.
 */
export const FOR_ELECTRON = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['xvfb'],
  ['xauth'],
  ['fonts-noto-cjk'],
];

/**
 * What the end-to-end tests need to pull a cable: an X server whose displays come and go when told to.
 */
export const FOR_DISPLAYS = [
  ['xserver-xorg-core'],
  ['xserver-xorg-video-dummy'],
  ['x11-xserver-utils'],
];

/** What building SQLite needs, where it has to be built. */
export const FOR_BUILDING = [['g++'], ['make'], ['python3', 'python3-minimal']];

/** @typedef {string[]} Names alternative names of one package */

/**
 * @param {Names[]} packages
 * @param {string} purpose
 */
export async function ensureSystemPackages(packages, purpose) {
  if (process.platform !== 'linux') return;
  if (!has('dpkg-query') || !has('apt-get')) {
    say(
      `System libraries for ${purpose}: not a Debian-like system, so please see to these yourself:`,
    );
    sayMore(packages.map((names) => names.at(-1)).join(' '));
    return;
  }
  if (missing(packages).length > 0) await install(packages, purpose);
}

/**
 * @param {Names[]} packages
 * @param {string} purpose
 */
async function install(packages, purpose) {
  if (process.getuid?.() !== 0) {
    const names = missing(packages).map(nameHere).join(' ');
    throw new SetupError(
      `System libraries for ${purpose} are missing. Please run this, then start again:\n` +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`,
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const doing = 'installing system libraries';
  say(`System libraries for ${purpose}: reading the list of packages`);
  await run('apt-get', ['update'], { doing: 'reading the list of packages', env });
  const names = missing(packages).map(nameHere);
  say(`System libraries for ${purpose}: installing ${names.join(' ')}`);
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...names], { doing, env });
}

/**
 * @param {Names[]} packages
 * @returns {Names[]} those of which no name is installed
 */
function missing(packages) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query fills these in, not JavaScript
  const format = '--showformat=${Package} ${db:Status-Status}\\n';
  const query = spawnSync('dpkg-query', ['--show', format, ...packages.flat()], {
    encoding: 'utf8',
  });
  const installed = new Set();
  for (const line of query.stdout.split('\n')) {
    const [name, status] = line.split(' ');
    if (status === 'installed') installed.add(name);
  }
  return packages.filter((names) => !names.some((name) => installed.has(name)));
}

/**
 * @param {Names} names
 * @returns {string} the one that this release of the system offers
 */
function nameHere(names) {
  const known = names.find((name) => spawnSync('apt-cache', ['show', name]).status === 0);
  return known ?? /** @type {string} */ (names.at(-1));
}

/** @param {string} command */
function has(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
}
