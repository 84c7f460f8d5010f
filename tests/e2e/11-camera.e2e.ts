import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { checkInCode } from '../../src/shared/attendance/code';
import { filmInPlaceOfCamera, writeFilm } from './support/camera';
import { expect, openDesk, test } from './support/desk';
import { aMeeting, aParticipant, go } from './support/year';

const said = (page: Page) => page.locator('.desk-outcome');
const camera = (page: Page) => page.getByRole('region', { name: '摄像头扫码' });

/** What the page gets when it asks for pictures or sound. */
const asked = (page: Page, what: 'video' | 'audio') =>
  page.evaluate(
    (kind) =>
      navigator.mediaDevices.getUserMedia({ [kind]: true }).then(
        (stream) => {
          for (const track of stream.getTracks()) track.stop();
          return 'given';
        },
        (cause: Error) => cause.name,
      ),
    what,
  );

test('a code before the camera checks in once, however long it is held', async ({ folder }) => {
  const data = join(folder, 'data');
  // Chromium opens a film only by a plain path.
  const film = test.info().outputPath('film.y4m');
  const before = await openDesk(data);
  const meetingId = await aMeeting(before);
  const participantId = await aParticipant(before, meetingId, { name: '张三丰' });
  await before.close();
  writeFilm(film, checkInCode(participantId));

  const desk = await openDesk(data, ['--no-sample', ...filmInPlaceOfCamera(film)]);
  const { page } = desk;
  const looks = async () => Number(await camera(page).getAttribute('data-looks'));
  await go(page, 'checkIn');

  await test.step('off until it is turned on: neither pictures nor sound', async () => {
    await expect(camera(page)).toHaveCount(0);
    expect(await asked(page, 'video')).toBe('NotAllowedError');
    expect(await asked(page, 'audio')).toBe('NotAllowedError');
  });

  await test.step('on: the person is in', async () => {
    await page.getByRole('button', { name: /用摄像头扫码/ }).click();
    await expect(said(page)).toContainText('张三丰');
    await expect(said(page)).toContainText('已签到');
    const lines = await desk.ask<{ method: string; arrivals: number }[]>('attendance.list', {
      meetingId,
    });
    expect(lines).toMatchObject([{ method: 'code', arrivals: 1 }]);
  });

  await test.step('pictures only, no sound, and nothing else', async () => {
    expect(await asked(page, 'audio')).toBe('NotAllowedError');
    expect(await asked(page, 'video')).toBe('given');
    const state = await page.evaluate(() =>
      navigator.permissions.query({ name: 'geolocation' }).then((answer) => answer.state),
    );
    expect(state).toBe('denied');
  });

  await test.step('held still it is read on and on, and taken once', async () => {
    const after = (await looks()) + 8;
    await expect.poll(looks, { timeout: 60_000 }).toBeGreaterThan(after);
    await expect(said(page)).toContainText('已签到');
    const history = await desk.ask<unknown[]>('attendance.history', { participantId });
    expect(history).toHaveLength(1);
  });

  await test.step('leaving the desk turns it off', async () => {
    await go(page, 'agenda');
    await expect(camera(page)).toHaveCount(0);
    await expect.poll(() => asked(page, 'video')).toBe('NotAllowedError');
  });
  await desk.close();
});

test('a camera that is refused, or that is not there, is told in one sentence', async ({
  desk,
}) => {
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  await aParticipant(desk, meetingId, { name: '张三丰' });
  await go(page, 'checkIn');
  await page.keyboard.press('Alt+q');
  await expect(camera(page).getByRole('alert')).toContainText('摄像头');
  // The desk goes on as before.
  await page.keyboard.type('zsf');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('张三丰');
  await page.keyboard.press('Alt+q');
  await expect(camera(page)).toHaveCount(0);
});
