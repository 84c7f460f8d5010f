import type { Edition } from '../issues/contract';
import { isCounted } from '../issues/rates';
import { areasWithIndicators, type ReportBasis } from './basis';
import { bound } from './boundText';
import * as words from './draft.template';
import { figureValues, reportFigures } from './figures';
import type { Chapter } from './report';

/** What a chapter is drafted from. A figure that may not stand in the edition is null. */
type Draft = {
  basis: ReportBasis;
  edition: Edition;
  /** the figure, bound */
  number(key: string): string | null;
  /** of a figure that is always there */
  count(key: string): string;
  day: string;
  topicName(topic: string): string;
};

/**
 * The text of each chapter as the figures stand: paragraphs by lines, a line that begins with `# ` is a
 * heading within the chapter. A sentence whose figure may not be told is left out.
 * @param topicName of an issue's topic, in words
 */
export function draftedChapters(
  basis: ReportBasis,
  edition: Edition,
  topicName: (topic: string) => string,
): Record<Chapter, string> {
  const figures = figureValues(reportFigures(basis, edition));
  const number = (key: string) => {
    const value = figures.get(key);
    return value === undefined ? null : bound(key, value);
  };
  const draft: Draft = {
    basis,
    edition,
    number,
    count: (key) => number(key) ?? bound(key, '0'),
    day: number('asOf') ?? words.printedDay(basis.asOf),
    topicName,
  };
  const text = (lines: readonly (string | null)[]) =>
    lines.filter((line) => line !== null && line !== '').join('\n');
  return {
    overview: text(overview(draft)),
    scope: text(scope(draft)),
    results: text(results(draft)),
    areas: text(areas(draft)),
    progress: text(progress(draft)),
    experience: text(experience(draft)),
    commonIssues: text(commonIssues(draft)),
    suggestions: text(suggestions(draft)),
  };
}

type Lines = (string | null)[];

const isFromCasebook = (cases: ReportBasis['cases']): boolean =>
  cases.length > 0 && !cases.some(({ isSelected }) => isSelected);

function overview({ basis: { sheet, cases }, number, count, day }: Draft): Lines {
  const mean = number('mean:all');
  const [highest, median, lowest] = ['highest', 'median', 'lowest'].map(number);
  const spread = highest && median && lowest ? words.OVERVIEW.spread(highest, median, lowest) : '';
  return [
    words.OVERVIEW.scope(sheet.evaluation.year, {
      counties: count('counties'),
      categories: count('categories'),
      areas: count('areas'),
      indicators: count('indicators'),
    }),
    mean && `${words.OVERVIEW.mean(mean)}${spread}${words.OVERVIEW.STOP}`,
    sheet.honours.length > 0
      ? words.OVERVIEW.honours(
          sheet.honours.map(({ id, name }) => words.OVERVIEW.honour(name, count(`honoured:${id}`))),
        )
      : null,
    words.OVERVIEW.rest(
      `${words.OVERVIEW.cases[isFromCasebook(cases) ? 'inCasebook' : 'selected']}${count('cases')}`,
      count('issues'),
      count('commonIssues'),
      day,
    ),
  ];
}

function scope({ basis: { sheet }, count }: Draft): Lines {
  const { evaluation, categories } = sheet;
  const { SCOPE } = words;
  return [
    `# ${SCOPE.SCOPE_HEAD}`,
    SCOPE.categories(
      categories.map(({ id, name }) => SCOPE.category(name, count(`categoryCounties:${id}`))),
    ),
    `# ${SCOPE.METHOD_HEAD}`,
    SCOPE.indicators(count('areas'), count('indicators')),
    evaluation.weightsArePlaceholder ? SCOPE.PLACEHOLDER : null,
    SCOPE.compared[evaluation.compared] +
      SCOPE.missing[evaluation.missing] +
      SCOPE.missingCount(count('missing')),
    (evaluation.outliers ? SCOPE.HELD : '') + SCOPE.decimals(evaluation.decimals),
  ];
}

function results({ basis: { sheet }, edition, number, count }: Draft): Lines {
  const byCategory = sheet.categories.map(({ id, name }) =>
    words.RESULTS.category(name, count(`categoryCounties:${id}`), number(`mean:${id}`)),
  );
  return [
    `${words.clauses(byCategory)}${words.OVERVIEW.STOP}`,
    edition === 'internal' ? words.RESULTS.FULL : null,
    sheet.honours.length > 0 ? words.RESULTS.HONOURED : null,
  ];
}

