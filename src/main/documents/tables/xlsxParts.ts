import { StringDecoder } from 'node:string_decoder';
import { invalid } from '../../../shared/errors';
import { throwIfCancelled, type WorkOptions } from '../cancel';
import { MB, tableLimits } from '../limits';
import type { GuardedZip, ZipEntry } from '../zip/guard';
import { zipBuffers } from '../zip/write';

/**
 * What a reader of values needs from a workbook: its XML, without pictures, charts and links. The
 * sheets pass through as a stream that drops empty cells and rows, so that a million empty but
 * coloured rows (Excel leaves them behind easily) cost neither memory nor time.
 */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)[^/]*\.xml|xl\/_rels\/[^/]+\.rels|xl\/worksheets\/[^/]+\.xml)$/i;
const SHEET = /^xl\/worksheets\//i;

/** One row may not exceed this, or it is no row. */
const MAX_ROW_TEXT = 32 * MB;

/**
 * @returns a small stored archive with the needed parts, for the reader of cells
 * @throws AppError `damaged | externalLinks | xmlEntities | tooManyRows | tooManyColumns`
 */
export async function slimWorkbook(
  zip: GuardedZip,
  file: string,
  { signal, onProgress }: WorkOptions,
): Promise<Buffer> {
  refuseLinkedParts(zip.entries, file);
  const needed = zip.entries.filter((entry) => NEEDED.test(entry.name));
  if (!needed.some((entry) => SHEET.test(entry.name)))
    throw invalid('documents:error.damaged', { file });
  const total = needed.reduce((sum, entry) => sum + entry.bytes, 0);
  let done = 0;
  let kept = 0;
  const parts: [string, Buffer][] = [];
  for (const entry of needed) {
    throwIfCancelled(signal);
    const onBytes = (count: number) => {
      throwIfCancelled(signal);
      done += count;
      onProgress?.({ step: 'documents:step.unpacking', done, total });
    };
    const part = await slimPart(zip, entry, file, onBytes);
    kept += part.length;
    if (kept > tableLimits.xmlBytes) throw invalid('documents:error.tooManyCells', { file });
    parts.push([entry.name, part]);
  }
  return zipBuffers(parts, false);
}

function refuseLinkedParts(entries: readonly ZipEntry[], file: string): void {
  if (entries.some((entry) => /^xl\/externalLinks\//i.test(entry.name))) {
    throw invalid('documents:error.externalLinks', { file });
  }
}

async function slimPart(
  zip: GuardedZip,
  entry: ZipEntry,
  file: string,
  onBytes: (count: number) => void,
): Promise<Buffer> {
  const isSheet = SHEET.test(entry.name);
  const kept: Buffer[] = [];
  const pruner = new SheetPruner(file, (text) => kept.push(Buffer.from(text)));
  const decoder = new StringDecoder('utf8');
  let tail = '';
  try {
    for await (const chunk of await zip.stream(entry.name)) {
      const text = decoder.write(chunk as Buffer);
      // A document type could hide across two chunks.
      if ((tail + text).includes('<!DOCTYPE'))
        throw invalid('documents:error.xmlEntities', { file });
      tail = text.slice(-9);
      if (isSheet) pruner.push(text);
      else kept.push(chunk as Buffer);
      onBytes((chunk as Buffer).length);
    }
  } catch (cause) {
    throw (cause as Error).name === 'AppError'
      ? cause
      : invalid('documents:error.damaged', { file });
  }
  if (isSheet) pruner.end();
  const part = Buffer.concat(kept);
  if (/\.rels$/i.test(entry.name)) refuseExternalTargets(part.toString('utf8'), file);
  return part;
}

/** A hyperlink may lead outside; a part of the workbook that lies elsewhere may not. */
function refuseExternalTargets(xml: string, file: string): void {
  for (const [relation] of xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    if (/TargetMode\s*=\s*["']External["']/i.test(relation) && !/\/hyperlink["']/.test(relation)) {
      throw invalid('documents:error.externalLinks', { file });
    }
  }
}

const EMPTY_CELL_XML = /<(?:\w+:)?c (?=[^<>]*\br="[A-Z]+\d+")[^<>]*(?:\/>|><\/(?:\w+:)?c>)/g;
const EMPTY_ROW_XML = /<(?:\w+:)?row (?=[^<>]*\br="\d+")[^<>]*(?:\/>|>\s*<\/(?:\w+:)?row>)/g;
const ROW_NUMBER = /<(?:\w+:)?row [^<>]*?\br="(\d+)"/g;
const FAR_COLUMN = /<(?:\w+:)?c [^<>]*?\br="[A-Z]{3,}\d+"/;

/** Passes sheet XML on in whole rows, without those that hold nothing. */
class SheetPruner {
  private waiting = '';

  constructor(
    private readonly file: string,
    private readonly keep: (text: string) => void,
  ) {}

  push(text: string): void {
    this.waiting += text;
    const lastRow = this.waiting.lastIndexOf('row ');
    const cut = lastRow < 0 ? -1 : this.waiting.lastIndexOf('<', lastRow);
    if (cut > 0) {
      this.pass(this.waiting.slice(0, cut));
      this.waiting = this.waiting.slice(cut);
    } else if (this.waiting.length > MAX_ROW_TEXT) {
      throw invalid('documents:error.damaged', { file: this.file });
    }
  }

  end(): void {
    this.pass(this.waiting);
    this.waiting = '';
  }

  private pass(rows: string): void {
    const kept = rows.replace(EMPTY_CELL_XML, '').replace(EMPTY_ROW_XML, '');
    for (const [, row] of kept.matchAll(ROW_NUMBER)) {
      if (Number(row) > tableLimits.rows) {
        throw invalid('documents:error.tooManyRows', {
          file: this.file,
          limit: tableLimits.rows,
          row: Number(row),
        });
      }
    }
    if (FAR_COLUMN.test(kept)) {
      throw invalid('documents:error.tooManyColumns', {
        file: this.file,
        limit: tableLimits.columns,
      });
    }
    this.keep(kept);
  }
}
