/**
 * The surroundings of the first place where a page's text holds what was looked for, on one line.
 * @param around characters kept on either side
 */
export function excerpt(text: string, wanted: string, around = 24): string {
  const line = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const folded = line.toLowerCase();
  const words = wanted.normalize('NFKC').toLowerCase().trim().split(/\s+/);
  const places = words.map((word) => folded.indexOf(word)).filter((place) => place >= 0);
  const place = places.length > 0 ? Math.min(...places) : 0;
  const start = Math.max(0, place - around);
  const end = Math.min(line.length, place + around * 2);
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
}
