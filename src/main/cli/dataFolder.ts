import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the app keeps its data on this system, as Electron names it for an app called `name`: the
 * folder that the app opened last, else its own. app/dataFolder.ts asks Electron itself.
 */
export function usualDataFolder(
  name: string,
  env: Record<string, string | undefined>,
  platform: NodeJS.Platform,
): string {
  const home = join(applications(env, platform), name);
  const pointer = join(home, 'open-folder.txt');
  const last = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : '';
  return last && existsSync(last) ? last : join(home, 'data');
}

function applications(env: Record<string, string | undefined>, platform: NodeJS.Platform): string {
  if (platform === 'win32') return env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return env.XDG_CONFIG_HOME || join(homedir(), '.config');
}
