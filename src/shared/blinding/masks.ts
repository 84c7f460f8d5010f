import {
  AFTER_NAME,
  BEFORE_NAME,
  COMPANY,
  CONTACT,
  GENERAL,
  MASKED,
  NAME_AND_OFFICE,
  OFFICE,
  OFFICE_AND_NAME,
  ORDINARY_NAMES,
  PLACE_ENDING,
  TOWN,
} from './words.template';

export const maskKinds = [
  'county',
  'city',
  'person',
  'unit',
  'town',
  'company',
  'byname',
  'contact',
] as const;
export type MaskKind = (typeof maskKinds)[number];

/** A name the program knows. `isOwn`: of the nomination itself, so that leaving it readable is a leak. */
export type KnownName = { name: string; kind: MaskKind; isOwn: boolean };

/**
 * Why a name is suggested: the nomination's own; its own, but also an ordinary word; another one the
 * program knows; or it only looks like one.
 */
export const maskReasons = ['own', 'ordinary', 'known', 'looks'] as const;
export type MaskReason = (typeof maskReasons)[number];

/** A name found in a text; the same wording once, however often it stands there. */
export type MaskSuggestion = {
  term: string;
  kind: MaskKind;
  times: number;
  replacement: string;
  why: MaskReason;
  /** own names; anything else may also be ordinary words, so a person looks */
  isSure: boolean;
};

export type Mask = { term: string; replacement: string };

/**
 * What gives a nomination away in its text: names that are known, and what looks like a place, a
 * company or a person. Suggestions only: a person confirms each.
 * @returns sure ones first, then the longest first
 */
export function suggestMasks(text: string, known: readonly KnownName[]): MaskSuggestion[] {
  const found = new Map<string, MaskSuggestion>();
  const suggest = (term: string, kind: MaskKind, why: MaskReason, whole = term) => {
    const isSure = why === 'own';
    if (found.has(term) && !isSure) return;
    const times = text.split(term).length - 1;
    if (times > 0)
      found.set(term, { term, kind, times, why, isSure, replacement: replacementOf(whole, kind) });
  };
  for (const { name, kind, isOwn } of known)
    for (const form of formsOf(name, kind)) {
      if (!isOwn) {
        if (text.includes(form)) suggest(form, kind, 'known', name);
        continue;
      }
      const why = ORDINARY_NAMES.has(form) ? 'ordinary' : 'own';
      for (const written of writingsOf(form, text)) suggest(written, kind, why, name);
    }
  for (const match of text.matchAll(OFFICE_AND_NAME)) {
    const name = (match[1] ?? '').replace(AFTER_NAME, '');
    if (name.length > 1) suggest(name, 'person', 'looks');
  }
  for (const [term] of text.matchAll(NAME_AND_OFFICE)) suggest(term, 'person', 'looks');
  for (const [term] of text.matchAll(CONTACT)) suggest(term, 'contact', 'looks');
  for (const [pattern, kind] of LOOKS)
    for (const [, before = '', ending = ''] of text.matchAll(pattern)) {
      const name = afterOwnNames(before, found).replace(BEFORE_NAME, '');
      if ([...name].length > 1 && !GENERAL.test(name)) suggest(`${name}${ending}`, kind, 'looks');
    }
  return [...found.values()].sort(
    (a, b) => Number(b.isSure) - Number(a.isSure) || b.term.length - a.term.length,
  );
}

const LOOKS = [
  [COMPANY, 'company'],
  [TOWN, 'town'],
  [OFFICE, 'unit'],
] as const;

/** What stands after the last own name in it: that one is masked by itself. */
function afterOwnNames(name: string, found: ReadonlyMap<string, MaskSuggestion>): string {
  let rest = name;
  for (const { term, isSure } of found.values()) {
    const at = isSure ? rest.lastIndexOf(term) : -1;
    if (at >= 0) rest = rest.slice(at + term.length);
  }
  return rest;
}

/** Every way this name is written in the text: also with spaces or signs between, in other widths. */
function writingsOf(name: string, text: string): Set<string> {
  const spaced = [...name].map(escaped).join('[^\\p{L}\\p{N}\\n]{0,2}');
  return new Set(text.match(new RegExp(spaced, 'giu')) ?? []);
}

/** The text with every mask applied; longer terms first, so that a short one within them is not left over. */
export function masked(text: string, masks: readonly Mask[]): string {
  const terms = [...masks]
    .filter(({ term }) => term !== '')
    .sort((a, b) => b.term.length - a.term.length);
  if (terms.length === 0) return text;
  const replacements = new Map(terms.map(({ term, replacement }) => [term, replacement]));
  const anyTerm = new RegExp(terms.map(({ term }) => escaped(term)).join('|'), 'gu');
  return text.replace(anyTerm, (term) => replacements.get(term) ?? term);
}

/**
 * Own names that can still be read in what judges will get: also with spaces or signs between their
 * characters, and in whatever width or letter case.
 * @param known own names only; names that Latin letters spell (pinyin) may stand among them
 */
export function leaksIn(text: string, known: readonly KnownName[]): string[] {
  const readable = folded(text);
  return known
    .flatMap(({ name, kind }) => formsOf(name, kind))
    .filter((form, at, all) => all.indexOf(form) === at && readable.includes(folded(form)));
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** A name whole and, for places, without what it ends in: 历下区, 历下. One character is no name. */
function formsOf(name: string, kind: MaskKind): string[] {
  const whole = name.trim();
  const short = kind === 'county' || kind === 'city' ? whole.replace(PLACE_ENDING, '') : whole;
  return [...new Set([whole, short])].filter((form) => [...form].length > 1);
}

function replacementOf(term: string, kind: MaskKind): string {
  if (kind !== 'county') return MASKED[kind];
  const ending = (PLACE_ENDING.exec(term)?.[0] ?? '') as keyof typeof MASKED.county;
  return MASKED.county[ending];
}

const escaped = (term: string): string => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
