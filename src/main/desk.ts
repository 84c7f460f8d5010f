import type { StageMessage } from '@shared/stage/stage';
import type { WindowJob, WindowsState } from '@shared/windows/windows';

/** The windows beside the operator's: where they stand, never what they show. */
export type JobWindows = {
  /**
   * Opens it, or moves it to another display; null: where it stood last, else where it is in nobody's way.
   * @throws AppError notFound, conflict: the display is gone, or shows another job
   */
  open(job: WindowJob, displayId: number | null): void;
  close(job: WindowJob): void;
  /** Shows every display's number on it, for a few seconds. */
  identify(): void;
  state(): WindowsState;
  /** Tells the hall's window its picture. Nothing happens without one: it asks when it opens. */
  tellStage(message: StageMessage): void;
};

/**
 * What only a program with windows can do. The app gives it; the command line has none, and an
 * operation that needs it then says so in one sentence.
 */
export type Desk = {
  readonly windows: JobWindows;
  /** A window of a judge's own: it may ask for this judge's sheet and for nothing else. */
  openJudgeWindow(judgeId: string): void;
  /** Lets the operator's window look through a camera, or no longer. Off to begin with. */
  turnCamera(on: boolean): void;
  chooseToOpen(options: {
    title: string;
    filters: { name: string; extensions: string[] }[];
    many: boolean;
  }): Promise<string[]>;
  chooseFolder(options: { title: string }): Promise<string | null>;
  chooseToSave(options: { title: string; suggestedName: string }): Promise<string | null>;
  /** Opens a file with the system's program for it; answers an error text, empty when it worked. */
  openPath(path: string): Promise<string>;
  showInFolder(path: string): void;
  /** Prints a self-contained HTML page (no scripts run) to PDF. */
  printPdf(
    html: string,
    options: { landscape: boolean; footer: string | null },
  ): Promise<Uint8Array>;
  /** Whether the margins of a page's style are printed; the footer of `printPdf` is not needed then. */
  readonly printsMargins: boolean;
  /**
   * Paints an SVG of our own making to a PNG of `width` × `height` × `scale` pixels; a very large one
   * comes out at a smaller scale.
   */
  paint(svg: string, width: number, height: number, scale: number): Promise<Uint8Array>;
  /** Starts the program anew on another data folder, which it then goes on opening. */
  reopen(folder: string): void;
  /**
   * Draws pages of a stranger's deck, one after the other, in a hidden window that has no rights.
   * A page that cannot be drawn in time comes back without a picture.
   * @throws AppError `documents:error.cancelled`, `caseStudies:error.drawing` when nothing can be drawn
   */
  renderPages(job: RenderJob): Promise<void>;
};

export type RenderJob = {
  path: string;
  format: 'pptx' | 'pdf' | 'image';
  /** which pages, by their place in the file from 0 */
  pages: readonly number[];
  /** of the pictures, in pixels */
  width: number;
  /** for each of `pages` the fonts it asks for, to learn which are not installed */
  fonts: readonly (readonly string[])[];
  signal: AbortSignal;
  onPage(page: RenderedPage): Promise<void>;
};

export type RenderedPage = {
  /** place in the file, from 0 */
  index: number;
  /** PNG or JPEG; null when the page could not be drawn */
  picture: { bytes: Uint8Array; width: number; height: number } | null;
  missingFonts: string[];
};
