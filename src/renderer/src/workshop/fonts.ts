const SAMPLE = 'mmmWWWiiillll@0123456789';
const GENERIC = ['monospace', 'serif', 'sans-serif'];

const pen = new OffscreenCanvas(1, 1).getContext('2d');

function widthIn(family: string): number {
  if (!pen) return 0;
  pen.font = `72px ${family}`;
  return pen.measureText(SAMPLE).width;
}

const known = new Map<string, boolean>();

/**
 * Whether a font is installed: text in it, with a generic face to fall back on, then differs in width
 * from that generic face alone for at least one of three.
 */
export function isInstalled(font: string): boolean {
  const before = known.get(font);
  if (before !== undefined) return before;
  const quoted = `"${font.replace(/["\\]/g, '')}"`;
  const found = GENERIC.some((generic) => widthIn(`${quoted}, ${generic}`) !== widthIn(generic));
  known.set(font, found);
  return found;
}
