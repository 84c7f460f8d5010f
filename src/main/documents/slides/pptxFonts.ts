import { childNamed, childrenNamed, descend, elementsNamed, type XmlElement } from './xml';

const SCRIPTS = [
  { name: 'ea', letters: /\p{Script=Han}/u },
  { name: 'latin', letters: /[\p{Script=Latin}\p{N}]/u },
];

/** Symbol fonts draw bullets only; every renderer has its own. */
const SYMBOLS = /^(wingdings|webdings|symbol|marlett)/i;

/** Where a page's looks come from, nearest first. */
export type Looks = {
  slide: XmlElement;
  layout: XmlElement | undefined;
  master: XmlElement | undefined;
  theme: XmlElement | undefined;
};

/**
 * The fonts that the words of a page ask for: named in the run itself, else in its shape, the layout's
 * placeholder, the master's text style, the theme. Only scripts that the run is written in count, so
 * that an unused Latin face worries nobody.
 */
export function fontsOf(looks: Looks): string[] {
  const found = new Set<string>();
  for (const body of elementsNamed(looks.slide, 'txBody')) {
    const placeholder = placeholderOf(looks.slide, body);
    for (const run of [...elementsNamed(body, 'r'), ...elementsNamed(body, 'fld')]) {
      const words = childNamed(run, 't')?.text ?? '';
      for (const { name, letters } of SCRIPTS) {
        if (!letters.test(words)) continue;
        const face = faceOf(run, body, placeholder, name, looks);
        if (face !== '' && !SYMBOLS.test(face)) found.add(face);
      }
    }
  }
  return [...found];
}

function faceOf(
  run: XmlElement,
  body: XmlElement,
  placeholder: string | null,
  script: string,
  { layout, master, theme }: Looks,
): string {
  const isTitle = placeholder === 'title' || placeholder === 'ctrTitle';
  const style = isTitle ? 'titleStyle' : placeholder === null ? 'otherStyle' : 'bodyStyle';
  const sources = [
    childNamed(run, 'rPr'),
    childNamed(body, 'lstStyle'),
    placeholder === null ? undefined : shapeFor(layout, placeholder),
    descend(master, 'txStyles', style, 'lvl1pPr'),
  ];
  for (const source of sources) {
    const face = firstFace(source, script);
    if (face !== '') return face.startsWith('+') ? themeFace(theme, face, script) : face;
  }
  return themeFace(theme, isTitle ? '+mj' : '+mn', script);
}

const firstFace = (element: XmlElement | undefined, script: string): string =>
  elementsNamed(element, script)
    .map((face) => face.attributes.typeface ?? '')
    .find((face) => face !== '') ?? '';

/** The kind of placeholder that a text stands in; null for an ordinary shape or a table. */
function placeholderOf(slide: XmlElement, body: XmlElement): string | null {
  const shape = elementsNamed(slide, 'sp').find((one) => one.children.includes(body));
  const placeholder = descend(shape, 'nvSpPr', 'nvPr', 'ph');
  return placeholder ? (placeholder.attributes.type ?? 'body') : null;
}

const shapeFor = (layout: XmlElement | undefined, placeholder: string) =>
  elementsNamed(layout, 'sp').find(
    (shape) => (descend(shape, 'nvSpPr', 'nvPr', 'ph')?.attributes.type ?? 'body') === placeholder,
  );

/** `+mn-ea` → the theme's body face for East Asian text. */
function themeFace(theme: XmlElement | undefined, face: string, script: string): string {
  const set = face.startsWith('+mj') ? 'majorFont' : 'minorFont';
  const fonts = descend(theme, 'themeElements', 'fontScheme', set);
  const named = childNamed(fonts, script)?.attributes.typeface ?? '';
  if (named !== '' || script === 'latin') return named;
  const simplified = childrenNamed(fonts, 'font').find((one) => one.attributes.script === 'Hans');
  return simplified?.attributes.typeface ?? '';
}
