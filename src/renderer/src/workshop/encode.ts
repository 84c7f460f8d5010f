/** A PNG larger than this is most likely a photograph, which JPEG keeps as well in a tenth. */
const LARGE_PNG = 1_000_000;
const JPEG_QUALITY = 0.9;

/** Text stays crisp as PNG; pictures that would be huge become JPEG. */
export async function encode(canvas: OffscreenCanvas): Promise<Uint8Array> {
  const png = await canvas.convertToBlob({ type: 'image/png' });
  const blob =
    png.size > LARGE_PNG
      ? await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY })
      : png;
  return new Uint8Array(await blob.arrayBuffer());
}

/** A tall page is made as high as a 4:3 page of this width, not higher. */
export function fit(width: number, height: number, wanted: number): number {
  return Math.min(wanted / width, (wanted * 3) / 4 / height);
}
