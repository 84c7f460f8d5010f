import { fileHandle } from '@shared/operation';
import type { z } from 'zod';

/** Parts of a zod schema that the command line must know to turn words into values. */
type Def = {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
  values?: unknown[];
  entries?: Record<string, string | number>;
};

export const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def;

/** The schema below optional, nullable, default and the like. */
export function bare(schema: z.ZodType): z.ZodType {
  const { innerType, type, in: first } = defOf(schema);
  if (innerType) return bare(innerType);
  return type === 'pipe' && first ? bare(first) : schema;
}

/** A name of a file on this machine, as far as the person at the command line is concerned. */
export const isFile = (schema: z.ZodType): boolean =>
  bare(schema) === (fileHandle as z.ZodType) ||
  (defOf(bare(schema)).type === 'array' && isFile(elementOf(bare(schema))));

export const elementOf = (schema: z.ZodType): z.ZodType => defOf(schema).element ?? schema;

/** The fields of an object, or of all the objects that a union offers. */
export function fieldsOf(schema: z.ZodType): Record<string, z.ZodType> {
  const { shape, options } = defOf(bare(schema));
  return shape ?? Object.assign({}, ...(options ?? []).map(fieldsOf));
}

/** Replaces file names by the handles that operations take, wherever the schema has one. */
export function withHandles(
  schema: z.ZodType,
  value: unknown,
  handleFor: (name: string) => string,
): unknown {
  const inner = bare(schema);
  if (inner === (fileHandle as z.ZodType)) {
    return typeof value === 'string' ? handleFor(value) : value;
  }
  if (Array.isArray(value)) {
    return value.map((part) => withHandles(elementOf(inner), part, handleFor));
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = fieldsOf(inner);
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return [name, field ? withHandles(field, part, handleFor) : part];
    }),
  );
}
