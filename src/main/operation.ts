import type { Client } from '@shared/client';
import type { Contract } from '@shared/contract';
import type { FileHandle, OutputOf, ParsedInputOf, Progress } from '@shared/operation';
import type { Station } from '@shared/settings/contract';
import type { CalendarDate, Instant } from '@shared/time';
import type { Reader, Store, Writer } from './db/database';
import type { Desk } from './desk';
import type { FileStore } from './files/fileStore';

/** When and by whom: the only clock and the only source of ids that an operation knows. */
export type Moment = {
  readonly now: Instant;
  readonly today: CalendarDate;
  readonly operatorId: string | null;
  /** which laptop */
  readonly device: string;
  /** what that laptop is for */
  readonly station: Station;
  /** the data folder */
  readonly folder: string;
  /** why nothing can be written, as a translation key; null when it can */
  readonly readOnly: string | null;
  newId(): string;
};

/** What a command may do besides writing rows. */
export type Act = Moment & {
  /** Takes back an earlier change within this one. */
  takeBack(changeId: string): { operation: string };
  /** Says who sits at this laptop from now on. */
  setOperator(operatorId: string | null): void;
  /** Says what this laptop is for. */
  setStation(station: Station): void;
  /** Marks this change as the undoing of another. */
  markUndoing(changeId: string): void;
};

/** What a task has: it may await, but writes only through `write`, one change at a time. */
export type Work = Moment & {
  readonly read: Reader;
  readonly client: Client;
  readonly files: FileStore;
  /** null without windows: on the command line and in most tests */
  readonly desk: Desk | null;
  readonly signal: AbortSignal;
  readonly store: Store;
  progress(progress: Progress): void;
  /** The path behind a handle; refused when this program never gave that handle out. */
  pathOf(file: FileHandle): string;
  /** A handle for a file that main itself made, so that a window can ask to open it. */
  handleFor(path: string): FileHandle;
  /** Runs `change` as one transaction and one undoable change named after the task. */
  write<T>(change: (db: Writer, act: Act) => T): T;
};

export type Handler<T> = T extends { readonly kind: infer K }
  ? K extends 'query'
    ? (db: Reader, input: ParsedInputOf<T>, moment: Moment) => OutputOf<T>
    : K extends 'command'
      ? (db: Writer, input: ParsedInputOf<T>, act: Act) => OutputOf<T>
      : (input: ParsedInputOf<T>, work: Work) => Promise<OutputOf<T>>
  : never;

/** The handlers of one feature: one per contract line, no more, no less. */
export type HandlersOf<F extends keyof Contract> = {
  readonly [V in keyof Contract[F]]: Handler<Contract[F][V]>;
};
