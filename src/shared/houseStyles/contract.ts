import { z } from 'zod';
import type { HouseStyle } from '../houseStyle';
import { command, id, nothing, query, task } from '../operation';

/** A way to set official papers. The shipped ones stay as they are; copies of them are edited. */
export type HouseStylePreset = {
  id: string;
  style: HouseStyle;
  shipped: boolean;
  /** the shipped one that it can go back to; its own id when it is one */
  shippedId: string;
  /** differs from that one in more than its name */
  changed: boolean;
  /** new meetings begin with it, and papers of no meeting have it */
  isDefault: boolean;
  /** names of the meetings whose papers have it */
  meetings: string[];
};

export const houseStyles = {
  /** Shipped ones first, then the office's own by name. */
  list: query(nothing).returns<HouseStylePreset[]>(),
  /** An own one that begins as `id` is. */
  copy: command(z.strictObject({ id, name: z.string().trim().min(1).max(60) })).returns<{
    id: string;
  }>(),
  /** `style` is a whole HouseStyle; what is not right is named in one sentence. */
  edit: command(z.strictObject({ id, style: z.looseObject({}) })).returns(),
  /** An own one looks as the shipped one again that it came from; it keeps its name. */
  restore: command(z.strictObject({ id })).returns(),
  /** Refused while a meeting's papers have it. */
  remove: command(z.strictObject({ id })).returns(),
  makeDefault: command(z.strictObject({ id })).returns(),
  /** Names of all fonts of this computer, read from their files. */
  fonts: task(nothing).returns<string[]>(),
};
