/** What each list of the screen is given. */
export type ListProps = {
  meetingId: string;
  open: string | null;
  onOpen: (row: string | null) => void;
};
