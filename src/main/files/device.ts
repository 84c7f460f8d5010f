import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noStation, station } from '@shared/settings/contract';
import { nothingRemembered, rememberedWindows } from '@shared/windows/windows';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';

/**
 * Which laptop this is, who last sat at it, and where its windows stood. Kept outside the database,
 * because a copy of the database on another laptop is another device with other displays.
 */
const deviceSchema = z.object({
  id: z.string().min(1),
  operatorId: z.string().nullable(),
  station: station.catch(noStation).default(noStation),
  // Not worth losing the laptop's identity for.
  windows: rememberedWindows.catch(nothingRemembered).default(nothingRemembered),
});
export type Device = z.infer<typeof deviceSchema>;

export function readDevice(folder: string): Device {
  const file = join(folder, 'device.json');
  if (existsSync(file)) {
    const known = deviceSchema.safeParse(parse(readFileSync(file, 'utf8')));
    if (known.success) return known.data;
  }
  const device = { id: uuid(), operatorId: null, station: noStation, windows: nothingRemembered };
  write(folder, device);
  return device;
}

export function changeDevice(folder: string, changes: Partial<Omit<Device, 'id'>>): void {
  write(folder, { ...readDevice(folder), ...changes });
}

function write(folder: string, device: Device): void {
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
