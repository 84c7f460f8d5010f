import { randomUUID } from 'node:crypto';
import { type CallOptions, type Client, makeClient } from '@shared/client';
import { operationNamed } from '@shared/contract';
import { AppError, BUG, invalid, notFound, refused, type WireError } from '@shared/errors';
import type { FileHandle } from '@shared/operation';
import { asInstant, dateOfInstant } from '@shared/time';
import { v7 as uuid } from 'uuid';
import { openStore, type Writer } from './db/database';
import type { ChangeHead } from './db/journal';
import type { Desk } from './desk';
import { asDiskFault } from './diskFault';
import { features } from './features';
import { isSeeded, seedOrganizations } from './features/organizations';
import { changeDevice, readDevice } from './files/device';
import { openFileStore } from './files/fileStore';
import { sweep } from './files/sweep';
import type { Act, Moment, Work } from './operation';

export type ProgramOptions = {
  /** the data folder */
  folder: string;
  desk?: Desk | null;
  /** milliseconds since 1970; tests give their own */
  clock?: () => number;
  /** UUIDv7 by default; tests give their own */
  newId?: () => string;
};

/**
 * The whole program without a window: a data folder that answers operations. The app, the command
 * line and the tests all stand on this one function.
 */
export async function openProgram(options: ProgramOptions) {
  const { folder, desk = null, clock = Date.now, newId = () => uuid() } = options;
  sweep(folder, clock());
  const device = readDevice(folder);
  const store = await openStore(folder);
  const files = openFileStore(`${folder}/files`);
  const paths = new Map<FileHandle, string>();
  const listeners = new Set<ChangeListener>();
  let { operatorId, station } = device;

  function moment(): Moment {
    const now = asInstant(clock());
    return {
      now,
      today: dateOfInstant(now),
      operatorId,
      device: device.id,
      station,
      folder,
      readOnly: store.readOnly,
      newId,
    };
  }

  function headOf(operation: string, official: boolean): ChangeHead {
    return {
      id: newId(),
      device: device.id,
      person: operatorId,
      operation,
      at: clock(),
      official,
      undoes: null,
    };
  }

  function change<T>(operation: string, official: boolean, run: (db: Writer, act: Act) => T): T {
    const head = headOf(operation, official);
    const answer = store.change(head, (db) =>
      run(db, {
        ...moment(),
        takeBack: store.takeBack,
        markUndoing: (undone) => store.markUndoing(head.id, undone),
        setOperator(id) {
          operatorId = id;
          changeDevice(folder, { operatorId: id });
        },
        setStation(to) {
          station = to;
          changeDevice(folder, { station });
        },
      }),
    );
    for (const listener of listeners) listener(null);
    return answer;
  }

  function passing<T>(operation: string, run: (db: Writer, act: Act) => T): T {
    const noChange = () => {
      throw new Error(`${operation} is no change`);
    };
    const act = {
      ...moment(),
      takeBack: noChange,
      markUndoing: noChange,
      setOperator: noChange,
      setStation: noChange,
    };
    const answer = store.passing((db) => run(db, act));
    const [feature = ''] = operation.split('.');
    for (const listener of listeners) listener(feature);
    return answer;
  }

  function handleFor(path: string): FileHandle {
    const handle = randomUUID() as string as FileHandle;
    paths.set(handle, path);
    return handle;
  }

  function pathOf(file: FileHandle): string {
    const path = paths.get(file);
    if (!path) throw notFound('common:error.unknownFile');
    return path;
  }

  /** Answers one operation. Throws AppError for expected failure, anything else for a bug. */
  async function operate(name: string, input: unknown, call: CallOptions = {}): Promise<unknown> {
    try {
      return await answer(name, input, call);
    } catch (cause) {
      throw asDiskFault(cause);
    }
  }

  async function answer(name: string, input: unknown, call: CallOptions): Promise<unknown> {
    const operation = operationNamed(name);
    if (!operation) throw invalid('common:error.noSuchOperation', { name });
    const parsed = operation.input.safeParse(input);
    if (!parsed.success) {
      const [first] = parsed.error.issues;
      throw invalid('common:error.input', {
        field: first?.path.join('.') || '—',
        problem: first?.message ?? '',
      });
    }
    const handler = handlerNamed(name);
    switch (operation.kind) {
      case 'query':
        return handler(store.reader, parsed.data, moment());
      case 'command':
        return operation.passing
          ? passing(name, (db, act) => handler(db, parsed.data, act))
          : change(name, operation.official, (db, act) => handler(db, parsed.data, act));
      case 'task': {
        const work: Work = {
          ...moment(),
          read: store.reader,
          client,
          files,
          desk,
          signal: call.signal ?? new AbortController().signal,
          store,
          progress: call.onProgress ?? (() => {}),
          pathOf,
          handleFor,
          write(run) {
            if (work.signal.aborted) throw refused('common:error.cancelled');
            return change(name, operation.official, run);
          },
        };
        return await handler(parsed.data, work);
      }
    }
  }

  const client: Client = makeClient(operate);

  if (!store.readOnly && !isSeeded(store.reader)) {
    // Not this laptop's doing, so that nobody's Ctrl+Z reaches it.
    const head = { ...headOf('organizations.seed', true), device: 'shipped', person: null };
    store.change(head, seedOrganizations);
  }

  return {
    client,
    operate,
    handleFor,
    files,
    folder,
    store,
    /** Called after every command: each window then asks again for what it shows. */
    onChange(listener: ChangeListener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => store.close(),
  };
}

export type Program = Awaited<ReturnType<typeof openProgram>>;

/** Told after every command; of a passing one, which feature it belongs to. */
export type ChangeListener = (passing: string | null) => void;

type AnyHandler = (...arguments_: unknown[]) => unknown;

function handlerNamed(name: string): AnyHandler {
  const [feature = '', verb = ''] = name.split('.');
  return (features as unknown as Record<string, Record<string, AnyHandler>>)[feature]?.[
    verb
  ] as AnyHandler;
}

/** What crosses to another process in place of a thrown error. */
export function onTheWire(error: unknown): WireError {
  if (!(error instanceof AppError)) return BUG;
  return { kind: error.kind, key: error.key, params: error.params };
}
