import type { BrowserWindow } from 'electron';

/** A PNG larger than this is most likely a photograph, which JPEG keeps as well in a tenth. */
const LARGE_PNG = 1_000_000;
const JPEG_QUALITY = 90;

/**
 * Takes a picture of what a window shows, of exactly this size whatever the display's scaling.
 * @returns null when the window is gone
 */
export async function asPicture(
  window: BrowserWindow,
  width: number,
  height: number,
): Promise<{ bytes: Uint8Array; width: number; height: number } | null> {
  if (window.isDestroyed()) return null;
  const taken = await window.webContents.capturePage({ x: 0, y: 0, width, height });
  if (taken.isEmpty()) return null;
  const size = taken.getSize();
  const exact = size.width === width ? taken : taken.resize({ width, height, quality: 'best' });
  const png = exact.toPNG();
  const bytes = png.length > LARGE_PNG ? exact.toJPEG(JPEG_QUALITY) : png;
  return { bytes, width, height: exact.getSize().height };
}
