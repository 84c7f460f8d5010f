import { invalid } from '@shared/errors';
import type { z } from 'zod';
import { bare, defOf, elementOf, fieldsOf } from './shapes';

/** What is said to the command line itself, whatever is asked of the program. */
export type Switches = {
  data?: string;
  operator?: string;
  'operator-pin'?: string;
  json: boolean;
};

const NAMED = ['data', 'operator', 'operator-pin'] as const;

/** Takes our own switches out of the words; the rest is for the operation. Throws invalid. */
export function takeSwitches(argv: readonly string[]): { switches: Switches; words: string[] } {
  const switches: Switches = { json: false };
  const words: string[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    const name = NAMED.find((known) => word === `--${known}` || word.startsWith(`--${known}=`));
    if (word === '--json') switches.json = true;
    else if (!name) words.push(word);
    else {
      const value = word.includes('=') ? word.slice(name.length + 3) : argv[++at];
      if (!value) throw invalid('cli:error.noValue', { flag: `--${name}` });
      switches[name] = value;
    }
  }
  return { switches, words };
}

export const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const camel = (name: string): string =>
  name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

type Path = { path: string[]; schema: z.ZodType };

/**
 * The field that a flag means: by its name, else as the beginning of the only id that begins so
 * (`--meeting` is `meetingId`), else the same inside a field that is itself an object.
 */
function fieldOf(input: z.ZodType, flag: string): Path | undefined {
  const name = camel(flag);
  const fields = fieldsOf(input);
  const own = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (own) return { path: [name], schema: own };
  const ids = Object.entries(fields).filter(([id]) => id.startsWith(name) && /Ids?$/.test(id));
  if (ids.length === 1 && ids[0]) return { path: [ids[0][0]], schema: ids[0][1] };
  for (const [outer, schema] of Object.entries(fields)) {
    const inner = defOf(bare(schema)).shape ? fieldOf(schema, flag) : undefined;
    if (inner) return { path: [outer, ...inner.path], schema: inner.schema };
  }
  return undefined;
}

function isNullable(schema: z.ZodType): boolean {
  const { type, innerType } = defOf(schema);
  return type === 'nullable' || (innerType !== undefined && isNullable(innerType));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A word as the value its field wants; what does not fit stays text, for the schema to refuse. */
function valueFrom(schema: z.ZodType, text: string): unknown {
  if (text === 'null' && isNullable(schema)) return null;
  const inner = bare(schema);
  switch (defOf(inner).type) {
    case 'string':
    case 'enum':
      return text;
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'array':
      return text.startsWith('[')
        ? json(text)
        : text.split(',').map((part) => valueFrom(elementOf(inner), part));
    default:
      return json(text);
  }
}

const isBoolean = (schema: z.ZodType) => defOf(bare(schema)).type === 'boolean';

export type Said = { input: Record<string, unknown>; rest: string[] };

/**
 * Turns the words after noun and verb into an input: one JSON object, flags, or both (flags win).
 * `rest` are the words that are neither. A flag given twice makes a list. Throws invalid.
 */
export function readInput(schema: z.ZodType, words: readonly string[]): Said {
  const input: Record<string, unknown> = {};
  const rest: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word.startsWith('{')) {
      const object = json(word);
      if (typeof object !== 'object') throw invalid('cli:error.badJson', { text: word });
      Object.assign(input, object);
      continue;
    }
    if (!word.startsWith('--')) {
      rest.push(word);
      continue;
    }
    const [flag = '', ...given] = word.slice(2).split('=');
    const field = fieldOf(schema, flag);
    if (!field)
      throw invalid('cli:error.noSuchFlag', { flag: `--${flag}`, flags: flagsOf(schema) });
    let text: string | undefined = given.length > 0 ? given.join('=') : words[at + 1];
    const standsAlone =
      given.length === 0 && isBoolean(field.schema) && text !== 'true' && text !== 'false';
    if (standsAlone) text = 'true';
    else if (given.length === 0) at += 1;
    if (text === undefined) throw invalid('cli:error.noValue', { flag: `--${flag}` });
    put(input, field, valueFrom(field.schema, text));
  }
  return { input, rest };
}

function put(input: Record<string, unknown>, { path }: Path, value: unknown): void {
  const [name = '', ...inner] = path;
  const before = input[name];
  if (inner.length > 0) {
    const part = typeof before === 'object' && before !== null ? { ...before } : {};
    put(part as Record<string, unknown>, { path: inner } as Path, value);
    input[name] = part;
  } else if (Array.isArray(before) && Array.isArray(value)) input[name] = [...before, ...value];
  else input[name] = value;
}

/** The flags of an operation, for help and for who got one wrong. */
export function flagsOf(schema: z.ZodType): string {
  const names = Object.entries(fieldsOf(schema)).map(([name, field]) =>
    field.safeParse(undefined).success ? `[--${kebab(name)}]` : `--${kebab(name)}`,
  );
  return names.join(' ') || '—';
}
