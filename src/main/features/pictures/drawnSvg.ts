import type { Language } from '@shared/i18n/catalog';
import { sentence } from '@shared/i18n/sentence';
import { PAPER_WIDTH } from '@shared/pictures/contract';
import { drawing } from '@shared/pictures/drawn/drawing';
import { svgText } from '@shared/pictures/drawn/drawn';
import type { Picture, Shapes } from '@shared/pictures/picture';

export type DrawnSvg = {
  svg: string;
  /** in pixels of 1/96 inch */
  width: number;
  height: number;
};

/**
 * A picture as an SVG file, without a window. It is as high as it needs to be.
 * @param options.isTitled false where a caption stands beside it, as in a report
 */
export function drawnSvg(
  picture: Picture,
  options: { language: Language; width?: number; isTitled?: boolean; shapes?: Shapes | null },
): DrawnSvg {
  const { language, width = PAPER_WIDTH, isTitled = true, shapes } = options;
  const say = (key: string, params?: Record<string, string | number>) =>
    sentence(language, `pictures:${key}`, params);
  const drawn = drawing(picture, { width, say, isTitled }, shapes ?? {});
  return { svg: svgText(drawn), width, height: Number(drawn.at.height) };
}
