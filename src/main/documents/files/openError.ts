import { type AppError, invalid, notFound } from '../../../shared/errors';

/** The system's reason why a file cannot be read, as a sentence; undefined for anything else. */
export function openError(cause: unknown, file: string): AppError | undefined {
  const code = (cause as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return notFound('documents:error.fileMissing', { file });
  if (code === 'EISDIR') return invalid('documents:error.notFile', { file });
  if (code === 'EBUSY') return invalid('documents:error.fileBusy', { file });
  if (code === 'EACCES' || code === 'EPERM')
    return invalid('documents:error.fileForbidden', { file });
  if (code === 'EIO' || code === 'ENXIO' || code === 'ENODEV') {
    return invalid('documents:error.deviceFailed', { file });
  }
  return undefined;
}
