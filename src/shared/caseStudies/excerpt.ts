/**
 * The surroundings of the first place where a page's text holds what was looked for, on one line.
 * @param before characters kept before it; five times as many follow, as columns are cut at the right
 */
export function excerpt(text: string, wanted: string, before = 8): string {
  const line = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const folded = line.toLowerCase();
  const words = wanted.normalize('NFKC').toLowerCase().trim().split(/\s+/);
  const places = words.map((word) => folded.indexOf(word)).filter((place) => place >= 0);
  const place = places.length > 0 ? Math.min(...places) : 0;
  const start = Math.max(0, place - before);
  const end = Math.min(line.length, place + before * 5);
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
}
