import { type Places, recognizeDivision } from '@shared/participants/divisions';
import {
  isFileField,
  type RecommendationField,
  type SkipReason,
} from '@shared/recommendations/recommendations';
import { type Cell, cleanDigits, cleanName, cleanText, isEmpty } from '../../documents';
import type * as roundTrip from '../../roundTrip/readRows';
import { DITTO, NO_CHANGE } from '../../roundTrip/words.template';

export type CellReading = roundTrip.CellReading<SkipReason>;

export type ReadingContext = {
  cityId: string;
  cityName: string;
  places: Places;
  /** of the call; empty is anything */
  fields: readonly string[];
};

const unchanged: CellReading = { kind: 'unchanged' };
const problem = (reason: SkipReason): CellReading => ({ kind: 'problem', reason });
const said = (value: string): CellReading => ({ kind: 'value', value });

/** As the columns and the case's own fields hold. */
const longest: Record<RecommendationField, number> = {
  cityOrder: 20,
  county: 100,
  title: 200,
  field: 40,
  summary: 4000,
  leadUnit: 200,
  contact: 100,
  phone: 100,
  textFile: 255,
  deckFile: 255,
  formFile: 255,
};

const compact = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/**
 * Reads one cell against what stood in it.
 * @param base the value as last agreed on, as `RecommendationValues` says it
 */
export function readCell(
  field: RecommendationField,
  cell: Cell | undefined,
  base: string,
  context: ReadingContext,
): CellReading {
  if (cell?.error || cell?.uncomputed) return problem('formula');
  if (!cell || isEmpty(cell)) return base === '' ? unchanged : problem('blanked');
  const text = cleanText(cell.text);
  if (isSame(field, text, base)) return unchanged;
  if (DITTO.test(compact(text))) return { kind: 'ditto' };
  // 无 in a title would be one; in a cell that names a file it says that there is none.
  if (NO_CHANGE.test(compact(text)) && (base !== '' || isFileField(field) || field === 'field'))
    return unchanged;
  if (text.length > longest[field]) return problem('tooLong');
  const reading = meaningOf(field, text, context);
  return reading.kind === 'value' && reading.value === base ? unchanged : reading;
}

function isSame(field: RecommendationField, text: string, base: string): boolean {
  if (base === '') return false;
  if (field === 'phone') return cleanDigits(text) === cleanDigits(base);
  if (field === 'contact') return cleanName(text) === cleanName(base);
  return text === cleanText(base);
}

function meaningOf(field: RecommendationField, text: string, context: ReadingContext): CellReading {
  switch (field) {
    case 'cityOrder':
      return orderOf(text);
    case 'county':
      return countyOf(text, context);
    case 'field':
      return fieldOf(text, context.fields);
    case 'contact':
      return said(cleanName(text));
    case 'summary':
      return said(text);
    default:
      return said(text.replaceAll('\n', ' ').trim());
  }
}

/** 1, １, 1., 第1, 1号. */
function orderOf(text: string): CellReading {
  const digits = /^\D{0,2}0*([1-9]\d{0,2})\D{0,2}$/.exec(compact(text))?.[1];
  return digits ? said(digits) : problem('notANumber');
}

function countyOf(text: string, { cityId, cityName, places }: ReadingContext): CellReading {
  const found = recognizeDivision({ division: text, city: cityName, unitName: '' }, places);
  const inCity = (id: string) => places.byId.get(id)?.cityId === cityId;
  if (found.kind === 'none') return problem('unknownCounty');
  const ids = found.kind === 'known' ? [found.id] : found.candidates;
  const own = ids.filter(inCity);
  const [only, ...more] = own;
  const isSure = found.kind === 'known' || found.kind === 'former' || found.kind === 'ambiguous';
  if (only && more.length === 0 && isSure) return said(places.byId.get(only)?.name ?? '');
  if (own.length === 0 && ids.some((id) => places.byId.get(id)?.kind === 'county'))
    return problem(found.kind === 'unknown' ? 'unknownCounty' : 'otherCity');
  return problem('unknownCounty');
}

function fieldOf(text: string, fields: readonly string[]): CellReading {
  if (fields.length === 0) return said(text.replaceAll('\n', ' '));
  const found = fields.find((one) => compact(one) === compact(text));
  return found === undefined ? problem('unknownField') : said(found);
}
