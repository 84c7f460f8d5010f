import type { AgendaItemKind, AgendaLine, AgendaSpeaker } from '../agenda/agendaItem';
import { unitAndPost } from '../participants/unitAndPost.template';
import { AND, PLACEHOLDERS } from './hostWords.template';

/** What the host says before an item. */
export type HostLine = {
  itemId: string;
  words: string;
  /** somebody wrote them; otherwise the program proposes them */
  own: boolean;
};

/** Says a sentence of the host script (`speech`, `next` …) in the program's language. */
export type SayHost = (key: string, params?: Record<string, string | number>) => string;

type ToSay = Pick<
  AgendaLine,
  | 'id'
  | 'kind'
  | 'title'
  | 'caseTitle'
  | 'plannedMinutes'
  | 'place'
  | 'speakers'
  | 'hostWords'
  | 'skipped'
>;

/** Kinds whose speaker is called while the one before still speaks. */
const CALLED: ReadonlySet<AgendaItemKind> = new Set([
  'speech',
  'freeSpeech',
  'groupReport',
  'response',
]);

/**
 * The host script (主持词) of a day: a passage per item, made anew from the agenda as it stands, so that
 * it always has the order, names and posts of now. Own words stay, with their placeholders filled in
 * the same way. Skipped items have no words.
 */
export function hostScript(items: readonly ToSay[], meetingName: string, say: SayHost): HostLine[] {
  const held = items.filter(({ skipped }) => !skipped);
  return held.map((item, index) => {
    const after = held.slice(index + 1).find(({ kind }) => kind !== 'writtenContribution');
    const next = after && CALLED.has(after.kind) ? named(after.speakers, say) : '';
    if (item.hostWords !== '') {
      return { itemId: item.id, words: filled(item, next, say), own: true };
    }
    const params = {
      who: named(item.speakers, say),
      title: item.caseTitle ?? item.title,
      meeting: meetingName,
      minutes: item.plannedMinutes,
      place: item.place,
    };
    const words = [say(sentenceOf(item, index, held), params)];
    if (next !== '' && item.kind !== 'writtenContribution') words.push(say('next', { next }));
    return { itemId: item.id, words: words.join(''), own: false };
  });
}

/** Which sentence an item gets: some say less when they have less to say. */
function sentenceOf(item: ToSay, index: number, held: readonly ToSay[]): string {
  const { kind, speakers, caseTitle, place } = item;
  const nobody = speakers.length === 0;
  switch (kind) {
    case 'hosting':
      if (index === 0) return 'open';
      return index === held.length - 1 ? 'close' : 'goOn';
    case 'speech':
      if (nobody) return 'speechOfNobody';
      return caseTitle === null ? 'speech' : 'speechWithTitle';
    case 'ride':
      return place === '' ? 'ride' : 'rideTo';
    case 'circular':
    case 'response':
    case 'commentary':
    case 'address':
    case 'freeSpeech':
    case 'groupReport':
    case 'writtenContribution':
      return nobody ? `${kind}OfNobody` : kind;
    default:
      return kind;
  }
}

const named = (speakers: readonly AgendaSpeaker[], say: SayHost): string =>
  speakers
    .map(({ name, unitName, post }) =>
      say('person', { post: unitAndPost({ unitName, post }), name }),
    )
    .join(AND);

function filled(item: ToSay, next: string, say: SayHost): string {
  const { speakers, hostWords, caseTitle, title } = item;
  const values: Record<keyof typeof PLACEHOLDERS, string> = {
    who: named(speakers, say),
    name: speakers.map(({ name }) => name).join(AND),
    post: speakers.map(({ unitName, post }) => unitAndPost({ unitName, post })).join(AND),
    title: caseTitle ?? title,
    next,
  };
  return Object.entries(PLACEHOLDERS).reduce(
    (words, [name, mark]) => words.replace(mark, values[name as keyof typeof PLACEHOLDERS]),
    hostWords,
  );
}
