import { z } from 'zod';
import { id } from '../operation';
import { calendarDate } from '../time';
import type { TypoKind } from './typos';

/** Political order · by field under field headings · by place of the selection · one's own. */
export const arrangements = ['political', 'field', 'place', 'own'] as const;
export type Arrangement = (typeof arrangements)[number];

/** Where it is told who adopts a case: nowhere, under each case, or all together at the end. */
export const adoptionPlaces = ['none', 'lines', 'annex'] as const;

export const casebookFields = z.strictObject({
  title: z.string().trim().min(1).max(100),
  /** 编印单位, on the cover */
  issuer: z.string().trim().max(100),
  issuedOn: calendarDate.nullable(),
  /** 编写说明; empty leaves it out */
  preface: z.string().trim().max(10_000),
  arrangement: z.enum(arrangements),
  /** 入选案例名单 at the end */
  listsSelected: z.boolean(),
  /** 交流发言目录 at the end */
  listsSpeeches: z.boolean(),
  adoptions: z.enum(adoptionPlaces),
});

/** 汇编 of a selection, or of a meeting's cases. Its id is that selection's or meeting's. */
export type Casebook = z.infer<typeof casebookFields> & {
  id: string;
  meetingId: string;
  selectionId: string | null;
};

/** What a case has of its own in a casebook. */
export const casebookCaseFields = z.strictObject({
  /** as it is printed; empty: as the city wrote it */
  title: z.string().trim().max(200),
  contactUnit: z.string().trim().max(100),
  contactPhone: z.string().trim().max(60),
});

export type CasebookCase = z.infer<typeof casebookCaseFields> & {
  id: string;
  casebookId: string;
  caseStudyId: string;
  position: number;
  /** the version of its text that was taken; null: none was there, or it was removed */
  textId: string | null;
};

/** 文稿: `gone` has none at all, `missing` was removed after it was taken, `replaced` has a newer one. */
export const textStates = ['gone', 'missing', 'replaced', 'current'] as const;
export type TextState = (typeof textStates)[number];

/** A case as lists show it, in the order in which it is printed. */
export type CasebookLine = CasebookCase & {
  /** as the city wrote it; stays as it is */
  originalTitle: string;
  /** what the uniform form would be */
  proposedTitle: string;
  lacksSlogan: boolean;
  countyName: string;
  field: string;
  place: number | null;
  textState: TextState;
  characters: number;
  pictures: number;
  /** paragraphs with a likely slip */
  slips: number;
};

export type CasebookSheet = Casebook & { cases: CasebookLine[] };

/** A picture of a case: of its text, or a chosen slide. `caption` is without its number. */
export type CasebookPicture = {
  imageHash: string;
  width: number;
  height: number;
  caption: string;
  source: 'text' | 'slide';
  /** its number among the pictures of the text; null for a slide */
  textNumber: number | null;
  isLeftOut: boolean;
  /** 图1 …; null when left out */
  number: number | null;
  /** of a slide: behind this section of the text, counted from 1; null at the end */
  section: number | null;
};

/** 疑似错漏: a paragraph with what it is likely meant to be. `isTaken`: printed as proposed. */
export type Slip = {
  paragraph: string;
  corrected: string;
  kinds: TypoKind[];
  isTaken: boolean;
};

/** What somebody should know before it is exported. */
export type CasebookWarning = {
  caseId: string;
  title: string;
  kind:
    | 'notSelected'
    | 'gone'
    | 'missing'
    | 'replaced'
    | 'noSlogan'
    | 'notUniform'
    | 'slips'
    | 'noCaption';
  count: number;
};

/** A page range of a casebook that is looked at on its own. */
export const previewParts = z.union([
  z.literal('front'),
  z.literal('back'),
  z.strictObject({ caseId: id }),
]);
