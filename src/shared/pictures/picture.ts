/**
 * 图: what the pictures of an evaluation show, as plain data. Nothing in here is measured or coloured;
 * `drawn/` does that, the same for the screen and for paper.
 */

/** 依据: what a picture was made from, printed below it. */
export type Basis =
  | { kind: 'release'; number: number; hash: string }
  /** the present state; shipped weights that nobody confirmed are told too */
  | { kind: 'draft'; isPlaceholder: boolean };

type Head = {
  /** stands for the same picture whenever it is made again: `ranking/all/1` */
  key: string;
  /** the year that is evaluated */
  year: number;
  basis: Basis;
};

/** Of a group of counties: one category, or all (null). A long one is told on several pictures. */
type Grouped = Head & { group: string | null; page: { number: number; of: number } };

export type RankedRow = {
  countyId: string;
  name: string;
  /** null: not ranked */
  place: number | null;
  /** as it is printed */
  shown: string | null;
  /** for the length of the bar only */
  total: number | null;
  /** places in the picture's list of honours */
  honours: number[];
  /** where 90 % of the draws lie, and the ends of all of them */
  interval: { best: number; from: number; to: number; worst: number } | null;
};

/** 综合得分排名, and beside it how firm each place is. */
export type RankingPicture = Grouped & {
  kind: 'ranking';
  rows: RankedRow[];
  /** of the whole group, so that its pages have the same scales */
  places: number;
  scale: { least: number; most: number };
  /** names of the honours, in their order */
  honours: string[];
  /** draws and width of the shaking; null without intervals */
  shaken: { draws: number; width: number } | null;
};

export type SlopeLine = {
  countyId: string;
  name: string;
  was: number;
  now: number;
  /** positive is better */
  gain: number;
  /** named at both ends; the others are there as thin lines */
  isTold: boolean;
};

/** 位次变化: from the year before to this one. */
export type SlopePicture = Omit<Grouped, 'page'> & {
  kind: 'slope';
  before: number;
  lines: SlopeLine[];
  places: number;
};

/** 分领域得分 of one county beside the mean of its category. */
export type RadarPicture = Head & {
  kind: 'radar';
  countyId: string;
  name: string;
  category: string;
  axes: {
    name: string;
    own: number | null;
    mean: number | null;
    /** as printed */
    ownText: string | null;
    meanText: string | null;
  }[];
  scale: { least: number; most: number };
};

/** In which fifth of its group: 4 is the best. Null: no value. */
export type Fifth = 0 | 1 | 2 | 3 | 4 | null;

/** 分领域热力图: counties × areas. Colours tell fifths of the group, figures the scores. */
export type HeatPicture = Grouped & {
  kind: 'heat';
  areas: string[];
  rows: {
    countyId: string;
    name: string;
    place: number | null;
    cells: { text: string | null; fifth: Fifth }[];
  }[];
};

export type Measure =
  | { by: 'total' }
  | { by: 'place' }
  | { by: 'gain' }
  | { by: 'honours' }
  | { by: 'area'; areaId: string; name: string };

export type Mark =
  | { by: 'fifth'; fifth: Fifth }
  /** 0 fell much, 1 fell, 2 same, 3 rose, 4 rose much; null: no year before */
  | { by: 'gain'; step: Fifth }
  /** places in the list of honours; empty: none */
  | { by: 'honours'; honours: number[] };

export type PlacedCounty = {
  countyId: string;
  /** `历下`: short, for a small place */
  short: string;
  name: string;
  /** as printed below the name; empty for none */
  text: string;
  mark: Mark;
};

type Placed = Head & {
  measure: Measure;
  /** fifths: the figures at both ends of each, the lowest first; null where nobody is in it */
  ranges: ({ from: string; to: string } | null)[];
  /** names of the honours, in their order */
  honours: string[];
  /** places are counted within the category */
  isByCategory: boolean;
};

/** The province in equal tiles. */
export type TilesPicture = Placed & {
  kind: 'tiles';
  counties: (PlacedCounty & { column: number; row: number })[];
};

/** The same on an official map. Its shapes are given when it is drawn: there is one set for many. */
export type MapPicture = Placed & {
  kind: 'map';
  counties: PlacedCounty[];
  /** 来源 and 审图号, printed below it */
  map: { name: string; source: string; approval: string };
};

export type Picture =
  | RankingPicture
  | SlopePicture
  | RadarPicture
  | HeatPicture
  | TilesPicture
  | MapPicture;

/** Outlines by county: polygons of rings of [longitude, latitude]. */
export type Shapes = Record<string, [number, number][][][]>;

/**
 * 公开版: pictures that tell nothing of counties that are not honoured. All others show places or scores
 * of everybody.
 */
export const isPublic = (picture: Picture): boolean =>
  (picture.kind === 'tiles' || picture.kind === 'map') && picture.measure.by === 'honours';
