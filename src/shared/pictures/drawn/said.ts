import type { Measure } from '../picture';
import type { Say } from './frame';

export const groupName = ({ group }: { group: string | null }, say: Say): string =>
  group ?? say('all');

/** ` (2/3)`, or nothing for a picture that is whole. */
export const pageOf = ({ page }: { page: { number: number; of: number } }, say: Say): string =>
  page.of > 1 ? say('page', page) : '';

export const measureName = (measure: Measure, say: Say): string =>
  measure.by === 'area'
    ? say('measure.area', { name: measure.name })
    : say(`measure.${measure.by}`);
