import type { Desk } from './desk';
import { aMeeting, aParticipant, aSpeech } from './year';

/** Day and minute on the clock that the program runs by. */
export function clockThere(): { today: string; minute: number } {
  const said = new Date().toLocaleString('sv', { timeZone: 'Asia/Shanghai' });
  const [today = '', time = ''] = said.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { today, minute: hours * 60 + minutes };
}

/** Four counties, one for each speaker. */
export const COUNTIES = ['370782', '370883', '370102', '370402'];

/**
 * A meeting of today with four speakers in order of precedence, each with a seat on the rostrum and a
 * speech of eight minutes. It began an hour ago, if the day is old enough: who comes now is late.
 */
export async function aMeetingOfToday(desk: Desk) {
  const { today, minute } = clockThere();
  const meetingId = await aMeeting(desk, { startsOn: today, endsOn: today });
  const { days } = await desk.ask<{ days: { id: string }[] }>('agenda.list', { meetingId });
  const dayId = days[0]?.id as string;
  await desk.ask('agenda.setDayStart', { dayId, startsAt: Math.max(0, minute - 60) });
  const people: string[] = [];
  const items: string[] = [];
  for (const [at, name] of ['张三丰', '李四光', '王五岳', '赵六合'].entries()) {
    const person = await aParticipant(desk, meetingId, {
      name,
      unitName: '示例县委',
      organizationId: COUNTIES[at],
      phone: `1380000000${at}`,
      groupName: '第一组',
      precedence: at + 1,
    });
    people.push(person);
    const { id } = await aSpeech(desk, meetingId, {
      title: `示例 ${'甲乙丙丁'[at]}`,
      countyId: COUNTIES[at],
      speakerIds: [person],
      plannedMinutes: 8,
    });
    items.push(id);
  }
  await desk.ask('seating.make', { meetingId, name: '示例主席台', kind: 'rostrum' });
  return { meetingId, dayId, people, items, arriving: minute > 30 ? 'late' : 'present' };
}
