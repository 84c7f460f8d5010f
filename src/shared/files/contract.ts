import { z } from 'zod';
import { type FileHandle, fileHandle, task } from '../operation';

/** A file the person chose: what may be shown of it, and the token to hand back. */
export type ChosenFile = { file: FileHandle; name: string; size: number };

const fileFilter = z.strictObject({
  name: z.string().max(60),
  extensions: z.array(z.string().max(10)).max(20),
});

/** Dialogs and folders. Only with a window; the command line names files itself. */
export const files = {
  chooseToOpen: task(
    z.strictObject({
      title: z.string().max(100),
      filters: z.array(fileFilter).max(5),
      many: z.boolean().default(false),
    }),
  ).returns<ChosenFile[]>(),
  /** null when the person cancelled. */
  chooseFolder: task(z.strictObject({ title: z.string().max(100) })).returns<ChosenFile | null>(),
  /** null when the person cancelled. */
  chooseToSave: task(
    z.strictObject({ title: z.string().max(100), suggestedName: z.string().min(1).max(120) }),
  ).returns<ChosenFile | null>(),
  /** Opens an exported file in WPS, Word, … whatever the system has for it. */
  open: task(z.strictObject({ file: fileHandle })).returns(),
  showInFolder: task(z.strictObject({ file: fileHandle })).returns(),
};
