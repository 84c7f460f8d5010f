import {
  BRACKETS,
  CLOSING_QUOTE,
  DOUBLED,
  FULL_STOP,
  FULL_WIDTH,
  HALF_WIDTH,
  OPENING_QUOTE,
  SPACES,
  STOP,
  STRAIGHT_QUOTES,
} from './typos.template';

export const typoKinds = ['spacing', 'halfWidth', 'quotes', 'doubled'] as const;
export type TypoKind = (typeof typoKinds)[number];

const mended: Readonly<Record<TypoKind, (text: string) => string>> = {
  spacing: (text) => text.replace(SPACES, ''),
  halfWidth: (text) =>
    text
      .replace(BRACKETS, (_, around?: string, behind?: string) => {
        const [opening, closing] = [FULL_WIDTH['('], FULL_WIDTH[')']];
        return `${opening}${around ?? behind ?? ''}${closing}`;
      })
      .replace(HALF_WIDTH, (sign) => FULL_WIDTH[sign] ?? sign)
      .replace(STOP, FULL_STOP),
  quotes: (text) => text.replace(STRAIGHT_QUOTES, `${OPENING_QUOTE}$1${CLOSING_QUOTE}`),
  doubled: (text) => text.replace(DOUBLED, '$1'),
};

/** What a paragraph is likely meant to be: offered beside it, never put in its place unasked. */
export function corrected(text: string): string {
  // A sign that becomes Chinese may leave an unlikely space beside it, so spaces come last.
  const order: readonly TypoKind[] = ['halfWidth', 'quotes', 'doubled', 'spacing'];
  return order.reduce((whole, kind) => mended[kind](whole), text);
}

/** Which kinds of slips a paragraph likely has; none when `corrected` leaves it as it is. */
export function typosIn(text: string): TypoKind[] {
  if (corrected(text) === text) return [];
  const found = typoKinds.filter((kind) => mended[kind](text) !== text);
  return found.length > 0 ? found : ['spacing'];
}
