import { invalid } from '../../../shared/errors';
import { throwIfCancelled, type WorkOptions } from '../cancel';
import { deckZipLimits, MB } from '../limits';
import { type Part, partsOf } from '../slides/parts';
import { childNamed, childrenNamed, localName, relationId, type XmlElement } from '../slides/xml';
import { type GuardedZip, openZip } from '../zip/guard';
import { isCaption, levelByNumber } from './reading.template';

/**
 * What a text consists of, in order. `level` 1 is the highest; a title has none. Pictures are the bytes
 * of a PNG or JPEG as they lie in the file.
 */
export type ReadBlock =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'picture'; bytes: Uint8Array; caption: string };

/** `leftOut`: pictures in formats that are not shown (drawings, charts, metafiles). */
export type ReadText = { blocks: ReadBlock[]; leftOut: number };

const MOST_BLOCKS = 20_000;
const MOST_PICTURE_BYTES = 200 * MB;

/**
 * Reads a .docx as words, headings, tables and pictures. What was struck out with tracked changes is
 * left out, what was inserted is there; headers, footers, comments and who wrote it are not read.
 * @param file the name for sentences
 * @throws AppError `documents:error.damaged | xmlEntities | zip… | textTooLong`
 */
export async function readDocx(
  path: string,
  file: string,
  { signal }: WorkOptions = {},
): Promise<ReadText> {
  const zip = await openZip(path, deckZipLimits, { signal });
  try {
    const parts = partsOf(zip, file);
    const main = (await parts.part(''))?.relations.find(({ type }) =>
      type.endsWith('/officeDocument'),
    );
    const document = main && (await parts.part(main.target));
    const body = document && childNamed(document.xml, 'body');
    if (!document || !body) throw invalid('documents:error.damaged', { file });
    const levels = headingStyles((await parts.related(document, '/styles'))?.xml);
    const pictures = picturesOf(zip, document);
    const read: ReadText = { blocks: [], leftOut: 0 };
    for (const element of bodyElements(body)) {
      throwIfCancelled(signal);
      if (read.blocks.length > MOST_BLOCKS) throw invalid('documents:error.textTooLong', { file });
      if (localName(element) === 'tbl') {
        const rows = rowsOf(element);
        if (rows.length > 0) read.blocks.push({ kind: 'table', rows });
        continue;
      }
      const block = paragraph(element, levels);
      if (block.text !== '') read.blocks.push(block);
      for (const id of pictureIds(element)) {
        const bytes = await pictures(id);
        if (bytes) read.blocks.push({ kind: 'picture', bytes, caption: '' });
        else read.leftOut += 1;
      }
    }
    return { ...read, blocks: withCaptions(read.blocks) };
  } finally {
    zip.close();
  }
}

/** Paragraphs and tables, through content controls, insertions and the like that only wrap them. */
function* bodyElements(parent: XmlElement): Generator<XmlElement> {
  for (const child of parent.children) {
    const name = localName(child);
    if (name === 'p' || name === 'tbl') yield child;
    else if (['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag'].includes(name))
      yield* bodyElements(child);
  }
}

type TextLine = Extract<ReadBlock, { text: string }>;

function paragraph(element: XmlElement, styles: HeadingStyles): TextLine {
  const properties = childNamed(element, 'pPr');
  const text = textOf(element).trim();
  const style = valOf(childNamed(properties, 'pStyle'));
  const own = valOf(childNamed(properties, 'outlineLvl'));
  // Level 9 of a paragraph's own says that it is body text, whatever its style.
  const level = own === undefined ? styles(style) : Number(own) < 9 ? Number(own) + 1 : null;
  if (level === 'title') return { kind: 'title', text };
  const found = level ?? levelByNumber(text);
  return found === null ? { kind: 'text', text } : { kind: 'heading', level: found, text };
}

const SKIPPED = new Set(['del', 'moveFrom', 'Fallback', 'txbxContent', 'pPr', 'rPr', 'instrText']);

