import { readFile, stat } from 'node:fs/promises';
import { invalid } from '../../../shared/errors';
import { throwIfCancelled, type WorkOptions } from '../cancel';
import { decodeText, detectEncoding } from '../files/textEncoding';
import { MB, tableLimits } from '../limits';
import { type Cell, cellOf, type Sheet, trimRows } from './table';
import { unguardFormula } from './writeCsv';

const DETECT_BYTES = 64 * 1024;
const DELIMITERS = [',', ';', '\t'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/**
 * Reads comma, semicolon or tab separated text. Every cell is text: a CSV cannot say what is a
 * number, and guessing would turn 370103 or 0531… into something else.
 * @throws AppError `notTable | fileTooLarge | tooManyRows | tooManyCells | quoteOpen`
 */
export async function readCsv(path: string, file: string, options: WorkOptions): Promise<Sheet> {
  if ((await stat(path)).size > tableLimits.csvBytes) {
    throw invalid('documents:error.fileTooLarge', { file, limitMb: tableLimits.csvBytes / MB });
  }
  const bytes = await readFile(path);
  const encoding = detectEncoding(bytes.subarray(0, DETECT_BYTES));
  if (!encoding) throw invalid('documents:error.notTable', { file });
  // The first 64 KB may be plain ASCII while a name further down is not UTF-8.
  const whole = encoding === 'utf8' ? detectEncoding(bytes) : encoding;
  if (!whole) throw invalid('documents:error.notTable', { file });
  return { name: '', rows: parseCsv(decodeText(bytes, whole), file, options) };
}

/** RFC 4180, forgiving: a quote inside an unquoted field is an ordinary character. */
function parseCsv(text: string, file = '', { signal, onProgress }: WorkOptions = {}): Cell[][] {
  const delimiter = detectDelimiter(text);
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let cells = 0;
  let emptyRows = 0;
  let at = 0;
  const endRow = () => {
    if (row.every((cell) => cell.text === '')) {
      // Kept as a count, so that a million empty lines at the end cost nothing.
      emptyRows += 1;
    } else {
      while (emptyRows > 0) {
        rows.push([]);
        emptyRows -= 1;
        if (rows.length > tableLimits.rows) break;
      }
      rows.push(row);
      cells += row.length;
    }
    row = [];
    if (rows.length > tableLimits.rows) {
      throw invalid('documents:error.tooManyRows', {
        file,
        limit: tableLimits.rows,
        row: rows.length,
      });
    }
    if (cells > tableLimits.cells) {
      throw invalid('documents:error.tooManyCells', { file, limit: tableLimits.cells });
    }
    if (rows.length % 1000 === 0) {
      throwIfCancelled(signal);
      onProgress?.({ step: 'documents:step.reading', done: at, total: text.length });
    }
  };
  const add = (field: string) => {
    if (row.length >= tableLimits.columns) {
      throw invalid('documents:error.tooManyColumns', { file, limit: tableLimits.columns });
    }
    row.push(cellOf(unguardFormula(field)));
  };
  while (at < text.length) {
    let field: string;
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      if (end < 0)
        throw invalid('documents:error.quoteOpen', { file, row: rows.length + emptyRows + 1 });
      field = text.slice(at + 1, end).replaceAll('""', '"');
      const stop = fieldEnd(text, end + 1, delimiter);
      field += text.slice(end + 1, stop);
      at = stop;
    } else {
      const stop = fieldEnd(text, at, delimiter);
      field = text.slice(at, stop);
      at = stop;
    }
    add(field);
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length) add('');
      continue;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    endRow();
  }
  if (row.length > 0) endRow();
  return trimRows(rows);
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function fieldEnd(text: string, from: number, delimiter: Delimiter): number {
  let at = from;
  while (at < text.length) {
    const char = text[at];
    if (char === delimiter || char === '\n' || char === '\r') break;
    at += 1;
  }
  return at;
}

/** The separator that the first lines use most evenly; a comma when there is none. */
function detectDelimiter(text: string): Delimiter {
  const lines = sampleLines(text);
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => countOutsideQuotes(line, delimiter));
    const most = Math.max(0, ...counts);
    const agreeing = counts.filter((count) => count === most).length;
    const score = most === 0 ? 0 : agreeing * 1000 + Math.min(999, most);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** Up to 20 lines that are not blank; a line break inside quotes does not end a line. */
function sampleLines(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  let quoted = false;
  const end = Math.min(text.length, DETECT_BYTES);
  for (let at = 0; at <= end && lines.length < 20; at++) {
    const char = text[at];
    if (char === '"') quoted = !quoted;
    if (at === end || (!quoted && (char === '\n' || char === '\r'))) {
      const line = text.slice(start, at);
      if (line.trim() !== '' || line.includes('\t')) lines.push(line);
      start = at + 1;
    }
  }
  return lines;
}

function countOutsideQuotes(line: string, delimiter: string): number {
  let quoted = false;
  let count = 0;
  for (const char of line) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && char === delimiter) count += 1;
  }
  return count;
}
