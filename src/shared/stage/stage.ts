/** What the operator has put on the audience screen. */
export type StageState = {
  meetingId: string | null;
  view: 'holding' | 'slide' | 'agenda';
  slideId: string | null;
  dayId: string | null;
  black: boolean;
  /** the hall keeps an earlier picture while the operator goes on */
  frozen: boolean;
};

/** Everything the audience screen draws: only this ever reaches that window. */
export type StagePicture =
  | { view: 'black' }
  | { view: 'holding'; meetingName: string; theme: string; venue: string; dates: [string, string] }
  | {
      view: 'slide';
      imageHash: string | null;
      width: number | null;
      height: number | null;
      number: number;
    }
  | {
      view: 'agenda';
      meetingName: string;
      date: string;
      items: { start: number; title: string; speakers: string; running: boolean }[];
    };
