import { invalid } from '../../../shared/errors';

export type ImageSize = { type: 'png' | 'jpg'; width: number; height: number };

/**
 * Pixels of a PNG or JPEG, from its header.
 * @throws AppError `documents:error.imageUnreadable`
 */
export function imageSize(bytes: Uint8Array): ImageSize {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = pngSize(view) ?? jpegSize(view);
  if (!size || size.width === 0 || size.height === 0)
    throw invalid('documents:error.imageUnreadable');
  return size;
}

function pngSize(view: Buffer): ImageSize | undefined {
  if (view.length < 24 || view.readUInt32BE(0) !== 0x89504e47) return undefined;
  return { type: 'png', width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
}

function jpegSize(view: Buffer): ImageSize | undefined {
  if (view.length < 4 || view.readUInt16BE(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 <= view.length && view[at] === 0xff) {
    const marker = view[at + 1] as number;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return { type: 'jpg', height: view.readUInt16BE(at + 5), width: view.readUInt16BE(at + 7) };
    }
    at += 2 + view.readUInt16BE(at + 2);
  }
  return undefined;
}
