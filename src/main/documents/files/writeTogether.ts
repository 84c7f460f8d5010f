import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refuseBusyOrFolder, writeError, writeWhole } from './writeWhole';

/**
 * Puts one file beside the others, also in a folder (`name` with `/`); a file of this name that is there
 * already is replaced. Without content it is a folder, for others to put files into.
 */
type Add = (name: string, content?: Uint8Array) => Promise<void>;

/**
 * Writes several files together: none stands in the folder before `make` has made all of them and
 * `settle` has gone through. Whatever fails or is cancelled before leaves nothing behind, not even a
 * folder that was not there.
 * @param settle what must not happen unless the files are on the disk, such as giving their numbers
 * @throws AppError as `writeWhole`; what `make` and `settle` throw passes through
 */
export async function writeTogether<T>(
  folder: string,
  make: (add: Add) => Promise<T>,
  settle: () => void,
): Promise<T> {
  const names: string[] = [];
  const folders: string[] = [];
  const staging = join(folder, `.${randomBytes(6).toString('hex')}.part`);
  const created = await mkdir(staging, { recursive: true }).catch((cause) => {
    throw writeError(cause, folder) ?? cause;
  });
  let isSettled = false;
  try {
    const made = await make(async (name, content) => {
      if (content === undefined) {
        folders.push(name);
        return;
      }
      await refuseBusyOrFolder(join(folder, name)).catch((cause) => {
        throw writeError(cause, join(folder, name)) ?? cause;
      });
      await mkdir(dirname(join(staging, name)), { recursive: true });
      await writeWhole(join(staging, name), content);
      names.push(name);
    });
    settle();
    isSettled = true;
    for (const name of folders)
      await mkdir(join(folder, name), { recursive: true }).catch((cause) => {
        throw writeError(cause, join(folder, name)) ?? cause;
      });
    for (const name of names) {
      const target = join(folder, name);
      await mkdir(dirname(target), { recursive: true });
      await rename(join(staging, name), target).catch((cause) => {
        throw writeError(cause, target) ?? cause;
      });
    }
    return made;
  } finally {
    await rm(staging, { recursive: true, force: true });
    // mkdir tells the first folder that it had to make.
    if (!isSettled && created && created !== staging) await rmdir(folder).catch(() => undefined);
  }
}
