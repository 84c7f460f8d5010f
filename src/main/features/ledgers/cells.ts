import { outcomes } from '@shared/issues/issue';
import { OUTCOME_PATTERNS } from '@shared/issues/outcomeWords.template';
import type { CellProblem, LedgerField, LedgerReason } from '@shared/ledgers/ledger';
import {
  CYCLE_WORDS,
  KIND_WORDS,
  LEVEL_WORDS,
  NAME_SEPARATORS,
  NUMBER_CELL,
  TOPIC_WORDS,
} from '@shared/ledgers/ledgerWords.template';
import { type Places, type Recognition, recognizeDivision } from '@shared/participants/divisions';
import type { CalendarDate } from '@shared/time';
import { cleanName, cleanText, parseChineseDate } from '../../documents';

export type Reading = { value: string } | Omit<CellProblem, 'field' | 'text'>;

export type ReadingContext = {
  today: CalendarDate;
  /** of dates that name none */
  year: number;
  places: Places;
  /** what the row says its city is */
  city: string;
};

const problem = (reason: LedgerReason, candidates: readonly string[] = []): Reading => ({
  reason,
  candidates: [...candidates],
});

const compact = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** Reads what one cell says by itself; `text` is not empty. */
export function readCell(field: LedgerField, text: string, context: ReadingContext): Reading {
  switch (field) {
    case 'number': {
      const digits = NUMBER_CELL.exec(compact(text))?.[1];
      return digits ? { value: String(Number(digits)) } : problem('notANumber');
    }
    case 'kind':
      return wordOf(KIND_WORDS, text);
    case 'topic':
      return wordOf(TOPIC_WORDS, text);
    case 'level':
      return wordOf(LEVEL_WORDS, text);
    case 'feedbackCycle':
      return wordOf(CYCLE_WORDS, text);
    case 'outcome':
      return readOutcome(text);
    case 'county':
      return readPlace(text, context);
    case 'lead':
      return readLead(text, context.places);
    case 'supporting':
      return readSupporting(text, context.places);
    case 'assignedOn':
    case 'progressOn':
    case 'dueDate': {
      const date = parseChineseDate(text, { year: context.year });
      if (!date) return problem('noDate');
      return field !== 'dueDate' && date > context.today ? problem('futureDate') : { value: date };
    }
    case 'raisedBy':
    case 'leader':
    case 'responsiblePerson':
    case 'responsiblePhone': {
      const value = cleanName(text);
      return value.length > 200 ? problem('tooLong') : { value };
    }
    default:
      return text.length > 4000 ? problem('tooLong') : { value: cleanText(text) };
  }
}

function wordOf(words: Record<string, readonly string[]>, text: string): Reading {
  const said = compact(text);
  const found = Object.entries(words).find(([, all]) => all.includes(said));
  return found ? { value: found[0] } : problem('unknownWord');
}

function readOutcome(text: string): Reading {
  const words = compact(text)
    .toUpperCase()
    .replace(/[.、:]/g, '');
  const outcome = outcomes.find((each) => OUTCOME_PATTERNS[each].test(words));
  return outcome ? { value: outcome } : problem('notAnOutcome');
}

const placeReasons = {
  ambiguous: 'ambiguousPlace',
  former: 'formerPlace',
  contradiction: 'placeInOtherCity',
  unknown: 'unknownPlace',
  unknownCity: 'unknownPlace',
} as const satisfies Record<Exclude<Recognition['kind'], 'known' | 'none'>, LedgerReason>;

function readPlace(text: string, { places, city }: ReadingContext): Reading {
  const found = recognizeDivision({ division: text, city, unitName: '' }, places);
  if (found.kind === 'known') return { value: found.id };
  if (found.kind === 'none') return problem('unknownPlace');
  return problem(placeReasons[found.kind], found.candidates);
}

/** An organization by its name, by its id where a person chose it. */
function organization(name: string, places: Places): string | Reading {
  if (places.byId.has(name)) return name;
  const found = recognizeDivision({ division: name, city: '', unitName: '' }, places);
  if (found.kind === 'known') return found.id;
  return found.kind === 'ambiguous'
    ? problem('ambiguousPlace', found.candidates)
    : problem('unknownOrganization');
}

const namesIn = (text: string): string[] =>
  text
    .split(NAME_SEPARATORS)
    .map((name) => name.trim())
    .filter((name) => name !== '');

function readLead(text: string, places: Places): Reading {
  const [name, ...more] = namesIn(text);
  if (name === undefined || more.length > 0) return problem('severalLeads');
  const found = organization(name, places);
  return typeof found === 'string' ? { value: found } : found;
}

/** Either all of them are known or the cell is not taken: a part of it would be a wrong cell. */
function readSupporting(text: string, places: Places): Reading {
  const ids: string[] = [];
  for (const name of namesIn(text)) {
    const found = organization(name, places);
    if (typeof found !== 'string') return found;
    if (!ids.includes(found)) ids.push(found);
  }
  return { value: ids.join('\n') };
}

/** The names in a cell of organizations that this program does not know. */
export const unknownNames = (text: string, places: Places): string[] =>
  namesIn(text).filter((name) => typeof organization(name, places) !== 'string');
