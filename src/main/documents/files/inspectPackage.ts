import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError, invalid } from '../../../shared/errors';
import { deckZipLimits, MB, packageZipLimits, type ZipLimits } from '../limits';
import { type GuardedZip, openZip } from '../zip/guard';
import { COMPOUND_MAGIC, inspectCompound } from './compound';
import { openError } from './openError';
import { detectEncoding } from './textEncoding';

/**
 * What a file is, by its content; its name is not asked.
 * - `encrypted` an office file with a password, whatever it holds
 * - `damaged`   begins like an archive or office file but does not hold together
 * - `zip`       an archive that is no office file
 * - `unknown`   anything else, noise included
 */
export type FileKind =
  | 'xlsx'
  | 'xlsb'
  | 'pptx'
  | 'docx'
  | 'ods'
  | 'zip'
  | 'xls'
  | 'oldXls'
  | 'ppt'
  | 'doc'
  | 'otherCompound'
  | 'encrypted'
  | 'damaged'
  | 'pdf'
  | 'text'
  | 'png'
  | 'jpeg'
  | 'empty'
  | 'unknown';

/** `bytes`: size on disk. `macros`: the package carries a macro project (which we never run). */
export type Inspection = { kind: FileKind; bytes: number; macros: boolean };

/** Enough to see every signature and to tell text from noise, however large the file. */
const LOOK_BYTES = 64 * 1024;
const CONTENT_TYPES = '[Content_Types].xml';

/**
 * Tells what a file is from at most its first 64 KB and, for archives, the table of contents.
 * @throws AppError when the file cannot be read, or when its archive breaks a limit
 */
export async function inspectPackage(
  path: string,
  limits: ZipLimits = packageZipLimits,
): Promise<Inspection> {
  const name = basename(path);
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    const stat = await file.stat();
    if (!stat.isFile()) throw invalid('documents:error.notFile', { file: name });
    const head = Buffer.alloc(Math.min(LOOK_BYTES, stat.size));
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    const look = head.subarray(0, bytesRead);
    const found = (kind: FileKind): Inspection => ({ kind, bytes: stat.size, macros: false });
    if (stat.size === 0) return found('empty');
    if (startsWith(look, COMPOUND_MAGIC)) return found(await inspectCompound(file, stat.size));
    if (look.subarray(0, 2).toString('latin1') === 'PK')
      return await inspectZip(path, stat.size, limits);
    return found(simpleKind(look));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw openError(cause, name) ?? cause;
  } finally {
    await file?.close();
  }
}

function simpleKind(look: Buffer): FileKind {
  // Some scanners put a few bytes before the PDF mark; readers allow 1,024.
  if (look.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (startsWith(look, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png';
  if (startsWith(look, Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg';
  if (!detectEncoding(look)) return 'unknown';
  return look.toString('latin1').trim() === '' ? 'empty' : 'text';
}

async function inspectZip(path: string, bytes: number, limits: ZipLimits): Promise<Inspection> {
  let zip: GuardedZip;
  try {
    zip = await openZip(path, limits);
  } catch (cause) {
    if (cause instanceof AppError && cause.key === 'documents:error.damaged') {
      return { kind: 'damaged', bytes, macros: false };
    }
    throw cause;
  }
  try {
    const macros = zip.entries.some((entry) => /vbaProject\.bin$/i.test(entry.name));
    return { kind: await officeKind(zip), bytes, macros };
  } finally {
    zip.close();
  }
}

async function officeKind(zip: GuardedZip): Promise<FileKind> {
  const types = zip.entries.find((entry) => entry.name === CONTENT_TYPES);
  if (types && types.bytes <= 4 * MB) {
    const xml = (await zip.read(CONTENT_TYPES)).toString('utf8');
    if (
      /spreadsheetml\.(sheet|template)\.main\+xml|ms-excel\.\w+\.macroEnabled\.main\+xml/.test(xml)
    ) {
      return 'xlsx';
    }
    if (/ms-excel\.sheet\.binary/.test(xml)) return 'xlsb';
    if (
      /presentationml\.(presentation|slideshow|template)\.main\+xml|ms-powerpoint\.\w+\.macroEnabled\.main\+xml/.test(
        xml,
      )
    ) {
      return 'pptx';
    }
    if (
      /wordprocessingml\.(document|template)\.main\+xml|ms-word\.\w+\.macroEnabled\w*\.main\+xml/.test(
        xml,
      )
    ) {
      return 'docx';
    }
  }
  const mimetype = zip.entries.find((entry) => entry.name === 'mimetype');
  if (mimetype && mimetype.bytes < 200) {
    const text = (await zip.read('mimetype')).toString('latin1');
    if (text.includes('opendocument.spreadsheet')) return 'ods';
  }
  return 'zip';
}

/** As `inspectPackage`, with the limits that fit slides. */
export const inspectDeck = (path: string) => inspectPackage(path, deckZipLimits);

const startsWith = (bytes: Buffer, mark: Buffer) => bytes.subarray(0, mark.length).equals(mark);
