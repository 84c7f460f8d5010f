import { conflict, notFound, refused } from '@shared/errors';
import { type HouseStyle, houseStyle } from '@shared/houseStyle';
import type { HouseStylePreset } from '@shared/houseStyles/contract';
import { desc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { installedFonts, parseHouseStyle, houseStyles as shipped } from '../../documents';
import type { HandlersOf } from '../../operation';
import { meetingTable } from '../meetings/meetings.table';
import { readSettings, writeSettings } from '../settings';
import { houseStyleTable } from './houseStyles.table';

const isShipped = (id: string): id is keyof typeof shipped => Object.hasOwn(shipped, id);

/** An own one; null where it is gone, or was written by another version and no longer fits. */
function ownStyle(db: Reader, id: string): HouseStyle | null {
  const row = db.select().from(houseStyleTable).where(eq(houseStyleTable.id, id)).get();
  return houseStyle.safeParse(row?.style).data ?? null;
}

export const knowsHouseStyle = (db: Reader, id: string): boolean =>
  isShipped(id) || ownStyle(db, id) !== null;

/** The one that new meetings begin with. */
export function defaultHouseStyle(db: Reader): string {
  const { houseStyle: id } = readSettings(db);
  return knowsHouseStyle(db, id) ? id : 'gbt9704';
}

/** How papers are set that name `id`; as by default where it is gone, or without one. */
export function houseStyleOf(db: Reader, id: string = defaultHouseStyle(db)): HouseStyle {
  if (isShipped(id)) return shipped[id];
  const own = ownStyle(db, id);
  return own ?? houseStyleOf(db, defaultHouseStyle(db));
}

const shippedStyle = (id: string): HouseStyle => (isShipped(id) ? shipped[id] : shipped.gbt9704);

/** Both in the order of the schema, whatever the order they were kept in. */
const sameLook = (a: HouseStyle, b: HouseStyle): boolean =>
  JSON.stringify(houseStyle.parse({ ...a, name: b.name })) === JSON.stringify(houseStyle.parse(b));

function presets(db: Reader): HouseStylePreset[] {
  const meetings = db
    .select({ name: meetingTable.name, houseStyle: meetingTable.houseStyle })
    .from(meetingTable)
    .orderBy(desc(meetingTable.year), desc(meetingTable.ordinal))
    .all();
  const chosen = defaultHouseStyle(db);
  const preset = (id: string, shippedId: string, style: HouseStyle): HouseStylePreset => ({
    id,
    style,
    shipped: isShipped(id),
    shippedId,
    changed: !sameLook(style, shippedStyle(shippedId)),
    isDefault: id === chosen,
    meetings: meetings.filter((each) => each.houseStyle === id).map(({ name }) => name),
  });
  const own = db
    .select()
    .from(houseStyleTable)
    .all()
    .flatMap(({ id, shippedId, style }) => {
      const parsed = houseStyle.safeParse(style).data;
      return parsed ? [preset(id, shippedId, parsed)] : [];
    })
    .sort((a, b) => a.style.name.localeCompare(b.style.name, 'zh-CN'));
  return [...Object.entries(shipped).map(([id, style]) => preset(id, id, style)), ...own];
}

function presetOf(db: Reader, id: string): HouseStylePreset {
  const found = presets(db).find((each) => each.id === id);
  if (!found) throw notFound('houseStyles:error.notFound');
  return found;
}

function ownPreset(db: Reader, id: string): HouseStylePreset {
  const preset = presetOf(db, id);
  if (preset.shipped) throw refused('houseStyles:error.shipped', { name: preset.style.name });
  return preset;
}

/** Two of one name could not be told apart where a meeting chooses. */
function refuseTaken(db: Reader, name: string, except?: string): void {
  if (presets(db).some(({ id, style }) => style.name === name && id !== except))
    throw conflict('houseStyles:error.nameTaken', { name });
}

export const houseStyleOperations: HandlersOf<'houseStyles'> = {
  list: presets,

  copy(db, { id, name }, act) {
    const { style, shippedId } = presetOf(db, id);
    refuseTaken(db, name);
    const newId = act.newId();
    db.insert(houseStyleTable)
      .values({ id: newId, shippedId, style: { ...style, name } })
      .run();
    return { id: newId };
  },

  edit(db, { id, style: typed }) {
    ownPreset(db, id);
    const style = parseHouseStyle(typed);
    refuseTaken(db, style.name, id);
    db.update(houseStyleTable).set({ style }).where(eq(houseStyleTable.id, id)).run();
  },

  restore(db, { id }) {
    const { style, shippedId } = ownPreset(db, id);
    const look = { ...shippedStyle(shippedId), name: style.name };
    db.update(houseStyleTable).set({ style: look }).where(eq(houseStyleTable.id, id)).run();
  },

  remove(db, { id }) {
    const { style, meetings, isDefault } = ownPreset(db, id);
    const { name } = style;
    if (meetings[0]) throw refused('houseStyles:error.inUse', { name, meeting: meetings[0] });
    if (isDefault) throw refused('houseStyles:error.isDefault', { name });
    db.delete(houseStyleTable).where(eq(houseStyleTable.id, id)).run();
  },

  makeDefault(db, { id }) {
    presetOf(db, id);
    writeSettings(db, { houseStyle: id });
  },

  fonts: (_input, { signal }) => installedFonts(undefined, { signal }),
};
