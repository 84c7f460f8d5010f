import { COARSE_SIDE, type Fineness, seenSize } from '@shared/stage/held';

/** A page to decode for a window of this size, in pixels of the display. */
export type Decoding = {
  round: number;
  hash: string;
  fineness: Fineness;
  window: { width: number; height: number };
};

/** null: the picture cannot be drawn. */
export type Decoded = { round: number; bitmap: ImageBitmap | null };

// Beside the hall's window, so that no turning of a page waits while another page is made smaller.
self.addEventListener('message', async ({ data }: MessageEvent<Decoding>) => {
  const bitmap = await decode(data).catch(() => null);
  const answer: Decoded = { round: data.round, bitmap };
  self.postMessage(answer, { transfer: bitmap ? [bitmap] : [] });
});

async function decode({ hash, fineness, window }: Decoding): Promise<ImageBitmap> {
  const answer = await fetch(`/picture/${hash}`);
  const whole = await createImageBitmap(await answer.blob());
  const share = fineness === 'full' ? 1 : COARSE_SIDE;
  const size = seenSize(whole, { width: window.width * share, height: window.height * share });
  if (size.width === whole.width && size.height === whole.height) return whole;
  const seen = await createImageBitmap(whole, {
    resizeWidth: size.width,
    resizeHeight: size.height,
    resizeQuality: 'high',
  });
  whole.close();
  return seen;
}
