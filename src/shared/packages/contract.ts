import { z } from 'zod';
import { type FileHandle, fileHandle, nothing, query, task } from '../operation';

/** The list that lies in a package beside the files it names, each with its SHA-256. */
export const manifestSchema = z.object({
  format: z.literal('county-exchange-package'),
  version: z.literal(1),
  createdAt: z.number().int().nonnegative(),
  device: z.string().max(64),
  meetings: z.array(z.object({ year: z.number().int(), name: z.string().max(200) })).max(1000),
  files: z
    .array(
      z.object({
        name: z.string().max(300),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        bytes: z.number().int().nonnegative(),
      }),
    )
    .max(100_000),
});
export type Manifest = z.output<typeof manifestSchema>;

export type PackageSummary = {
  createdAt: number;
  meetings: { year: number; name: string }[];
  files: number;
  bytes: number;
};

/** A whole data folder in one .zip: to carry to another laptop, or to keep as a backup on a stick. */
export const packages = {
  /** Database and every file it refers to, with a manifest of hashes. */
  exportPackage: task(z.strictObject({ target: fileHandle })).returns<PackageSummary>(),
  /** What a package holds, without unpacking it. */
  inspect: task(z.strictObject({ file: fileHandle })).returns<PackageSummary>(),
  /**
   * Unpacks into a new data folder beside this one's data, checking every hash and the database.
   * This laptop's data stay as they are.
   */
  importPackage: task(z.strictObject({ file: fileHandle })).returns<
    PackageSummary & { folder: FileHandle; folderName: string }
  >(),
  /** Starts the program anew on an unpacked copy. Needs a window. */
  openCopy: task(z.strictObject({ folder: fileHandle })).returns(),
  /** Where this program's data lie, for people who look for them. */
  folder: query(nothing).returns<{ folder: string; readOnly: string | null }>(),
};
