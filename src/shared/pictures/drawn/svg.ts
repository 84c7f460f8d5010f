import type { Language } from '../../i18n/catalog';
import { sentence } from '../../i18n/sentence';
import { PAPER_WIDTH } from '../contract';
import type { Picture, Shapes } from '../picture';
import { drawing } from './drawing';
import { svgText } from './drawn';
import type { Paper } from './frame';

export type DrawnSvg = {
  /** what the picture is called, as it says itself */
  title: string;
  svg: string;
  /** in pixels of 1/96 inch */
  width: number;
  height: number;
};

export type DrawnAs = Partial<Pick<Paper, 'width' | 'isTitled' | 'isCompact'>> & {
  language: Language;
  shapes?: Shapes | null;
};

/** A picture as an SVG file, without a window. It is as high as it needs to be. */
export function drawnSvg(picture: Picture, as: DrawnAs): DrawnSvg {
  const { language, width = PAPER_WIDTH, isTitled = true, isCompact = false, shapes } = as;
  const say = (key: string, params?: Record<string, string | number>) =>
    sentence(language, `pictures:${key}`, params);
  const drawn = drawing(picture, { width, say, isTitled, isCompact }, shapes ?? {});
  const title = drawn.inside?.find(({ tag }) => tag === 'title')?.text ?? '';
  return { title, svg: svgText(drawn), width, height: Number(drawn.at.height) };
}
