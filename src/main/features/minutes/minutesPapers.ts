import type { HouseStyle } from '@shared/houseStyle';
import { sentence } from '@shared/i18n/sentence';
import type { Meeting } from '@shared/meetings/meeting';
import type {
  MinutesDecision,
  MinutesSection,
  Roll,
  TranscriptLine,
} from '@shared/minutes/minutes';
import { type CalendarDate, dateParts } from '@shared/time';
import type { Reader } from '../../db/database';
import type { Block, DocumentSpec } from '../../documents';
import { readSettings } from '../settings';

/** The words of a paper, in the language that the program is set to. */
export function wordsOf(db: Reader) {
  const { language } = readSettings(db);
  const say = (path: string, params?: Record<string, string | number>) =>
    sentence(language, `minutes:${path}`, params);
  return Object.assign(say, {
    date: (date: CalendarDate) => say('paper.date', dateParts(date)),
  });
}
export type Words = ReturnType<typeof wordsOf>;

type Decision = MinutesDecision & { organizationName: string };

/** 纪要: sections, what was decided with unit and deadline, then who was there, each on its own line. */
export function minutesDocument(
  meeting: Meeting,
  houseStyle: HouseStyle,
  sections: readonly MinutesSection[],
  decisions: readonly Decision[],
  roll: Roll,
  words: Words,
): DocumentSpec {
  const sentences = decisions.map(({ verb, text, organizationName, dueDate }): Block => {
    const duty = organizationName && words('paper.duty', { organization: organizationName });
    const due = dueDate && words('paper.due', { date: words.date(dueDate) });
    const said = text.replace(/[。.；;]+$/u, '');
    const parts = [said, duty, due].filter(Boolean).join(words('paper.comma'));
    return {
      kind: 'paragraph',
      text: `${words('paper.meeting')}${words(`verb.${verb}`)}${words('paper.stop', { text: parts })}`,
    };
  });
  const listed = (['attended', 'onLeave', 'observed'] as const).flatMap((key): Block[] =>
    roll[key].length > 0
      ? [
          {
            kind: 'labelled',
            label: words(`paper.${key}`),
            text: roll[key].join(words('paper.listComma')),
          },
        ]
      : [],
  );
  return {
    houseStyle,
    title: words('paper.minutesTitle', { meeting: meeting.name }),
    blocks: [
      {
        kind: 'paragraph',
        text: words(meeting.venue ? 'paper.opening' : 'paper.openingNoPlace', {
          from: words.date(meeting.startsOn),
          to: words.date(meeting.endsOn),
          venue: meeting.venue,
          meeting: meeting.name,
        }),
      },
      ...sections.flatMap(({ heading, text }): Block[] => [
        { kind: 'heading', level: 1, text: heading },
        ...paragraphs(text),
      ]),
      ...(sentences.length > 0
        ? [{ kind: 'heading', level: 1, text: words('paper.decisions') } as Block, ...sentences]
        : []),
      ...listed,
    ],
  };
}

type Raised = {
  number: number;
  countyName: string;
  wording: string;
  raisedBy: string;
  kind: string;
};

/** 简报第n期: what was raised and what was said; the public edition names no one and quotes no one. */
export function bulletinDocument(
  meeting: Meeting,
  houseStyle: HouseStyle,
  bulletin: { number: number; groupName: string; issuedOn: CalendarDate },
  raised: readonly Raised[],
  lines: readonly TranscriptLine[],
  edition: 'public' | 'internal',
  words: Words,
): DocumentSpec {
  const isInternal = edition === 'internal';
  const bySpeaker = new Map<string, TranscriptLine[]>();
  for (const line of lines)
    bySpeaker.set(line.speaker, [...(bySpeaker.get(line.speaker) ?? []), line]);
  const speeches = [...bySpeaker].map(
    ([speaker, said]): Block => ({
      kind: 'labelled',
      label: words('paper.label', { name: speaker || words('paper.somebody') }),
      text: said.map(({ text }) => text).join(''),
    }),
  );
  return {
    houseStyle,
    masthead: {
      publisher: meeting.name,
      name: words('paper.bulletinName'),
      number: words('paper.bulletinNumber', { number: bulletin.number }),
      office: words('paper.office'),
      date: words.date(bulletin.issuedOn),
    },
    title: words('paper.bulletinTitle', {
      group: bulletin.groupName || words('paper.wholeMeeting'),
    }),
    edition: words(`paper.edition.${edition}`),
    blocks: [
      { kind: 'heading', level: 1, text: words('paper.raised', { count: raised.length }) },
      ...raised.map(
        ({ number, countyName, wording, raisedBy, kind }): Block => ({
          kind: 'paragraph',
          text: words('paper.raisedItem', {
            number,
            kind: words(`paper.kind.${kind}`),
            who: [countyName, isInternal ? raisedBy : ''].filter(Boolean).join(' '),
            wording,
          }),
        }),
      ),
      ...(isInternal && speeches.length > 0
        ? [{ kind: 'heading', level: 1, text: words('paper.speeches') } as Block, ...speeches]
        : []),
    ],
  };
}

const paragraphs = (text: string): Block[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ kind: 'paragraph', text: line }));