/** Words of a paragraph or cell; breaks become line ends. Text boxes stand outside the running text. */
function textOf(element: XmlElement): string {
  const name = localName(element);
  if (SKIPPED.has(name)) return '';
  if (name === 't') return element.text;
  if (name === 'tab') return '\t';
  if (name === 'br' || name === 'cr') return element.attributes['w:type'] === 'page' ? '' : '\n';
  if (name === 'noBreakHyphen') return '-';
  const inner = element.children.map(textOf);
  return inner.join(name === 'tc' ? '\n' : '');
}

const rowsOf = (table: XmlElement): string[][] =>
  childrenNamed(table, 'tr').map((row) =>
    childrenNamed(row, 'tc').map((cell) =>
      [...bodyElements(cell)]
        .map((one) => textOf(one).trim())
        .filter(Boolean)
        .join('\n'),
    ),
  );

const valOf = (element: XmlElement | undefined): string | undefined => {
  if (!element) return undefined;
  const [, value] =
    Object.entries(element.attributes).find(([name]) => name.endsWith(':val')) ?? [];
  return value;
};

type HeadingStyles = (style: string | undefined) => number | 'title' | null;

/** Levels by style, each found through the styles it is based on. */
function headingStyles(styles: XmlElement | undefined): HeadingStyles {
  const known = new Map(
    childrenNamed(styles, 'style').map((style) => {
      const id = Object.entries(style.attributes).find(([name]) => name.endsWith(':styleId'))?.[1];
      const name = valOf(childNamed(style, 'name')) ?? '';
      const outline = valOf(childNamed(childNamed(style, 'pPr'), 'outlineLvl'));
      return [id ?? '', { name, outline, basedOn: valOf(childNamed(style, 'basedOn')) }] as const;
    }),
  );
  const find = (id: string | undefined, depth: number): number | 'title' | null => {
    const style = id === undefined ? undefined : known.get(id);
    if (!style || depth > 20) return null;
    if (/^title$/i.test(style.name)) return 'title';
    const named = /^heading (\d)$/i.exec(style.name)?.[1];
    if (named !== undefined) return Number(named);
    if (style.outline !== undefined && Number(style.outline) < 9) return Number(style.outline) + 1;
    return find(style.basedOn, depth + 1);
  };
  return (style) => find(style, 0);
}

/** Relation ids of the pictures in a paragraph, in order; a fallback for old programs is the same again. */
function pictureIds(element: XmlElement): string[] {
  const name = localName(element);
  if (name === 'Fallback' || name === 'del') return [];
  if (name === 'blip' || name === 'imagedata') {
    const id = relationId(element, 'embed', 'id');
    return id === undefined ? [] : [id];
  }
  return element.children.flatMap(pictureIds);
}

function picturesOf(zip: GuardedZip, { relations }: Part) {
  const sizes = new Map(zip.entries.map(({ name, bytes }) => [name, bytes]));
  let whole = 0;
  return async (id: string): Promise<Uint8Array | null> => {
    const relation = relations.find((one) => one.id === id && !one.external);
    const size = relation && sizes.get(relation.target);
    if (!relation || size === undefined) return null;
    whole += size;
    if (whole > MOST_PICTURE_BYTES) return null;
    const bytes = await zip.read(relation.target);
    return isShown(bytes) ? bytes : null;
  };
}

const isShown = ([first, second]: Uint8Array): boolean =>
  (first === 0x89 && second === 0x50) || (first === 0xff && second === 0xd8);

/** A line such as 图1 right after a picture is its caption. */
function withCaptions(blocks: readonly ReadBlock[]): ReadBlock[] {
  const joined: ReadBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before?.kind === 'picture' && 'text' in block && isCaption(block.text))
      joined[joined.length - 1] = { ...before, caption: block.text };
    else joined.push(block);
  }
  return joined;
}
