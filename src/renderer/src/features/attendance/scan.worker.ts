import { decodeQR } from 'qr/decode.js';

/** One picture of the camera, as RGBA. */
export type Picture = { width: number; height: number; data: Uint8ClampedArray };

/** Beside the window, so that typing never waits for a picture without a code. Answers null for none. */
self.onmessage = ({ data }: MessageEvent<Picture>) => {
  self.postMessage(textIn(data));
};

function textIn(picture: Picture): string | null {
  try {
    return decodeQR(picture);
  } catch {
    // That is how it says that there is none, or none that can be read.
    return null;
  }
}
