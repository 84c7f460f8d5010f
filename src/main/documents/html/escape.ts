/** Text for HTML, in elements and in quoted attributes. */
export function escapeHtml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A font name as a CSS string; what could end the string or the style element is left out. */
export const cssString = (name: string) => `"${name.replace(/["\\<>{};]|\p{Cc}/gu, '')}"`;

/** RRGGBB as a CSS colour; black where it is none. */
export const cssColor = (rgb = '000000') => (/^[0-9a-f]{6}$/i.test(rgb) ? `#${rgb}` : '#000000');