function areas({ basis: { sheet }, number }: Draft): Lines {
  const lines = areasWithIndicators(sheet).flatMap(({ id, name }) => {
    const all = number(`areaMean:${id}:all`);
    const each = sheet.categories.flatMap((category) => {
      const mean = number(`areaMean:${id}:${category.id}`);
      return mean === null ? [] : [words.AREAS.category(category.name, mean)];
    });
    if (all === null)
      return each.length === 0 ? [] : [words.AREAS.each(name, each) + words.AREAS.STOP];
    const among = each.length > 1 ? words.AREAS.among(each) : '';
    return [`${words.AREAS.mean(name, all)}${among}${words.AREAS.STOP}`];
  });
  return lines.length > 0 ? lines : [words.AREAS.NONE];
}

function progress({ basis: { sheet }, edition, number, count }: Draft): Lines {
  const { previous, honours } = sheet;
  const most = number('gain.most');
  const improved = honours.filter(({ by }) => by === 'rankGain');
  return [
    previous && most
      ? words.PROGRESS.compared(previous.year, {
          compared: count('gain.compared'),
          up: count('gain.up'),
          same: count('gain.same'),
          down: count('gain.down'),
          most,
        })
      : null,
    ...(previous === null
      ? [words.PROGRESS.NONE]
      : improved.map(({ id, name }) =>
          words.PROGRESS[edition === 'internal' ? 'honouredInternally' : 'honoured'](
            name,
            count(`honoured:${id}`),
          ),
        )),
  ];
}

function experience({ basis, edition, count }: Draft): Lines {
  const told = basis.cases.filter(({ isPublished }) => edition === 'internal' || isPublished);
  if (told.length === 0) return [words.EXPERIENCE.NONE];
  const isPublished = told.every((one) => one.isPublished);
  const from = isFromCasebook(told) ? 'inCasebook' : isPublished ? 'published' : 'selected';
  return [
    words.EXPERIENCE.cases(words.EXPERIENCE.from[from], count('cases'), count('caseCounties')),
    ...told.map(({ countyName, title, summary }) =>
      words.withStop(words.EXPERIENCE.caseOf(countyName, title, oneLine(summary))),
    ),
  ];
}

function commonIssues({ basis, count, day }: Draft): Lines {
  const common = basis.issues.filter((one) => one.common);
  const told = words.COMMON.issues({
    day,
    counties: count('issueCounties'),
    issues: count('issues'),
    common: count('commonIssues'),
  });
  const rates = words.COMMON.rates({
    dispatched: count('rate:dispatched:numerator'),
    concluded: count('rate:concluded:numerator'),
    concludedRate: count('rate:concluded'),
    solved: count('rate:solved:numerator'),
    solvedRate: count('rate:solved'),
  });
  const isDispatched = basis.issues.some((issue) =>
    isCounted(issue, 'dispatched', 'numerator', basis.asOf),
  );
  const shown = isDispatched ? rates : null;
  if (common.length === 0) return [told, shown, words.COMMON.NONE];
  return [
    told,
    shown,
    ...common.map(({ id, wording }) =>
      words.COMMON.about(words.withStop(oneLine(wording)), {
        raised: count(`commonRaised:${id}`),
        counties: count(`commonCounties:${id}`),
        cities: count(`commonCities:${id}`),
      }),
    ),
  ];
}

function suggestions({ basis, count, topicName }: Draft): Lines {
  const common = basis.issues.filter((one) => one.common);
  if (common.length === 0) return [words.SUGGESTIONS.NONE];
  const hasOwn = basis.issues.some((one) => !one.common && one.kind === 'suggestion');
  const topics = [...new Set(common.map(({ topic }) => topic))];
  return [
    words.SUGGESTIONS.lead(count('commonIssues'), hasOwn ? count('suggestions') : null),
    ...topics.flatMap((topic) => [
      `# ${words.SUGGESTIONS.topic(topicName(topic))}`,
      ...common
        .filter((one) => one.topic === topic)
        .map(({ wording, demand, leadName }) =>
          words.SUGGESTIONS.about(
            words.withoutStop(oneLine(wording)),
            words.withoutStop(oneLine(demand)),
            leadName,
          ),
        ),
    ]),
  ];
}

const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, '');
