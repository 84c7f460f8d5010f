import { FIGURE, figure } from './captions.template';

/** A caption without the number that it had in its own text. */
export const captionWords = (caption: string): string => caption.trim().replace(FIGURE, '').trim();

/** Numbered within its case, so that a case that moves keeps its numbers. */
export const captionOf = (number: number, words: string): string => figure(number, words);
