import { spacedName } from '@shared/papers/names';
import type { MakeUp } from '@shared/papers/paper';
import type { ListedParticipant } from '@shared/participants/participant';
import type { Block, DocumentSpec } from '../../documents';
import { unitAndPost } from '../participants';
import type { PaperFacts } from './facts';
import {
  ANCHOR,
  CONTENTS,
  coverDates,
  coverVenue,
  HEADS,
  PUBLIC_ROSTER_HEADS,
  SECTIONS,
  titleOf,
} from './handbook.template';
import {
  agendaBlocks,
  contributionBlocks,
  scheduleBlocks,
  siteVisitBlocks,
} from './handbookAgenda';
import { arranged, capacityWord, editionMark, groupBlocks } from './lists';
import { estimatedPages } from './pageEstimate';
import { headWithCount } from './papers.template';

type Section = keyof typeof SECTIONS;

/** Blank pages at the end, to write on. */
const NOTE_PAGES = 2;
const LINES_PER_PAGE = 20;

/**
 * 会议手册: everything that a participant carries. Sections without content are left out; the public
 * edition has no telephone numbers, rooms or staff.
 * @param pages where each section begins, by its anchor, when a layout has told; else estimated
 */
export function handbook(
  facts: PaperFacts,
  makeUp: MakeUp,
  pages?: ReadonlyMap<string, number>,
): DocumentSpec {
  const { meeting } = facts;
  const sections = sectionsOf(facts, makeUp);
  const house = facts.houseStyle;
  const begins = pages ?? estimatedPages(sections, house);
  return {
    houseStyle: house,
    title: titleOf(meeting.name),
    ...editionMark(makeUp),
    cover: {
      lines: [coverDates(meeting), ...(meeting.venue ? [coverVenue(meeting.venue)] : [])],
    },
    pageNumbers: 'center',
    blocks: [
      {
        kind: 'contents',
        title: CONTENTS,
        entries: sections.map(({ heading, anchor }) => ({
          text: heading,
          anchor,
          page: String(begins.get(anchor) ?? ''),
        })),
      },
      ...sections.flatMap(({ heading, anchor, blocks }): Block[] => [
        { kind: 'pageBreak' },
        { kind: 'heading', level: 1, numbered: false, text: heading, anchor },
        ...blocks,
      ]),
    ],
  };
}

export type HandbookSection = { heading: string; anchor: string; blocks: Block[] };

/** The sections that have something to say, numbered. */
export function sectionsOf(facts: PaperFacts, makeUp: MakeUp): HandbookSection[] {
  const internal = makeUp.edition === 'internal';
  const { texts } = facts;
  const content: [Section, Block[]][] = [
    ['notice', paragraphs(texts.notice)],
    ['schedule', scheduleBlocks(facts)],
    ['agenda', agendaBlocks(facts, makeUp)],
    ['roster', rosterBlocks(facts, makeUp)],
    ['groups', facts.groups.length > 0 ? groupBlocks(facts, makeUp, 2) : []],
    ['seats', seatBlocks(facts)],
    ['services', serviceBlocks(facts, internal)],
    ['siteVisits', siteVisitBlocks(facts)],
    ['contributions', contributionBlocks(facts)],
    ['staff', internal ? staffBlocks(facts) : []],
    ['confidentiality', paragraphs(texts.confidentiality)],
    ['notes', noteBlocks()],
  ];
  return content
    .filter(([, blocks]) => blocks.length > 0)
    .map(([section, blocks], at) => ({
      heading: SECTIONS[section](at + 1),
      anchor: ANCHOR[section],
      blocks,
    }));
}

const paragraphs = (text: string): Block[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }));

