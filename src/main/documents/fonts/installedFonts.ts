import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { throwIfCancelled, type WorkOptions } from '../cancel';
import { familyNames } from './familyNames';

const FONT_FILE = /\.(ttf|ttc|otf|otc)$/i;
/** Font folders are shallow; a link that leads back into itself ends here. */
const DEEPEST = 5;

/** Where fonts lie for everybody and for whoever is logged in. */
export function fontFolders(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string[] {
  if (platform === 'win32') {
    const local = environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local');
    return [
      join(environment.WINDIR ?? 'C:\\Windows', 'Fonts'),
      join(local, 'Microsoft', 'Windows', 'Fonts'),
    ];
  }
  if (platform === 'darwin')
    return [
      '/System/Library/Fonts',
      '/System/Library/AssetsV2',
      '/Library/Fonts',
      join(home, 'Library/Fonts'),
    ];
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    // Where WPS and packages of domestic systems put theirs.
    '/opt/kingsoft/wps-office/office6/fonts',
    join(environment.XDG_DATA_HOME ?? join(home, '.local/share'), 'fonts'),
    join(home, '.fonts'),
  ];
}

async function fontFiles(folder: string, deep = 0): Promise<string[]> {
  // A folder that this system has not, or that may not be read, has no fonts for us.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (FONT_FILE.test(entry.name)) return [path];
      return entry.isDirectory() && deep < DEEPEST ? fontFiles(path, deep + 1) : [];
    }),
  );
  return found.flat();
}

/**
 * Names of all fonts of this computer, read from the files themselves: asks no system service and no
 * network, so that it answers the same with a window and without.
 */
export async function installedFonts(
  folders: readonly string[] = fontFolders(),
  { signal }: WorkOptions = {},
): Promise<string[]> {
  const files = (await Promise.all(folders.map((folder) => fontFiles(folder)))).flat();
  const names = new Set<string>();
  for (const file of files) {
    throwIfCancelled(signal);
    for (const name of await familyNames(file)) names.add(name);
  }
  return [...names].sort();
}
