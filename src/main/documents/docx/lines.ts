import { type IParagraphOptions, LineRuleType } from 'docx';
import { twipsOfPt } from './measures';

/** Exact lines; no widow control, which would leave a page with 21 lines instead of 22. */
export const onGrid = (linePt: number): IParagraphOptions => ({
  spacing: { line: twipsOfPt(linePt), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
  widowControl: false,
});
