import type { ComparisonRenderer, Renderer } from './caseStudy';

/**
 * Which program can draw a deck for comparison, or why none can: `asItIs` pages are the file's own,
 * `onlyOne` there is no second program on this laptop, `notDrawn` the stage's pages come first.
 */
export type OtherWay =
  | { renderer: ComparisonRenderer }
  | { renderer: null; why: 'asItIs' | 'onlyOne' | 'notDrawn' };

/** @param shownBy what drew the pages for the stage; null while they wait */
export function otherWay(shownBy: Renderer | null, isLibreOfficeHere: boolean): OtherWay {
  switch (shownBy) {
    case 'libreOffice':
      return { renderer: 'builtIn' };
    case 'builtIn':
      return isLibreOfficeHere ? { renderer: 'libreOffice' } : { renderer: null, why: 'onlyOne' };
    case null:
      return { renderer: null, why: 'notDrawn' };
    default:
      return { renderer: null, why: 'asItIs' };
  }
}
