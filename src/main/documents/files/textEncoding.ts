import iconv from 'iconv-lite';

export type TextEncoding = 'utf8' | 'gb18030' | 'utf16le' | 'utf16be';

/** Whether the bytes are valid UTF-8. A character cut off at the very end is forgiven. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * The encoding of a text file, from its bytes alone; null when it is no text. Office programs in
 * China save CSV as GB18030 (GBK) without a mark, so whatever is not UTF-8 is tried as that.
 * @param bytes the beginning of the file is enough (64 KB)
 */
export function detectEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf16be';
  if (hasBinaryByte(bytes)) return null;
  if (isUtf8(bytes)) return 'utf8';
  return isGb18030(bytes) ? 'gb18030' : null;
}

/** Text without its byte order mark. */
export function decodeText(bytes: Buffer, encoding: TextEncoding): string {
  return iconv.decode(bytes, encoding, { stripBOM: true });
}

function hasBinaryByte(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) return true;
  }
  return false;
}

function isGb18030(bytes: Uint8Array): boolean {
  let i = 0;
  while (i < bytes.length) {
    const first = bytes[i] as number;
    if (first < 0x80) {
      i += 1;
      continue;
    }
    if (first === 0x80 || first === 0xff) return false;
    const second = bytes[i + 1];
    if (second === undefined) return true;
    if (second >= 0x30 && second <= 0x39) i += 4;
    else if (second >= 0x40 && second !== 0x7f && second !== 0xff) i += 2;
    else return false;
  }
  return true;
}
