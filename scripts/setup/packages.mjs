/**
 * The npm packages: installed when node_modules is not what package-lock.json says.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { nodeModules, readJson, root } from './paths.mjs';
import { npm, say } from './say.mjs';

export async function ensurePackages() {
  if (packagesFit()) return;
  say('Packages: installing what package-lock.json says (npm ci)');
  // Electron's own download has no fallback; the next step does it.
  const env = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
  await npm(['ci'], { doing: 'installing packages', cwd: root, env });
}

/**
 * npm leaves a list of what it installed; a package of another platform is missing from it by right.
 * @returns {boolean}
 */
export function packagesFit() {
  const listFile = path.join(nodeModules, '.package-lock.json');
  if (!existsSync(listFile)) return false;
  const installed = readJson(listFile).packages;
  const wanted = Object.entries(readJson(path.join(root, 'package-lock.json')).packages);
  return wanted.every(([place, entry]) => {
    if (place === '') return true;
    const found = installed[place];
    return found ? found.version === entry.version : Boolean(entry.optional);
  });
}