function rosterBlocks(facts: PaperFacts, { edition }: MakeUp): Block[] {
  if (facts.people.length === 0) return [];
  const internal = edition === 'internal';
  return arranged(facts, 'city').flatMap(({ head, people }): Block[] => [
    {
      kind: 'heading',
      level: 2,
      numbered: false,
      text: headWithCount(head ?? '', people.length),
    },
    {
      kind: 'table',
      repeatHead: true,
      columns: [
        { head: HEADS.name, widthMm: 26, align: 'center' },
        { head: HEADS.unitAndPost, widthMm: internal ? 70 : 108, align: 'left' },
        { head: HEADS.capacity, widthMm: 22, align: 'center' },
        ...(internal ? [{ head: HEADS.phone, widthMm: 38, align: 'center' as const }] : []),
      ],
      rows: people.map((one) => [
        spacedName(one.name),
        unitAndPost(one),
        capacityWord(one),
        ...(internal ? [one.phone] : []),
      ]),
    },
  ]);
}

/** Who sits where, plan by plan, in list order. */
function seatBlocks({ seats, people }: PaperFacts): Block[] {
  const plans = [...new Set(seats.map(({ planName }) => planName))];
  return plans.flatMap((planName): Block[] => {
    const label = new Map(
      seats
        .filter((seat) => seat.planName === planName)
        .map((seat) => [seat.participantId, seat.label]),
    );
    const seated = people.filter(({ id }) => label.has(id));
    return [
      { kind: 'heading', level: 2, numbered: false, text: planName },
      {
        kind: 'table',
        repeatHead: true,
        columns: [
          { head: HEADS.name, widthMm: 28, align: 'center' },
          { head: HEADS.unitAndPost, widthMm: 90, align: 'left' },
          { head: HEADS.seat, widthMm: 38, align: 'center' },
        ],
        rows: seated.map((one) => [
          spacedName(one.name),
          unitAndPost(one),
          label.get(one.id) ?? '',
        ]),
      },
    ];
  });
}

/** 食宿和乘车: the texts for everybody; who sleeps and rides where only in the internal edition. */
function serviceBlocks({ texts, people }: PaperFacts, internal: boolean): Block[] {
  const kinds = ['lodging', 'dining', 'ride'] as const;
  const said = kinds.filter((kind) => people.some((one) => one[kind] !== ''));
  const blocks = [...paragraphs(texts.meals), ...paragraphs(texts.transport)];
  if (!internal || said.length === 0) return blocks;
  const width = Math.floor(90 / said.length);
  const concerned = people.filter((one: ListedParticipant) =>
    said.some((kind) => one[kind] !== ''),
  );
  return [
    ...blocks,
    {
      kind: 'table',
      repeatHead: true,
      columns: [
        { head: HEADS.number, widthMm: 13, align: 'center' },
        { head: HEADS.name, widthMm: 26, align: 'center' },
        ...said.map((kind) => ({ head: HEADS[kind], widthMm: width, align: 'center' as const })),
      ],
      rows: concerned.map((one, at) => [
        String(at + 1),
        spacedName(one.name),
        ...said.map((kind) => one[kind]),
      ]),
    },
  ];
}

/** 会务人员及电话 */
function staffBlocks({ people, texts }: PaperFacts): Block[] {
  const staff = people.filter(({ capacity }) => capacity === 'staff');
  if (staff.length === 0) return [];
  return [
    ...paragraphs(texts.staffNote),
    {
      kind: 'table',
      repeatHead: true,
      columns: [
        { head: HEADS.name, widthMm: 28, align: 'center' },
        { head: PUBLIC_ROSTER_HEADS.duty, widthMm: 84, align: 'left' },
        { head: HEADS.phone, widthMm: 44, align: 'center' },
      ],
      rows: staff.map((one) => [spacedName(one.name), unitAndPost(one), one.phone]),
    },
  ];
}

const noteBlocks = (): Block[] =>
  Array.from({ length: NOTE_PAGES }, (_, page): Block[] => [
    ...(page > 0 ? [{ kind: 'pageBreak' as const }] : []),
    { kind: 'ruledLines', count: page > 0 ? LINES_PER_PAGE + 1 : LINES_PER_PAGE },
  ]).flat();
