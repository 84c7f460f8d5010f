import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { samplePdfBytes } from '../../../src/main/features/sample/decks/pdf';
import type { Desk } from './desk';
import { expect } from './desk';

/** What a test needs to be there before its own stage of the year; made by the program's own operations. */
export async function aMeeting(desk: Desk, changes: Record<string, unknown> = {}) {
  const { id } = await desk.ask<{ id: string }>('meetings.create', {
    year: 2026,
    ordinal: 3,
    name: '示例 2026年度县（市、区）委书记交流会',
    theme: '示例 特色产业强县',
    startsOn: '2026-08-14',
    endsOn: '2026-08-15',
    venue: '示例会议中心',
    ...changes,
  });
  await desk.ask('settings.change', { currentMeetingId: id });
  return id;
}

export async function aParticipant(desk: Desk, meetingId: string, changes: object = {}) {
  const { id } = await desk.ask<{ id: string }>('participants.create', {
    meetingId,
    name: '示例书记',
    gender: 'male',
    ethnicity: '',
    unitName: '诸城市委',
    organizationId: '370782',
    post: '市委书记',
    phone: '13800000001',
    contact: '',
    capacity: 'attendee',
    lodging: '',
    dining: '',
    ride: '',
    groupName: '',
    remark: '',
    ...changes,
  });
  return id;
}

export async function aSpeech(desk: Desk, meetingId: string, changes: object = {}) {
  const { days } = await desk.ask<{ days: { id: string }[] }>('agenda.list', { meetingId });
  const dayId = days[0]?.id as string;
  const { id } = await desk.ask<{ id: string }>('agenda.addItem', {
    dayId,
    kind: 'speech',
    title: '示例 一链一策壮大产业',
    countyId: '370782',
    ...changes,
  });
  return { id, dayId };
}

/** A deck of three pages as a .pdf in the folder. */
export function aPdf(folder: string, name = '示例 诸城.pdf', pages = 3): string {
  const path = join(folder, name);
  const titles = Array.from({ length: pages }, (_, at) => ({
    title: `第${at + 1}页 产业链`,
    lines: ['示例：一链一策', '示例：存量用地盘活'],
  }));
  writeFileSync(path, samplePdfBytes(titles));
  return path;
}

/** A case with a deck whose pages are drawn, ready for the stage. */
export async function aDrawnCase(desk: Desk, meetingId: string, folder: string) {
  const { id } = await desk.ask<{ id: string }>('caseStudies.create', {
    meetingId,
    countyId: '370782',
    title: '示例 一链一策壮大产业',
    field: '产业',
  });
  const file = await desk.source(aPdf(folder));
  const { deckId } = await desk.ask<{ deckId: string }>('caseStudies.importDeck', {
    caseStudyId: id,
    file,
  });
  const slides = await desk.ask<{ id: string; number: number }[]>('caseStudies.slides', { deckId });
  return { id, deckId, slides };
}

/** Goes to a screen by the keys that the rail shows. */
export async function go(page: Page, place: keyof typeof KEYS): Promise<void> {
  await page.keyboard.press(KEYS[place]);
  const open = page.locator('.rail-link[aria-current="page"]');
  await expect(open).toHaveAttribute('title', new RegExp(KEYS[place].replace('+', '\\+'), 'i'));
}

const KEYS = {
  meeting: 'Alt+1',
  participants: 'Alt+2',
  selection: 'Alt+y',
  agenda: 'Alt+3',
  seating: 'Alt+Z',
  run: 'Alt+R',
  papers: 'Alt+p',
  console: 'Alt+4',
  checkIn: 'Alt+c',
  cases: 'Alt+5',
  issues: 'Alt+6',
  returns: 'Alt+k',
  evaluation: 'Alt+7',
  supervision: 'Alt+u',
  minutes: 'Alt+m',
  figures: 'Alt+t',
  counties: 'Alt+x',
  exchange: 'Alt+8',
  settings: 'Alt+9',
} as const;

export const places = Object.keys(KEYS) as (keyof typeof KEYS)[];

/**
 * How many different colours are seen now on a window or a part of it, counted in `page`: a blank
 * one has one or two. Ask with `expect.poll`: a picture that is loaded is painted a moment later.
 */
export async function coloursOn(page: Page, shown: Page | Locator): Promise<number> {
  const png = await shown.screenshot();
  return page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = 160;
      canvas.height = 90;
      const drawing = canvas.getContext('2d');
      if (!drawing) throw new Error('no canvas');
      drawing.drawImage(image, 0, 0, 160, 90);
      const { data } = drawing.getImageData(0, 0, 160, 90);
      const seen = new Set<number>();
      for (let at = 0; at < data.length; at += 4) {
        seen.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
      }
      return seen.size;
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
}

/** What the screen 统计 shows of each rate: percentage, numerator and denominator. */
export async function ratesOn(page: Page): Promise<Record<string, string>> {
  const rates = page.getByRole('region', { name: '各项比率' });
  await rates.waitFor();
  return rates
    .locator('dl > div')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((each) => [
          each.querySelector('dt')?.textContent ?? '',
          each.querySelector('dd')?.textContent?.trim() ?? '',
        ]),
      ),
    );
}
