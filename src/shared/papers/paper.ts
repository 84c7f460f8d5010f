import { z } from 'zod';
import { nameSizes } from './cards';

/** 签到表 席卡 证件 分组名单 请假名单 会议手册 */
export const paperKinds = [
  'signInSheet',
  'placeCards',
  'badges',
  'groupList',
  'leaveList',
  'handbook',
] as const;
export type PaperKind = (typeof paperKinds)[number];

export const editions = ['internal', 'public'] as const;
export type Edition = (typeof editions)[number];

export const paperFormats = ['docx', 'pdf'] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** By list number; by city in political order; by discussion group. */
export const arrangements = ['list', 'city', 'group'] as const;
/** One face on a card's own paper; or two on A4, to be folded. */
export const faces = ['single', 'folded'] as const;

/** How a paper is made up. Each paper heeds what concerns it. */
const makeUp = {
  edition: z.enum(editions),
  format: z.enum(paperFormats),
  arrangement: z.enum(arrangements),
  nameSize: z.enum(nameSizes),
  faces: z.enum(faces),
  /** the unit and post above the name of a place card */
  unitLine: z.boolean(),
  /** the check-in code on a badge */
  checkInCode: z.boolean(),
};

export const makeUpChanges = z.strictObject(makeUp).partial();
export const wholeMakeUp = z.strictObject(makeUp);
export type MakeUp = z.output<typeof wholeMakeUp>;

export const usualMakeUp: MakeUp = {
  edition: 'internal',
  format: 'docx',
  arrangement: 'list',
  nameSize: 'large',
  faces: 'single',
  unitLine: false,
  checkInCode: true,
};

/** What each paper heeds besides edition and format. */
export const heeds: Record<PaperKind, readonly (keyof MakeUp)[]> = {
  signInSheet: ['arrangement'],
  placeCards: ['nameSize', 'faces', 'unitLine'],
  badges: ['checkInCode'],
  groupList: [],
  leaveList: [],
  handbook: [],
};

/** Papers that print one thing per person, of which a few can be printed again. */
export const cardKinds: ReadonlySet<PaperKind> = new Set(['placeCards', 'badges']);

/** Papers of which the public edition leaves something out. */
export const editioned: ReadonlySet<PaperKind> = new Set(['groupList', 'leaveList', 'handbook']);

/** What the organiser writes for the meeting's papers. */
export const textKeys = [
  'notice',
  'siteVisits',
  'meals',
  'transport',
  'staffNote',
  'confidentiality',
] as const;
export type TextKey = (typeof textKeys)[number];

/** `isDefault`: nobody has written it; what stands there is the program's proposal. */
export type PaperText = { key: TextKey; text: string; isDefault: boolean };

/** A discussion group: its people are those of the roster that name it. */
export type PaperGroup = {
  name: string;
  people: number;
  convenerId: string | null;
  recorderId: string | null;
  place: string;
};

/** What a paper is made from, beside the people. */
export const sources = ['meeting', 'agenda', 'texts', 'groups', 'seats', 'makeUp'] as const;
export type Source = (typeof sources)[number];

/** What has changed since a paper was made; people by name. */
export type PaperChanges = { people: string[]; sources: Source[] };

export type PaperLine = {
  paper: PaperKind;
  makeUp: MakeUp;
  /** cards, or people listed */
  people: number;
  state: 'never' | 'current' | 'outdated';
  /** when this edition and format was last made; milliseconds */
  madeAt: number | null;
  changes: PaperChanges;
};
