import type { Rule, StoredMethod } from '@shared/evaluation/system';
import { branches, type Outline, type OutlineIndicator } from '@shared/indicatorSystem/outline';
import type { WorkbookColumn, WorkbookSheet, WorkbookSpec, WorkbookValue } from '../../documents';
import {
  BY,
  CATEGORY_HEADS,
  choices,
  DECIMALS,
  DIRECTIONS,
  GATE_HEADS,
  HONOUR_HEADS,
  ID_HEAD,
  INDICATOR_HEADS,
  KINDS,
  listed,
  MEMBER_HEADS,
  MERGINGS,
  METHODS,
  MUST,
  NONE,
  PERCENTILES,
  POINTS,
  placeholderNote,
  RULE_HEADS,
  RULE_ITEMS,
  RULE_WORDS,
  SEATS_FOR_ALL,
  SEATS_HEAD,
  SHEETS,
  TARGET_HEADS,
  TARGETS_HEAD,
  targetsNote,
  WEIGHTS_HEAD,
} from './workbook.template';

export type SystemContent = {
  title: string;
  weightsArePlaceholder: boolean;
  outline: Outline;
  /** by id, in code order; also those that are not evaluated */
  counties: readonly { id: string; name: string; cityName: string }[];
};

const print: WorkbookSheet['print'] = {
  ...{ orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true },
};
const text = (head: string, width: number, options?: readonly string[]): WorkbookColumn => ({
  ...{ head: [head], width, kind: 'text' },
  ...(options ? { options: [...options] } : {}),
});
const idColumn = text(ID_HEAD[0], 14);
const hundredths = (value: number): number => value / 100;

/** The whole system, one sheet per part; what is taken in unchanged changes nothing. */
export const systemWorkbook = (content: SystemContent): WorkbookSpec => ({
  sheets: [
    indicatorSheet(content),
    categorySheet(content),
    memberSheet(content),
    ...targetSheet(content),
    ruleSheet(content),
    gateSheet(content),
    honourSheet(content),
  ],
});

function indicatorSheet({ title, weightsArePlaceholder, outline }: SystemContent): WorkbookSheet {
  const { areas, indicators, categories, weights } = outline;
  const nameOf = new Map([...areas, ...indicators].map(({ id, name }) => [id, name]));
  const weightOf = new Map(
    weights.map(({ indicatorId, categoryId, weight }) => [`${indicatorId} ${categoryId}`, weight]),
  );
  const heads = INDICATOR_HEADS;
  const rowOf = (place: WorkbookValue[], indicator: OutlineIndicator): WorkbookValue[] => [
    ...place,
    indicator.name,
    indicator.unit || null,
    DIRECTIONS[indicator.direction],
    indicator.nearest,
    ...methodCells(indicator.method),
    indicator.definition || null,
    indicator.source || null,
    indicator.sourceYear,
    indicator.note || null,
    MERGINGS[indicator.merging],
    listed(indicator.sumOf.map((id) => nameOf.get(id) ?? '')) || null,
    ...categories.map(({ id }) => {
      const weight = weightOf.get(`${indicator.id} ${id}`);
      return weight === undefined ? null : hundredths(weight);
    }),
    indicator.id,
  ];
  return {
    name: SHEETS.indicators,
    title,
    ...(weightsArePlaceholder ? { subtitle: placeholderNote } : {}),
    columns: [
      ...[text(heads.area[0], 14), text(heads.part[0], 12), text(heads.name[0], 24)],
      ...[text(heads.unit[0], 10), text(heads.direction[0], 8, Object.values(DIRECTIONS))],
      ...[text(heads.nearest[0], 9), text(heads.method[0], 14, Object.values(METHODS))],
      { ...{ head: [heads.low[0]], width: 12, kind: 'number' } },
      { ...{ head: [heads.high[0]], width: 12, kind: 'number' } },
      ...[text(heads.target[0], 11), text(heads.definition[0], 30), text(heads.source[0], 18)],
      { ...{ head: [heads.sourceYear[0]], width: 9, kind: 'integer' } },
      ...[text(heads.note[0], 18), text(heads.merging[0], 11, Object.values(MERGINGS))],
      text(heads.sumOf[0], 18),
      ...categories.map(
        ({ name }): WorkbookColumn => ({
          ...{ head: [WEIGHTS_HEAD, name], width: 11, kind: 'number', decimals: 2 },
        }),
      ),
      idColumn,
    ],
    rows: branches(areas, indicators).flatMap(({ area, indicators: own }) => {
      const parent = area.parentId === null ? null : (nameOf.get(area.parentId) ?? '');
      const place = parent === null ? [area.name, null] : [parent, area.name];
      // Parts show an area that has no indicators of its own.
      const isShown = own.length > 0 || !areas.some(({ parentId }) => parentId === area.id);
      if (!isShown) return [];
      return own.length > 0 ? own.map((indicator) => rowOf(place, indicator)) : [place];
    }),
    print,
    frozenColumns: 3,
  };
}

