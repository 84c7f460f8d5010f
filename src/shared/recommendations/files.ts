import type { FileField } from './recommendations';

/** Endings of what may be meant, the usual one first; others are found only when written out. */
export const endings: Record<FileField, readonly string[]> = {
  textFile: ['docx', 'doc', 'wps'],
  deckFile: ['pptx', 'pdf', 'ppt', 'png', 'jpg', 'jpeg'],
  formFile: ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff', 'bmp', 'ofd'],
};

/** A file beside a workbook: its name, and the folders from the workbook's own down to it. */
export type FileBeside = { name: string; folders: readonly string[] };

export type FoundFile<File> =
  | { kind: 'found'; file: File }
  /** alike, and the only one so: taken when told so */
  | { kind: 'likely'; file: File }
  | { kind: 'missing' }
  | { kind: 'ambiguous' }
  /** leads out of the folder, or into one where it does not lie */
  | { kind: 'path' };

/** How names are compared: full-width, capital letters and spaces do not matter. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** Only what a name says: without brackets, dashes, numbers in front. */
const bare = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]/gu, '');

const ENDING = /\.([a-z0-9]{1,5})$/;
const splitName = (name: string): [stem: string, ending: string] => {
  const ending = ENDING.exec(plain(name))?.[1] ?? '';
  return [ending ? plain(name).slice(0, -ending.length - 1) : plain(name), ending];
};

/** Whether two cells name the same file, as people type names. */
export const isSameName = (a: string, b: string): boolean =>
  plain(a) === plain(b) || (a !== '' && splitName(a)[0] === splitName(b)[0] && hasBare(a, b));

const hasBare = (a: string, b: string): boolean => splitName(a)[1] === '' || splitName(b)[1] === '';

/** How much of the shorter text is in the longer: shared pairs of characters, 0 to 1. */
function likeness(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
  const [few, many] = [pairs(a), pairs(b)].toSorted((x, y) => x.size - y.size) as [
    Set<string>,
    Set<string>,
  ];
  if (few.size === 0) return 0;
  return [...few].filter((pair) => many.has(pair)).length / few.size;
}

const LIKELY = 0.8;
const SHORTEST_LIKELY = 4;

/**
 * The file that a cell names. Endings may be left out and letters be of other case; a file whose name is
 * only alike is `likely`, and only where no other is as alike.
 * @param named as written in the cell; '' looks for `title` only
 * @param title of the case, for likeness
 * @param homes folders where such files belong: they go before others of the same name
 */
export function fileNamed<File extends FileBeside>(
  field: FileField,
  named: string,
  title: string,
  beside: readonly File[],
  home: string,
): FoundFile<File> {
  const segments = named.split(/[\\/]/).filter((segment) => segment !== '' && segment !== '.');
  const [name = '', ...above] = segments.toReversed();
  const leadsOut = /^[\\/]|^[a-z]:/i.test(named) || segments.includes('..');
  if (leadsOut) return { kind: 'path' };
  const inFolder = (file: File) =>
    above.length === 0 ||
    file.folders.map(plain).join('/') === above.toReversed().map(plain).join('/');
  if (name !== '') {
    const exact = beside.filter((file) => plain(file.name) === plain(name) && inFolder(file));
    const [stem, ending] = splitName(name);
    const known = endings[field];
    // A title may end in .5 as well as a name in .docx.
    const withoutEnding = beside.filter((file) => {
      const [own, its] = splitName(file.name);
      const isMeant = own === plain(name) || (own === stem && !known.includes(ending));
      return isMeant && known.includes(its) && inFolder(file);
    });
    for (const some of [exact, withoutEnding]) {
      const [only, ...more] = some;
      if (only && more.length === 0) return { kind: 'found', file: only };
      const atHome = some.filter(({ folders }) => folders.at(-1) === home);
      const [first, ...others] = atHome;
      if (first && others.length === 0) return { kind: 'found', file: first };
      if (only) return { kind: 'ambiguous' };
    }
    if (above.length > 0) return { kind: 'path' };
  }
  return likely(field, name, title, beside, home);
}

function likely<File extends FileBeside>(
  field: FileField,
  name: string,
  title: string,
  beside: readonly File[],
  home: string,
): FoundFile<File> {
  const wanted = [splitName(name)[0], title].map(bare).filter(isLongEnough);
  const scored = beside
    .filter((file) => endings[field].includes(splitName(file.name)[1]))
    // A stamped form may be a .pdf as a deck may: only what lies in its own folder can be told apart.
    .filter((file) => field === 'textFile' || file.folders.at(-1) === home)
    .map((file) => {
      const own = bare(splitName(file.name)[0]);
      const score = Math.max(0, ...wanted.map((text) => likeness(text, own)));
      return { file, score };
    })
    .filter(({ score }) => score >= LIKELY)
    .toSorted((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (!best) return { kind: 'missing' };
  return next && next.score === best.score
    ? { kind: 'ambiguous' }
    : { kind: 'likely', file: best.file };
}

const isLongEnough = (text: string): boolean => text.length >= SHORTEST_LIKELY;
