import { z } from 'zod';
import { type FileHandle, fileHandle, nothing, query, task } from '../operation';
import { type MergeReport, mergeChoices } from './merge';

/** The list that lies in a package beside the files it names, each with its SHA-256. */
export const manifestSchema = z.object({
  format: z.literal('county-exchange-package'),
  version: z.literal(1),
  /** changes: without the files that the other laptops have from the common copy */
  kind: z.enum(['whole', 'changes']).default('whole'),
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
  kind: Manifest['kind'];
  createdAt: number;
  meetings: { year: number; name: string }[];
  files: number;
  bytes: number;
};

const mergeInput = z.strictObject({ file: fileHandle, choices: mergeChoices.prefault({}) });

/** What a merge brings or brought, with what it says of the package. */
export type Merge = MergeReport & {
  from: PackageSummary & { device: string };
  /** kept files that come along, and those that neither laptop's package nor this one has */
  files: { coming: number; bytes: number; missing: number };
};

/** A whole data folder in one .zip: to carry to another laptop, or to keep as a backup on a stick. */
export const packages = {
  /** Database and every file it refers to, with a manifest of hashes. */
  exportPackage: task(z.strictObject({ target: fileHandle })).returns<PackageSummary>(),
  /** The same without the files that came with the common copy: for merging only. */
  exportChanges: task(z.strictObject({ target: fileHandle })).returns<PackageSummary>(),
  /**
   * What `merge` would do, nothing written. Refused in one sentence: a package of unrelated data, of
   * a newer program, or altered.
   */
  previewMerge: task(mergeInput).returns<Merge>(),
  /**
   * Takes over what another laptop has done since the common copy: all or nothing, after a verified
   * backup, as one change that Ctrl+Z takes back. Merging the same twice changes nothing.
   */
  merge: task(mergeInput).returns<Merge>(),
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