function methodCells(method: StoredMethod): WorkbookValue[] {
  const word = METHODS[method.by];
  switch (method.by) {
    case 'efficacy':
      return [word, hundredths(method.base), hundredths(method.span), null];
    case 'zScore':
      return [word, hundredths(method.centre), hundredths(method.scale), null];
    case 'target':
      return [word, hundredths(method.floor), hundredths(method.cap), method.target];
    default:
      return [word, null, null, null];
  }
}

const categorySheet = ({ outline }: SystemContent): WorkbookSheet => ({
  name: SHEETS.categories,
  title: SHEETS.categories,
  columns: [text(CATEGORY_HEADS.name[0], 24), idColumn],
  rows: outline.categories.map(({ id, name }) => [name, id]),
  print,
});

function memberSheet({ outline, counties }: SystemContent): WorkbookSheet {
  const categoryOf = new Map(
    outline.categories.flatMap(({ name, countyIds }) => countyIds.map((id) => [id, name])),
  );
  const names = outline.categories.map(({ name }) => name);
  return {
    name: SHEETS.members,
    title: SHEETS.members,
    columns: [
      ...[text(MEMBER_HEADS.code[0], 11), text(MEMBER_HEADS.city[0], 11)],
      ...[text(MEMBER_HEADS.county[0], 14), text(MEMBER_HEADS.category[0], 20, names)],
    ],
    rows: counties.map(({ id, name, cityName }) => [
      ...[id, cityName, name, categoryOf.get(id) ?? null],
    ]),
    print: { ...print, orientation: 'portrait' },
  };
}

/** Counties down, indicators scored by targets across; no sheet where there is none. */
function targetSheet({ outline, counties }: SystemContent): WorkbookSheet[] {
  const targetOf = new Map(
    outline.targets.map((one) => [`${one.indicatorId} ${one.countyId}`, one.value]),
  );
  const having = new Set(outline.targets.map(({ indicatorId }) => indicatorId));
  const indicators = outline.indicators.filter(
    ({ id, method }) => method.by === 'target' || having.has(id),
  );
  if (indicators.length === 0) return [];
  const listed = new Set([
    ...outline.categories.flatMap(({ countyIds }) => countyIds),
    ...outline.targets.map(({ countyId }) => countyId),
  ]);
  return [
    {
      name: SHEETS.targets,
      title: SHEETS.targets,
      subtitle: targetsNote,
      columns: [
        ...[text(TARGET_HEADS.code[0], 11), text(TARGET_HEADS.city[0], 11)],
        text(TARGET_HEADS.county[0], 14),
        ...indicators.map(
          ({ name }): WorkbookColumn => ({ head: [TARGETS_HEAD, name], width: 12, kind: 'text' }),
        ),
      ],
      rows: counties
        .filter(({ id }) => listed.has(id))
        .map((county) => [
          ...[county.id, county.cityName, county.name],
          ...indicators.map(({ id }) => targetOf.get(`${id} ${county.id}`) ?? null),
        ]),
      print,
      frozenColumns: 3,
    },
  ];
}

