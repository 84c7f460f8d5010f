import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';

/**
 * Which laptop this is, and who last sat at it. Kept outside the database, because a copy of the
 * database on another laptop is another device.
 */
const deviceSchema = z.object({ id: z.string().min(1), operatorId: z.string().nullable() });
export type Device = z.infer<typeof deviceSchema>;

export function readDevice(folder: string): Device {
  const file = join(folder, 'device.json');
  if (existsSync(file)) {
    const known = deviceSchema.safeParse(parse(readFileSync(file, 'utf8')));
    if (known.success) return known.data;
  }
  const device = { id: uuid(), operatorId: null };
  writeDevice(folder, device);
  return device;
}

export function writeDevice(folder: string, device: Device): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'device.json');
  writeFileSync(`${file}.partial`, JSON.stringify(device));
  renameSync(`${file}.partial`, file);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
