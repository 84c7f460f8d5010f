/** How many decoded pages are kept: the one shown, the next, and a few that were turned back to. */
const KEPT = 6;

const kept = new Map<string, Promise<HTMLImageElement>>();

async function load(hash: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `/picture/${hash}`;
  // Which page it is stands beside it, at the console in words.
  image.alt = '';
  // A picture that cannot be drawn leaves its page empty; the hall gets no error text.
  await image.decode().catch(() => undefined);
  return image;
}

/** A page's picture, decoded. The same element each time: it can be put up without a further load. */
export function ready(hash: string): Promise<HTMLImageElement> {
  const image = kept.get(hash) ?? load(hash);
  kept.delete(hash);
  kept.set(hash, image);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return image;
}