const ruleSheet = ({ outline }: SystemContent): WorkbookSheet => ({
  name: SHEETS.rule,
  title: SHEETS.rule,
  columns: [
    ...[text(RULE_HEADS.item[0], 22), text(RULE_HEADS.value[0], 20)],
    text(RULE_HEADS.choices[0], 60),
  ],
  rows: ruleRows(outline.rule),
  print,
});

function ruleRows(rule: Rule): string[][] {
  const word = (field: keyof typeof RULE_WORDS): string[] => {
    const words: Record<string, string> = RULE_WORDS[field];
    return [RULE_ITEMS[field], words[rule[field]] ?? '', choices(Object.values(words))];
  };
  const number = (item: string, value: number | null, choices: string): string[] => [
    ...[item, value === null ? NONE : String(value), choices],
  ];
  const points = (value: number | null) => (value === null ? null : hundredths(value));
  return [
    ...[word('compared'), word('missing'), word('level')],
    number(RULE_ITEMS.low, points(rule.outliers?.low ?? null), PERCENTILES),
    number(RULE_ITEMS.high, points(rule.outliers?.high ?? null), PERCENTILES),
    number(RULE_ITEMS.decimals, rule.decimals, DECIMALS),
    word('levelAt'),
    number(RULE_ITEMS.mostBonus, points(rule.mostBonus), POINTS),
    number(RULE_ITEMS.mostMalus, points(rule.mostMalus), POINTS),
    ...[word('ranked'), word('gainWithin')],
  ];
}

function gateSheet({ outline }: SystemContent): WorkbookSheet {
  const nameOf = new Map(
    [...outline.indicators, ...outline.categories].map(({ id, name }) => [id, name]),
  );
  return {
    name: SHEETS.gates,
    title: SHEETS.gates,
    columns: [
      ...[text(GATE_HEADS.indicator[0], 26), text(GATE_HEADS.category[0], 20)],
      ...[text(GATE_HEADS.must[0], 10, Object.values(MUST)), text(GATE_HEADS.value[0], 12)],
      idColumn,
    ],
    rows: outline.gates.map(({ id, indicatorId, categoryId, must, value }) => [
      nameOf.get(indicatorId) ?? '',
      categoryId === null ? null : (nameOf.get(categoryId) ?? ''),
      ...[MUST[must], value, id],
    ]),
    print,
  };
}

function honourSheet({ outline }: SystemContent): WorkbookSheet {
  const { honours, categories } = outline;
  const nameOf = new Map(honours.map(({ id, name }) => [id, name]));
  const groups = [{ id: null, name: SEATS_FOR_ALL }, ...categories];
  return {
    name: SHEETS.honours,
    title: SHEETS.honours,
    columns: [
      ...[text(HONOUR_HEADS.name[0], 18), text(HONOUR_HEADS.kind[0], 8, Object.values(KINDS))],
      ...[text(HONOUR_HEADS.by[0], 8, Object.values(BY)), text(HONOUR_HEADS.excludes[0], 26)],
      ...groups.map(
        ({ name }): WorkbookColumn => ({ head: [SEATS_HEAD, name], width: 12, kind: 'integer' }),
      ),
      idColumn,
    ],
    rows: honours.map(({ id, name, kind, by, seats, excludes }) => [
      ...[name, KINDS[kind], BY[by], listed(excludes.map((one) => nameOf.get(one) ?? '')) || null],
      ...groups.map(
        (group) => seats.find(({ categoryId }) => categoryId === group.id)?.count || null,
      ),
      id,
    ]),
    print,
  };
}
