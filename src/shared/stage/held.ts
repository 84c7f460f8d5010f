type Size = { width: number; height: number };

/** How finely a page is held: as it will be seen, or half as wide and high, for the moment until it is. */
export type Fineness = 'full' | 'coarse';

/** A coarse page takes this share of a full one's bytes. */
export const COARSE_SIDE = 1 / 2;
const COARSE_SHARE = COARSE_SIDE ** 2;

/** However little memory there is: the page that is on, the one after and the one before. */
const LEAST_FULL = 3;

/**
 * Which pages of the deck that is on the hall's window keeps decoded, so that a jump to any of them
 * waits for no decoding. As many as fit in full, nearest first, while all others still fit coarse;
 * where not even that fits, the farthest are not held.
 *
 * @param near pictures of the deck's pages, the one that is on first, then by nearness
 * @param pageBytes of one decoded page
 * @param budget bytes for all of them
 */
export function whatToHold(
  near: readonly string[],
  pageBytes: number,
  budget: number,
): Map<string, Fineness> {
  const pages = [...new Set(near)];
  const coarseBytes = pageBytes * COARSE_SHARE;
  const spare = budget - pages.length * coarseBytes;
  const full = Math.max(LEAST_FULL, Math.floor(spare / (pageBytes - coarseBytes)));
  const left = budget - Math.min(full, pages.length) * pageBytes;
  const coarse = Math.max(0, Math.floor(left / coarseBytes));
  return new Map(
    pages.slice(0, full + coarse).map((hash, at) => [hash, at < full ? 'full' : 'coarse']),
  );
}

/** How large a page of this size stands in a window of that size; never larger than it was drawn. */
export function seenSize(page: Size, window: Size): Size {
  const scale = Math.min(1, window.width / page.width, window.height / page.height);
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: side(page.width), height: side(page.height) };
}

const GB = 1024 ** 3;
const MOST_BYTES = 400 * 1024 ** 2;

/** A sixteenth of the memory that the browser admits to (it rounds, and stops at 8 GB). */
export const holdingBudget = (deviceGigabytes: number): number =>
  Math.min((deviceGigabytes * GB) / 16, MOST_BYTES);
