/** 出席 列席 特邀 工作 */
export const capacities = ['attendee', 'observer', 'guest', 'staff'] as const;
export type Capacity = (typeof capacities)[number];

export const genders = ['male', 'female'] as const;

export type Participant = {
  id: string;
  meetingId: string;
  /** list number order */
  position: number;
  name: string;
  gender: (typeof genders)[number] | null;
  ethnicity: string;
  /** the county, city or department they come from, when it is known to the program */
  organizationId: string | null;
  /** 单位 as written on the list */
  unitName: string;
  post: string;
  phone: string;
  contact: string;
  capacity: Capacity;
  lodging: string;
  dining: string;
  ride: string;
  groupName: string;
  remark: string;
};
