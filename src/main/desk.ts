import type { StageWindowState } from '@shared/stage/stage';

/** The one audience window: where it stands, never what it shows. */
export type StageScreen = {
  /** Opens it, or moves it to another display; null: wherever the operator is not. */
  open(displayId: number | null): void;
  close(): void;
  where(): StageWindowState;
};

/**
 * What only a program with windows can do. The app gives it; the command line has none, and an
 * operation that needs it then says so in one sentence.
 */
export type Desk = {
  /** The audience screen. */
  readonly stage: StageScreen;
  chooseToOpen(options: {
    title: string;
    filters: { name: string; extensions: string[] }[];
    many: boolean;
  }): Promise<string[]>;
  chooseToSave(options: { title: string; suggestedName: string }): Promise<string | null>;
  /** Opens a file with the system's program for it; answers an error text, empty when it worked. */
  openPath(path: string): Promise<string>;
  showInFolder(path: string): void;
  /** Prints a self-contained HTML page (no scripts run) to PDF. */
  printPdf(html: string, options: { landscape: boolean; footer: string }): Promise<Uint8Array>;
  /** Starts the program anew on another data folder, which it then goes on opening. */
  reopen(folder: string): void;
};
