import { invalid } from '../../../shared/errors';
import { MB } from '../limits';
import type { GuardedZip } from '../zip/guard';
import { childrenNamed, parseXml, type XmlElement } from './xml';

/** One XML part of a deck; pictures and video are never read here. */
const MAX_PART_BYTES = 32 * MB;

/** A reference from one part to another. `target` is a path in the archive, or an outside address. */
export type Relation = { id: string; type: string; target: string; external: boolean };

/** A part of the package with what it refers to. */
export type Part = { path: string; xml: XmlElement; relations: Relation[] };

/** Reads parts of one deck; asks for the same part only once. */
export type Parts = {
  part(path: string): Promise<Part | undefined>;
  /** the first related part whose type ends so (`/slideLayout`) */
  related(part: Part, type: string): Promise<Part | undefined>;
};

export function partsOf(zip: GuardedZip, file: string): Parts {
  const sizes = new Map(zip.entries.map(({ name, bytes }) => [name, bytes]));
  const known = new Map<string, Part | undefined>();

  async function xmlOf(path: string): Promise<XmlElement | undefined> {
    const bytes = sizes.get(path);
    if (bytes === undefined) return undefined;
    if (bytes > MAX_PART_BYTES) throw invalid('documents:error.damaged', { file });
    return parseXml(await zip.read(path), file);
  }

  async function read(path: string): Promise<Part | undefined> {
    // The package itself has relations but no XML of its own.
    const xml = path === '' ? EMPTY : await xmlOf(path);
    if (!xml) return undefined;
    const slash = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, slash);
    const relations = await xmlOf(`${folder}_rels/${path.slice(slash)}.rels`);
    return {
      path,
      xml,
      relations: childrenNamed(relations, 'Relationship').map(({ attributes }) => {
        const external = attributes.TargetMode === 'External';
        const target = attributes.Target ?? '';
        return {
          id: attributes.Id ?? '',
          type: attributes.Type ?? '',
          target: external ? target : resolve(folder, target),
          external,
        };
      }),
    };
  }

  async function part(path: string): Promise<Part | undefined> {
    if (!known.has(path)) known.set(path, await read(path));
    return known.get(path);
  }

  return {
    part,
    async related(from, type) {
      const relation = from.relations.find((one) => one.type.endsWith(type) && !one.external);
      return relation ? await part(relation.target) : undefined;
    },
  };
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [], text: '' };

/** `ppt/slides/` + `../notesSlides/a.xml` → `ppt/notesSlides/a.xml`; a leading slash is the root. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  const whole = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
  for (const step of whole.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
