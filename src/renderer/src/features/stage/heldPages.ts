import { type Fineness, holdingBudget, seenSize, whatToHold } from '@shared/stage/held';
import type { StagePicture } from '@shared/stage/stage';
import type { Decoded, Decoding } from './pageDecoder';

/**
 * The pages that the hall's window holds ready: each drawn on a canvas of its own, as large as it will be
 * seen. Not as images, whose decoding the browser may throw away at any time, and then the hall would
 * wait for it.
 */

type SlidePicture = Extract<StagePicture, { view: 'slide' }>;

/** `canvas` null: it cannot be drawn, and leaves its page empty; the hall gets no error text. */
type Held = { canvas: HTMLCanvasElement | null; madeFor: string };

/** Pages that were asked for besides the deck that is on: what the operator has prepared. */
const KEPT_BESIDES = 4;
const BYTES_PER_PIXEL = 4;
const FULL_HD = { width: 1920, height: 1080 };

// Not yet in TypeScript's list of what a browser has.
const { deviceMemory = 4 } = navigator as { deviceMemory?: number };
const budget = holdingBudget(deviceMemory);

const decoder = new Worker(new URL('./pageDecoder.ts', import.meta.url), { type: 'module' });
const decoding = new Map<number, (bitmap: ImageBitmap | null) => void>();
let rounds = 0;
decoder.addEventListener('message', ({ data }: MessageEvent<Decoded>) => {
  decoding.get(data.round)?.(data.bitmap);
  decoding.delete(data.round);
});

/** in the order in which they were last made */
const held = new Map<string, Held>();
const coming = new Map<string, Promise<void>>();
let onStage: SlidePicture | null = null;
let wanted = new Map<string, Fineness>();
let filling = false;

const windowSize = () => ({
  width: Math.round(innerWidth * devicePixelRatio),
  height: Math.round(innerHeight * devicePixelRatio),
});

/** What a page must have been made for so that it need not be made again. */
function needOf(fineness: Fineness): string {
  const { width, height } = windowSize();
  return `${fineness} ${width}×${height}`;
}

/** A page that can be put up in this very frame, perhaps coarse. */
export const canvasOf = (hash: string): HTMLCanvasElement | null => held.get(hash)?.canvas ?? null;

/** Resolves once the page can be put up. */
export async function ready(hash: string): Promise<void> {
  if (!canvasOf(hash)) await load(hash, 'full');
}

/** Resolves once the page can be put up as sharp as this window shows it. */
export async function sharp(hash: string): Promise<void> {
  await coming.get(hash);
  if (held.get(hash)?.madeFor !== needOf('full')) await load(hash, 'full');
}

/** From now on this page's deck is held, in the background and nearest first. */
export function hold(page: SlidePicture): void {
  onStage = page;
  const drawn = {
    width: page.width ?? FULL_HD.width,
    height: page.height ?? FULL_HD.height,
  };
  const { width, height } = seenSize(drawn, windowSize());
  const near = page.imageHash ? [page.imageHash, ...page.near] : page.near;
  wanted = whatToHold(near, width * height * BYTES_PER_PIXEL, budget);
  void fill();
}

// Another display, another size: everything is made anew, what is seen first.
window.addEventListener('resize', () => onStage && hold(onStage));

async function fill(): Promise<void> {
  if (filling) return;
  filling = true;
  for (let next = lacking(); next; next = lacking()) await load(...next);
  filling = false;
}

const lacking = () =>
  [...wanted].find(([hash, fineness]) => held.get(hash)?.madeFor !== needOf(fineness));

function load(hash: string, fineness: Fineness): Promise<void> {
  const under = coming.get(hash);
  if (under) return under;
  const madeFor = needOf(fineness);
  const bringing = decode(hash, fineness).then((bitmap) => {
    coming.delete(hash);
    keep(hash, { canvas: bitmap && canvasWith(bitmap), madeFor });
  });
  coming.set(hash, bringing);
  return bringing;
}

function decode(hash: string, fineness: Fineness): Promise<ImageBitmap | null> {
  rounds += 1;
  const asked: Decoding = { round: rounds, hash, fineness, window: windowSize() };
  decoder.postMessage(asked);
  return new Promise((done) => decoding.set(asked.round, done));
}

function canvasWith(bitmap: ImageBitmap): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  return canvas;
}

function keep(hash: string, page: Held): void {
  drop(hash);
  held.set(hash, page);
  const besides = [...held.keys()].filter((each) => !wanted.has(each));
  for (const oldest of besides.slice(0, -KEPT_BESIDES)) drop(oldest);
}

function drop(hash: string): void {
  const canvas = held.get(hash)?.canvas;
  held.delete(hash);
  // Its memory goes at once; what the hall still sees goes when it is replaced.
  if (canvas && !canvas.isConnected) canvas.width = 0;
}
