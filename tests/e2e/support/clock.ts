import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, openDesk } from './desk';

/** The main process knows what time it is by one function, which it takes at its start. */
const mainClock = `
const now = Date.now;
let skew = 0;
Date.now = () => now() + skew;
globalThis.setClock = (at) => {
  skew = at - now();
};
`;

/** A page also makes dates. */
const pageClock = (at: number) => `{
  const Real = Date;
  const skew = ${at} - Real.now();
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length > 0) super(...given);
      else super(Real.now() + skew);
    }
    static now() {
      return Real.now() + skew;
    }
  };
}`;

/** `2026-08-17T09:00` in Shandong */
const moment = (local: string) => Date.parse(`${local}:00+08:00`);

/** The program on a laptop whose clock says so, and runs on from there. */
export async function openDeskAt(data: string, folder: string, local: string): Promise<Desk> {
  const script = join(folder, 'clock.cjs');
  writeFileSync(script, `${mainClock}setClock(${moment(local)});\n`);
  const desk = await openDesk(data, undefined, undefined, script);
  await setClock(desk, local);
  return desk;
}

/** Goes on to another day; the screen begins anew. */
export async function setClock({ app, page }: Desk, local: string): Promise<void> {
  const at = moment(local);
  await app.evaluate((_, to) => {
    (globalThis as unknown as { setClock(at: number): void }).setClock(to);
  }, at);
  await page.addInitScript(pageClock(at));
  await page.reload();
  await page.locator('.rail').waitFor();
}
