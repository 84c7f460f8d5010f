import type { Instant } from '../time';

/** Where in a case's papers: its text, or a page of its slides (with its notes). */
export type Place = { at: 'text' } | { at: 'slide'; number: number };

/** A passage in both, each as it stands there. `characters`: letters and digits alone. */
export type SharedPassage = {
  own: string;
  other: string;
  characters: number;
  ownAt: Place;
  otherAt: Place;
};

/** The same picture, byte for byte. */
export type SharedPicture = { imageHash: string; ownAt: Place; otherAt: Place };

/** What whoever looked said of it: ordinary; or really the same, to be dealt with. */
export const verdicts = ['dismissed', 'upheld'] as const;
export type Verdict = (typeof verdicts)[number];

/** A case as findings name it. `year`: of the meeting it belongs to. */
export type ComparedCase = {
  caseStudyId: string;
  title: string;
  /** `济南市历下区` */
  countyName: string;
  year: number;
  /** nominated in this selection too */
  isNominated: boolean;
};

/** 雷同: a nominated case and another case, of this year or before, with what both have. */
export type Finding = {
  id: string;
  own: ComparedCase;
  other: ComparedCase;
  /** hundredths of a per cent of the shorter paper that lies in shared passages */
  share: number;
  /** in all passages together */
  characters: number;
  /** the longest first; short ones beyond the fiftieth are left out, and counted in `characters` */
  passages: SharedPassage[];
  pictures: SharedPicture[];
  /** null while nobody has looked */
  look: { verdict: Verdict; reason: string; at: Instant; by: string | null } | null;
};

/** When it was last looked for, over what. `isStale`: papers have come or changed since. */
export type Sought = { at: Instant; texts: number; decks: number; isStale: boolean };
