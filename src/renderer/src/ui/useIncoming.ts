import type { FileHandle } from '@shared/operation';
import type { CellChange } from '@shared/roundTrip/cells';
import { useState } from 'react';

/** A file of a round trip, as far as deciding on its cells goes. */
type IncomingFile<Field extends string> = {
  hash: string;
  rows: readonly { code: string; changes: readonly CellChange<Field>[] }[];
};

type Cell<Field extends string> = { hash: string; code: string; change: CellChange<Field> };
type NamedCell<Field extends string> = { hash: string; code: string; field: Field };

/** What of the files looked at is to be taken. */
export type Decided<Field extends string> = {
  only: string[];
  fromFile: NamedCell<Field>[];
  without: NamedCell<Field>[];
};

const keyOf = ({ hash, code, change }: Cell<string>): string => `${hash} ${code} ${change.field}`;

/** The cells of files that differ, in the order they are shown. */
export const cellsOf = <Field extends string>(
  files: readonly IncomingFile<Field>[],
): Cell<Field>[] =>
  files.flatMap(({ hash, rows }) =>
    rows.flatMap(({ code, changes }) => changes.map((change) => ({ hash, code, change }))),
  );

/** Files that came back: looked at first, decided cell by cell, then taken in. */
export function useIncoming<Field extends string, File extends IncomingFile<Field>>(
  preview: (files: FileHandle[]) => Promise<File[]>,
  canBeTaken: (file: File) => boolean,
) {
  const [handles, setHandles] = useState<FileHandle[]>([]);
  const [files, setFiles] = useState<File[] | null>(null);
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map());

  // A conflict is a person's to decide: until then what is here stays.
  const takes = (cell: Cell<Field>): boolean => decided.get(keyOf(cell)) ?? !cell.change.conflict;
  const conflicts = cellsOf(files ?? []).filter(({ change }) => change.conflict);

  return {
    files,
    handles,
    conflicts: conflicts.length,
    takes,

    async look(from: FileHandle[], how: typeof preview = preview): Promise<File[]> {
      if (from.length === 0) return [];
      const read = await how(from);
      // Decisions are about what was looked at before.
      if (from !== handles) setDecided(new Map());
      setHandles(from);
      setFiles(read);
      return read;
    },

    clear(): void {
      setFiles(null);
      setHandles([]);
      setDecided(new Map());
    },

    toggle: (cell: Cell<Field>) => setDecided(new Map([...decided, [keyOf(cell), !takes(cell)]])),

    decideAll: (forFile: boolean) =>
      setDecided(
        new Map([...decided, ...conflicts.map((cell) => [keyOf(cell), forFile] as const)]),
      ),

    /** What is to be taken from these files, or from all that can be. */
    decision(hashes?: string[]): Decided<Field> {
      const taken = (files ?? []).filter(
        (file) => canBeTaken(file) && (!hashes || hashes.includes(file.hash)),
      );
      const cells = cellsOf<Field>(taken);
      const named = (some: Cell<Field>[]) =>
        some.map(({ hash, code, change: { field } }) => ({ hash, code, field }));
      return {
        only: taken.map(({ hash }) => hash),
        fromFile: named(cells.filter((cell) => cell.change.conflict && takes(cell))),
        without: named(cells.filter((cell) => !cell.change.conflict && !takes(cell))),
      };
    },
  };
}
