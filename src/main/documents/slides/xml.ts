import { invalid } from '../../../shared/errors';

/** An element of a small XML tree. Names keep their prefix as written (`a:t`). */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** character data directly inside this element */
  text: string;
};

/** Deeper or larger than any office program writes. */
const MAX_DEPTH = 256;
const MAX_ELEMENTS = 2_000_000;

// No alternative may run past the next "<" without an end, or a hostile file would cost quadratic time.
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<([!?])|<\/([^\s<>]+)\s*>|<([^\s/<>]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads a part of an office file. Deliberately without document types and entities of its own, which
 * is where XML readers are attacked.
 * @throws AppError `documents:error.xmlEntities | damaged`
 */
export function parseXml(bytes: Uint8Array, file: string): XmlElement {
  const damaged = () => invalid('documents:error.damaged', { file });
  const source = decode(bytes);
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [root];
  let count = 0;
  let at = 0;
  for (const match of source.matchAll(TOKEN)) {
    const parent = open[open.length - 1] as XmlElement;
    if (match.index > at) parent.text += plain(source.slice(at, match.index));
    at = match.index + match[0].length;
    const [, cdata, declaration, closing, opening, attributes = '', selfClosing] = match;
    if (declaration === '!') throw invalid('documents:error.xmlEntities', { file });
    if (declaration) throw damaged();
    if (cdata !== undefined) parent.text += cdata;
    if (closing) {
      if (open.length < 2 || parent.name !== closing) throw damaged();
      open.pop();
    }
    if (!opening) continue;
    count += 1;
    if (count > MAX_ELEMENTS || open.length > MAX_DEPTH) throw damaged();
    const element = { name: opening, attributes: attributesOf(attributes), children: [], text: '' };
    parent.children.push(element);
    if (!selfClosing) open.push(element);
  }
  const [top] = root.children;
  if (open.length !== 1 || !top || root.children.length !== 1) throw damaged();
  return top;
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null);
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    if (name) found[name] = plain(double ?? single ?? '');
  }
  return found;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/** The name without its prefix: files differ in prefixes, never in names. */
export const localName = (element: XmlElement) => element.name.slice(element.name.indexOf(':') + 1);

export const childNamed = (element: XmlElement | undefined, name: string) =>
  element?.children.find((child) => localName(child) === name);

export const childrenNamed = (element: XmlElement | undefined, name: string) =>
  element?.children.filter((child) => localName(child) === name) ?? [];

/** Walks down by names; undefined where the path ends early. */
export const descend = (element: XmlElement | undefined, ...names: string[]) =>
  names.reduce((here: XmlElement | undefined, name) => childNamed(here, name), element);

/** Every element below (and with) this one, in document order. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

export const elementsNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element ? [...everyElement(element)].filter((one) => localName(one) === name) : [];

/** A reference to another part: `r:id`, `r:embed`, whatever the prefix is. */
export function relationId(element: XmlElement, ...names: string[]): string | undefined {
  for (const [name, value] of Object.entries(element.attributes)) {
    const colon = name.indexOf(':');
    if (colon > 0 && names.includes(name.slice(colon + 1))) return value;
  }
  return undefined;
}
