import type { DrawnAs, DrawnSvg } from '../../../shared/pictures/drawn/svg';
import type { Picture } from '../../../shared/pictures/picture';
import type { PicturesAsked } from '../../../shared/pictures/pictures';
import type { Resemblance } from '../../../shared/similarity/passages';
import type { Boundary } from '../boundaries/readBoundaries';
import type { WorkOptions } from '../cancel';
import type { CardSheetSpec } from '../docx/cardSheetSpec';
import type { DocumentSpec } from '../docx/documentSpec';
import type { FloorPlanSpec } from '../docx/floorPlanSpec';
import type { ReadText } from '../docx/readDocx';
import type { Inspection } from '../files/inspectPackage';
import type { DeckContent } from '../slides/deck';
import type { Table } from '../tables/table';
import type { WorkbookSpec } from '../tables/workbookSpec';

/** Texts of one group are not compared; of two, at least one is asked about. `stock` counts for nothing. */
type Compared = {
  texts: { id: string; text: string; group: string; isAsked: boolean }[];
  stock: string[];
};

/** What can be done off the main thread. Inputs and outputs are plain values that can be copied. */
export type Jobs = {
  readTable: { input: { path: string; sheet?: string; percents?: boolean }; output: Table };
  /** `file`: the name that sentences about it say */
  readPdf: { input: { path: string; file: string }; output: DeckContent };
  readDocx: { input: { path: string; file: string }; output: ReadText };
  /** `file`: as above */
  readBoundaries: { input: { path: string; file: string }; output: Boundary[] };
  inspectPackage: { input: { path: string }; output: Inspection };
  resemblances: { input: Compared; output: Resemblance[] };
  pictures: { input: PicturesAsked; output: Picture[] };
  drawnPicture: { input: { picture: Picture; as: DrawnAs }; output: DrawnSvg };
  writeWorkbook: { input: WorkbookSpec; output: Uint8Array };
  officialDocument: { input: DocumentSpec; output: Uint8Array };
  cardSheet: { input: CardSheetSpec; output: Uint8Array };
  floorPlan: { input: FloorPlanSpec; output: Uint8Array };
};

export type JobName = keyof Jobs;

/** Each with its own libraries, loaded when first wanted: whoever writes a paper waits for no PDF reader. */
export const jobs: {
  [J in JobName]: (input: Jobs[J]['input'], options: WorkOptions) => Promise<Jobs[J]['output']>;
} = {
  readTable: async ({ path, sheet, percents }, options) =>
    (await import('../tables/readTable')).readTable(path, { ...options, sheet, percents }),
  readPdf: async ({ path, file }, options) =>
    (await import('../slides/readPdf')).readPdf(path, file, options),
  readDocx: async ({ path, file }, options) =>
    (await import('../docx/readDocx')).readDocx(path, file, options),
  readBoundaries: async ({ path, file }, options) =>
    (await import('../boundaries/readBoundaries')).readBoundaries(path, file, options),
  inspectPackage: async ({ path }) =>
    (await import('../files/inspectPackage')).inspectPackage(path),
  resemblances: async ({ texts, stock }) => {
    const { resemblances } = await import('../../../shared/similarity/passages');
    const byId = new Map(texts.map((text) => [text.id, text]));
    const isPair = (id: string, otherId: string) => {
      const [one, two] = [byId.get(id), byId.get(otherId)];
      return one?.group !== two?.group && (one?.isAsked || two?.isAsked) === true;
    };
    return resemblances(texts, isPair, stock);
  },
  pictures: async (asked, { onProgress = () => undefined }) =>
    (await import('../../../shared/pictures/pictures')).madePictures(asked, onProgress),
  drawnPicture: async ({ picture, as }) =>
    (await import('../../../shared/pictures/drawn/svg')).drawnSvg(picture, as),
  writeWorkbook: async (spec, options) =>
    (await import('../tables/writeWorkbook')).writeWorkbook(spec, options),
  officialDocument: async (spec, options) =>
    (await import('../docx/officialDocument')).officialDocument(spec, options),
  cardSheet: async (spec, options) => (await import('../docx/cardSheet')).cardSheet(spec, options),
  floorPlan: async (spec, options) => (await import('../docx/floorPlan')).floorPlan(spec, options),
};

/** What comes from our own hands needs no thread of its own: one stays for all of it. */
export const writes: ReadonlySet<JobName> = new Set<JobName>([
  'pictures',
  'drawnPicture',
  'writeWorkbook',
  'officialDocument',
  'cardSheet',
  'floorPlan',
]);
