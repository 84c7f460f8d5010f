import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type AppError, conflict, invalid, refused } from '../../../shared/errors';

/**
 * Writes a file whole or not at all: to a sibling with a temporary name, flushed to the disk, then
 * renamed over the target. On failure the sibling goes and an existing target stays as it was.
 * @throws AppError with `{ file, folder }`: full disk, read-only, open elsewhere, name too long, …
 */
export async function writeWhole(target: string, content: Uint8Array | string): Promise<void> {
  await writeWholeWith(target, async (temporary) => {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
    } finally {
      await file.close();
    }
  });
}

/** As `writeWhole`, for what streams: `write` gets the path to write to. Other errors pass through. */
export async function writeWholeWith(
  target: string,
  write: (temporary: string) => Promise<void>,
): Promise<void> {
  // The temporary name is short, because the target's own may be as long as the disk allows.
  const temporary = join(dirname(target), `.${randomBytes(6).toString('hex')}.part`);
  try {
    await refuseBusyOrFolder(target);
    await write(temporary);
    await flush(temporary);
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { force: true });
    const { path } = cause as NodeJS.ErrnoException;
    const aboutTarget = path === undefined || path === temporary || path === target;
    throw (aboutTarget ? writeError(cause, target) : undefined) ?? cause;
  }
}

export async function refuseBusyOrFolder(target: string): Promise<void> {
  const existing = await stat(target).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw cause;
  });
  if (existing?.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
  // Find out before minutes of rendering, not after: Windows lets nobody write what WPS has open.
  if (existing) await (await open(target, 'r+')).close();
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The system's reason why a file cannot be written, as a sentence; undefined for anything else. */
export function writeError(cause: unknown, target: string): AppError | undefined {
  const params = { file: basename(target), folder: dirname(target) };
  switch ((cause as NodeJS.ErrnoException | undefined)?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return refused('documents:error.diskFull', params);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return refused('documents:error.folderReadOnly', params);
    case 'EBUSY':
    case 'ETXTBSY':
      return conflict('documents:error.fileBusy', params);
    case 'ENAMETOOLONG':
      return invalid('documents:error.nameTooLong', params);
    case 'ENOENT':
    case 'ENOTDIR':
      return invalid('documents:error.folderMissing', params);
    case 'EISDIR':
      return invalid('documents:error.notFile', params);
    case 'EFBIG':
      return refused('documents:error.fileTooBigForDisk', params);
    case 'EIO':
    case 'ENXIO':
    case 'ENODEV':
      return refused('documents:error.deviceFailed', params);
    default:
      return undefined;
  }
}
