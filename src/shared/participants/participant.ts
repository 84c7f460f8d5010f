import { z } from 'zod';

/** 出席 列席 特邀 工作 */
export const capacities = ['attendee', 'observer', 'guest', 'staff'] as const;
export type Capacity = (typeof capacities)[number];

export const genders = ['male', 'female'] as const;

const text = (longest: number) => z.string().trim().max(longest);

const said = {
  name: text(40).min(1),
  gender: z.enum(genders).nullable(),
  ethnicity: text(20),
  /** the county, city or department they come from, when it is known to the program */
  organizationId: z.string().min(1).max(64).nullable(),
  /** 单位 as written on the list */
  unitName: text(100),
  post: text(100),
  /** kept as text: one or several numbers */
  phone: text(60),
  contact: text(60),
  capacity: z.enum(capacities),
  lodging: text(60),
  dining: text(60),
  ride: text(60),
  groupName: text(40),
  remark: text(300),
  /** 礼宾次序: 1 before 2; null for most people, who stand in some other order */
  precedence: z.number().int().min(1).max(9999).nullable(),
};

/** Only what changes: no defaults, which would empty what nobody named. */
export const participantChanges = z.strictObject(said).partial();

/** What a person fills in about a participant; only the name is required. */
export const participantFields = z.strictObject({
  ...said,
  gender: said.gender.default(null),
  ethnicity: said.ethnicity.default(''),
  organizationId: said.organizationId.default(null),
  unitName: said.unitName.default(''),
  post: said.post.default(''),
  phone: said.phone.default(''),
  contact: said.contact.default(''),
  capacity: said.capacity.default('attendee'),
  lodging: said.lodging.default(''),
  dining: said.dining.default(''),
  ride: said.ride.default(''),
  groupName: said.groupName.default(''),
  remark: said.remark.default(''),
  precedence: said.precedence.default(null),
});
export type ParticipantFields = z.output<typeof participantFields>;

export type Participant = ParticipantFields & {
  id: string;
  meetingId: string;
  /** list number order */
  position: number;
};

/** A participant as lists show them. */
export type ListedParticipant = Participant & {
  /** full: city and county */
  organizationName: string | null;
  /** the city that they or their county belong to */
  cityId: string | null;
  /** of the name, for searching: `wangwei` and `ww` */
  pinyin: string;
  initials: string;
  /** of the name, one per character, with tones, for ordering: `shan4 xiong2 xin4` */
  syllables: string;
  /** of their organization in political order */
  organizationPosition: number | null;
};
