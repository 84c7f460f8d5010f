import type { FidelityNote, Renderer } from './caseStudy';

/** The hall's screen. A page of another shape shows black bars. */
export const STAGE_RATIO = 16 / 9;

/** Ratios that people know by name; anything else is written as measured. */
const NAMED_RATIOS = ['16:9', '16:10', '4:3', '3:2', '1:1', '3:4', '9:16'];

/** 1 % off is a rounding of the file, not another shape. */
const SAME_RATIO = 0.01;

const ratioOf = (name: string) => {
  const [width = 1, height = 1] = name.split(':').map(Number);
  return width / height;
};

/** The note for a page that does not fill a 16:9 stage; null when it does. */
export function aspectRatioNote(width: number, height: number): FidelityNote | null {
  const ratio = width / height;
  if (Math.abs(ratio / STAGE_RATIO - 1) < SAME_RATIO) return null;
  const named = NAMED_RATIOS.find((name) => Math.abs(ratio / ratioOf(name) - 1) < SAME_RATIO);
  return { kind: 'aspectRatio', detail: named ?? `${ratio.toFixed(2)}:1` };
}

/** Joins notes of several sources; the same one counts once, in a steady order. */
export function joinNotes(...lists: readonly (readonly FidelityNote[])[]): FidelityNote[] {
  const seen = new Map<string, FidelityNote>();
  for (const note of lists.flat()) seen.set(`${note.kind} ${note.detail}`, note);
  return [...seen.values()];
}

/** What the built-in renderer draws differently, though LibreOffice draws it well: chart axes, legends. */
const HARD_FOR_BUILT_IN = new Set(['chart']);

/** The notes of a file that hold for the renderer that drew it; null while nothing drew it yet. */
export function notesFor(
  notes: readonly FidelityNote[],
  renderer: Renderer | null,
): FidelityNote[] {
  return notes.filter(
    ({ kind, detail }) =>
      kind !== 'unsupported' || !HARD_FOR_BUILT_IN.has(detail) || renderer === 'builtIn',
  );
}

/** How much of a page the hall will see as its author saw it: a colour, a shape and a word on screen. */
export const grades = ['same', 'differs', 'lacks'] as const;
export type Grade = (typeof grades)[number];

/** Parts that no renderer of ours draws as they were. */
const LACKING = new Set(['smartArt', 'ole', 'newChart', 'model3d', 'ink']);

/**
 * - `lacks`: something is not seen at all (no picture, a video stands still, a linked file is missing).
 * - `differs`: everything is seen, but not quite as drawn (another font, no animation, black bars).
 * - `same`: nothing is known to differ.
 */
export function gradeOf(notes: readonly FidelityNote[]): Grade {
  if (notes.length === 0) return 'same';
  const lacks = notes.some(({ kind, detail }) => {
    if (kind === 'unsupported') return LACKING.has(detail);
    return kind === 'renderFailed' || kind === 'media' || kind === 'linkedMedia';
  });
  return lacks ? 'lacks' : 'differs';
}
