import type { Casebook } from '@shared/casebooks/casebook';
import type { CaseGroup } from '@shared/casebooks/order';
import type { HouseStyle } from '@shared/houseStyle';
import { sentence } from '@shared/i18n/sentence';
import type { Edition } from '@shared/issues/contract';
import type { Block, ChapterBlock, ContentsBlock, DocumentSpec } from '../../documents';
import { estimatedPages } from '../papers';
import type { Annex } from './annexes';
import * as words from './casebooks.template';
import { anchorOf, caseBlocks, caseChapter, type Pictures, type PrintedCase } from './chapters';

/** All that a casebook is made from, read once. */
export type BookFacts = {
  casebook: Casebook;
  house: HouseStyle;
  edition: Edition;
  groups: CaseGroup<PrintedCase>[];
  annexes: Annex[];
};

type Chapter = { head: ChapterBlock; blocks: Block[] };

/** The whole book; its pages are estimated until a print has told them. */
export function bookDocument(facts: BookFacts, pictures: Pictures): DocumentSpec {
  const cases = caseChapters(facts, pictures);
  const annexes = facts.annexes.map(annexChapter);
  const chapters = [...cases, ...annexes];
  return {
    ...frame(facts),
    blocks: [
      ...frontBlocks(facts),
      contentsOf(facts, chapters),
      ...chapters.flatMap(({ head, blocks }) => [head, ...blocks]),
    ],
  };
}

/** Cover, preface and contents, to look at. */
export const frontDocument = (facts: BookFacts): DocumentSpec => ({
  ...frame(facts),
  blocks: [
    ...frontBlocks(facts),
    contentsOf(facts, [...caseChapters(facts, null), ...facts.annexes.map(annexChapter)]),
  ],
});

/** One case, to look at. */
export function caseDocument(facts: BookFacts, caseId: string, pictures: Pictures): DocumentSpec {
  const of = facts.groups.flatMap(({ cases }) => cases).find(({ line }) => line.id === caseId);
  const { cover: _, ...plain } = frame(facts);
  return {
    ...plain,
    blocks: of
      ? [
          caseChapter(of, anchorOf(0), 1, undefined),
          ...caseBlocks(of, facts.casebook, facts.edition, pictures),
        ]
      : [],
  };
}

/** The lists behind the cases, to look at. */
export function annexDocument(facts: BookFacts): DocumentSpec {
  const { cover: _, ...plain } = frame(facts);
  return {
    ...plain,
    blocks: facts.annexes.map(annexChapter).flatMap(({ head, blocks }) => [head, ...blocks]),
  };
}

function frame({ casebook, house, edition }: BookFacts): Omit<DocumentSpec, 'blocks'> {
  const { issuer, issuedOn } = casebook;
  return {
    houseStyle: house,
    title: casebook.title,
    edition: sentence('zh-CN', `issues:edition.${edition}`),
    cover: {
      lines: [issuer, issuedOn ? words.issuedOn(issuedOn) : ''].filter((line) => line !== ''),
    },
  };
}

function frontBlocks({ casebook }: BookFacts): Block[] {
  if (casebook.preface === '') return [];
  return [
    { kind: 'chapter', title: words.PREFACE, level: null, anchor: 'preface', running: '' },
    ...casebook.preface
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((text): Block => ({ kind: 'paragraph', text: text.trim() })),
    { kind: 'pageBreak' },
  ];
}

const isByField = ({ casebook }: BookFacts) => casebook.arrangement === 'field';

function caseChapters(facts: BookFacts, pictures: Pictures | null): Chapter[] {
  const level = isByField(facts) ? 2 : 1;
  let at = 0;
  return facts.groups.flatMap(({ field, cases }, group) =>
    cases.map((one, within): Chapter => {
      const part =
        field !== null && within === 0
          ? { text: field || words.OTHER_FIELD, anchor: `field_${group + 1}` }
          : undefined;
      const head = caseChapter(one, anchorOf(at), level, part);
      at += 1;
      const blocks = pictures ? caseBlocks(one, facts.casebook, facts.edition, pictures) : [];
      return { head, blocks };
    }),
  );
}

const annexChapter = ({ title, anchor, blocks }: Annex): Chapter => ({
  head: { kind: 'chapter', title, level: 1, anchor, running: title },
  blocks,
});

function contentsOf(facts: BookFacts, chapters: readonly Chapter[]): ContentsBlock {
  const sections = chapters.map(({ head, blocks }) => ({
    anchor: head.anchor,
    blocks: [head, ...blocks],
  }));
  const entries = chapters.flatMap(({ head: { title, anchor, part, level } }) => [
    ...(part ? [{ text: part.text, anchor: part.anchor, level: 1 as const }] : []),
    { text: title, anchor, level: level ?? 1 },
  ]);
  const lines = entries.reduce((sum, { text }) => sum + text.split('\n').length, 0);
  const pages = estimatedPages(sections, facts.house, pagesBefore(facts, lines));
  const pageOf = new Map(pages);
  for (const { head } of chapters)
    if (head.part) pageOf.set(head.part.anchor, pages.get(head.anchor) ?? 0);
  return {
    kind: 'contents',
    title: words.CONTENTS,
    outline: isByField(facts) ? 2 : 1,
    entries: entries.map((entry) => ({ ...entry, page: String(pageOf.get(entry.anchor) ?? '') })),
  };
}

/** Lines of a page that the title of the contents leaves. */
const LINES_OF_CONTENTS = 20;

/** Cover, preface, contents. */
const pagesBefore = ({ casebook }: BookFacts, lines: number): number =>
  1 + (casebook.preface === '' ? 0 : 1) + Math.max(1, Math.ceil(lines / LINES_OF_CONTENTS));
