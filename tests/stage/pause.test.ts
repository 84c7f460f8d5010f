import { speechTimer } from '@shared/runOfShow/speechTimer';
import { asInstant, MINUTE } from '@shared/time';
import { expect, test } from 'vitest';
import { aMeetingInput, aProgram } from '../support/program';
import { aDeck } from './builders';

test('a pause of the speaking time lasts over everything done to the pages, until it is ended', async () => {
  const { program, client, time } = await aProgram();
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  const { slideIds } = aDeck(program, meetingId);
  const { days } = await client.agenda.list({ meetingId });
  const dayId = days[1]?.id ?? '';
  const { id } = await client.agenda.addItem({ dayId, kind: 'speech', title: '示例发言' });
  const timer = async () => {
    const show = await client.runOfShow.show({ meetingId });
    const day = show.days.find((one) => one.id === dayId);
    const item = day?.items[0];
    if (!day || !item) throw new Error('no item');
    return speechTimer(item, day.midnight, show.limits, asInstant(time.now));
  };
  const wait = (minutes: number) => {
    time.now += minutes * MINUTE;
  };

  await client.stage.showSlide({ slideId: slideIds[0] ?? '' });
  await client.runOfShow.start({ id });
  wait(2);
  await client.runOfShow.pause({ meetingId });
  const stopped = await timer();
  expect(stopped).toMatchObject({ paused: true, elapsed: 2 * MINUTE });

  const acts = [
    () => client.stage.turn({ by: 1 }),
    () => client.stage.goToPage({ number: 3 }),
    () => client.stage.turn({ by: -1 }),
    () => client.stage.setBlack({ black: true }),
    () => client.stage.setBlack({ black: false }),
    () => client.stage.setFrozen({ frozen: true }),
    () => client.stage.showHolding({ meetingId }),
    () => client.stage.showSlide({ slideId: slideIds[1] ?? '' }),
  ];
  for (const act of acts) {
    wait(1);
    await act();
    expect(await timer()).toEqual(stopped);
  }

  await client.runOfShow.resume({ meetingId });
  wait(1);
  expect(await timer()).toMatchObject({ paused: false, elapsed: 3 * MINUTE });
  // Undo reaches the pause, not the pages that were turned since.
  await client.journal.undo({});
  expect(await timer()).toMatchObject({ paused: true, elapsed: 2 * MINUTE });
});
