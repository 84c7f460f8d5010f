/** What a sample deck says, before it is made into a file. */
export type SampleSlide = { title: string; notes: string } & (
  | { kind: 'cover'; subtitle: string }
  | { kind: 'points'; points: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'chart'; unit: string; years: string[]; series: { name: string; values: number[] }[] }
  | { kind: 'picture'; caption: string }
);

export type SampleOutline = {
  fileName: string;
  countyCode: string;
  caseTitle: string;
  field: string;
  summary: string;
  /** of the deck's title bars, RRGGBB */
  colour: string;
  slides: SampleSlide[];
};
