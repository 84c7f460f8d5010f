import { refused } from '@shared/errors';
import { sentence } from '@shared/i18n/sentence';
import type { Meeting } from '@shared/meetings/meeting';
import type { runOfShow } from '@shared/runOfShow/contract';
import { type HostLine, hostScript } from '@shared/runOfShow/hostScript';
import type { ShowDay } from '@shared/runOfShow/runOfShow';
import { dateParts, formatTimeOfDay } from '@shared/time';
import type { Reader } from '../../db/database';
import { type Block, offThread, writeWhole } from '../../documents';
import type { Handler } from '../../operation';
import { meetingOfAgenda } from '../agenda';
import { houseStyleOf } from '../houseStyles';
import { readSettings } from '../settings';
import { showDays } from './show';

/** The host script of a day, in the language that the program is set to. */
export function scriptOf(db: Reader, meeting: Meeting, day: ShowDay): HostLine[] {
  const { language } = readSettings(db);
  return hostScript(day.items, meeting.name, (key, params) =>
    sentence(language, `runOfShow:host.${key}`, params),
  );
}

export const exportHostScript: Handler<typeof runOfShow.exportHostScript> = async (input, work) => {
  const { meetingId, target, dayId } = input;
  const path = work.pathOf(target);
  const meeting = meetingOfAgenda(work.read, meetingId);
  const { language } = readSettings(work.read);
  const say = (key: string, params: Record<string, string | number>) =>
    sentence(language, `runOfShow:script.${key}`, params);
  const days = showDays(work.read, meetingId).filter(
    ({ id }) => dayId === undefined || id === dayId,
  );
  const blocks: Block[] = [];
  let items = 0;
  for (const day of days) {
    const lines = scriptOf(work.read, meeting, day);
    if (lines.length === 0) continue;
    const text = say('day', dateParts(day.date));
    if (days.length > 1) blocks.push({ kind: 'heading', level: 1, numbered: false, text });
    for (const { itemId, words } of lines) {
      const item = day.items.find(({ id }) => id === itemId);
      if (!item) continue;
      const head = say('item', { time: formatTimeOfDay(item.startsAt), title: item.title });
      blocks.push({ kind: 'heading', level: 2, numbered: false, text: head });
      blocks.push({ kind: 'paragraph', text: words });
      items += 1;
    }
  }
  if (items === 0) throw refused('runOfShow:error.nothingToSay');
  const spec = {
    houseStyle: houseStyleOf(work.read, meeting.houseStyle),
    title: say('title', { meeting: meeting.name }),
    blocks,
  };
  const options = { signal: work.signal, onProgress: work.progress };
  await writeWhole(path, await offThread('officialDocument', spec, options));
  return { items };
};
