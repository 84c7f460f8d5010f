import { childNamed, descend, elementsNamed, localName, type XmlElement } from './xml';

const HAN = /\p{Script=Han}/u;
const LATIN = /[\p{Script=Latin}\p{N}]/u;

/** Symbol fonts draw bullets only; every renderer has its own. */
const SYMBOLS = /^(wingdings|webdings|symbol|marlett)/i;

/**
 * The fonts that the words of a page ask for: named in its runs, else those of its master and theme.
 * Only scripts that occur on the page count, so that an unused Latin face worries nobody.
 */
export function fontsOf(
  slide: XmlElement,
  master: XmlElement | undefined,
  theme: XmlElement | undefined,
): string[] {
  const text = elementsNamed(slide, 't')
    .map((element) => element.text)
    .join('');
  const scripts = [HAN.test(text) ? 'ea' : '', LATIN.test(text) ? 'latin' : ''].filter(Boolean);
  const found = new Set<string>();
  for (const script of scripts) {
    const named = [
      ...facesIn(slide, script),
      // Runs without a face of their own take that of the master's text styles.
      ...facesIn(descend(master, 'txStyles', 'titleStyle', 'lvl1pPr'), script),
      ...facesIn(descend(master, 'txStyles', 'bodyStyle', 'lvl1pPr'), script),
    ];
    for (const face of named) {
      const real = face.startsWith('+') ? themeFace(theme, face, script) : face;
      if (real && !SYMBOLS.test(real)) found.add(real);
    }
  }
  return [...found];
}

/** Only text runs: chart and shape defaults name faces that nobody sees. */
const facesIn = (element: XmlElement | undefined, script: string): string[] =>
  ['rPr', 'defRPr']
    .flatMap((name) => elementsNamed(element, name))
    .flatMap((run) => run.children.filter((child) => localName(child) === script))
    .map((face) => face.attributes.typeface ?? '')
    .filter((face) => face !== '');

/** `+mn-ea` → the theme's body face for East Asian text. */
function themeFace(theme: XmlElement | undefined, face: string, script: string): string {
  const set = face.startsWith('+mj') ? 'majorFont' : 'minorFont';
  const fonts = descend(theme, 'themeElements', 'fontScheme', set);
  const named = childNamed(fonts, script)?.attributes.typeface ?? '';
  if (named !== '' || script === 'latin') return named;
  const simplified = fonts?.children.find(({ attributes }) => attributes.script === 'Hans');
  return simplified?.attributes.typeface ?? '';
}
