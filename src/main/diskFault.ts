import { AppError, refused } from '@shared/errors';

/**
 * A full, read-only or vanished disk is expected failure, whether SQLite or the file system meets it:
 * one sentence, and what was saved before stays. Anything that is not such a fault comes back as it is.
 */
export function asDiskFault(cause: unknown): unknown {
  if (cause instanceof AppError) return cause;
  const code = (cause as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return cause;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') {
    return refused('common:error.diskFull');
  }
  if (/^SQLITE_(IOERR|READONLY|BUSY|CANTOPEN)/.test(code) || code === 'EROFS' || code === 'EIO') {
    return refused('common:error.database', { problem: code });
  }
  return cause;
}
