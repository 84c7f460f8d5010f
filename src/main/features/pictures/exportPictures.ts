import { notFound, refused } from '@shared/errors';
import type { DrawnSvg } from '@shared/pictures/drawn/svg';
import type { Picture } from '@shared/pictures/picture';
import { everything, type Wanted } from '@shared/pictures/pictures';
import { offThread, safeName, writeTogether, writeWhole } from '../../documents';
import type { HandlersOf, Work } from '../../operation';
import { madePictures } from './madePictures';

/** Three pixels for one: 288 to the inch, as printing asks for. */
const SCALE = 3;

async function bytesOf(
  { svg, width, height }: DrawnSvg,
  format: 'svg' | 'png',
  { desk }: Pick<Work, 'desk'>,
): Promise<Uint8Array> {
  if (format === 'svg')
    return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, 'utf8');
  if (!desk) throw refused('pictures:error.pngNeedsWindow');
  return await desk.paint(svg, width, height, SCALE);
}

/** In the order of the list, by the title that the picture says of itself. */
const fileName = (title: string, at: number, format: string): string =>
  safeName(`${String(at + 1).padStart(3, '0')} ${title}.${format}`);

export const exportPictures: HandlersOf<'pictures'>['exportPictures'] = async (input, work) => {
  const { keys, format, language, target } = input;
  const path = work.pathOf(target);
  if (format === 'png' && !work.desk) throw refused('pictures:error.pngNeedsWindow');
  const { pictures, shapes } = await madePictures(input, wantedFor(keys), work);
  const wanted = keys.map((key) => {
    const picture = pictures.find((one) => one.key === key);
    if (!picture) throw notFound('pictures:error.pictureNotFound');
    return picture;
  });
  const drawn = (picture: Picture) =>
    offThread(
      'drawnPicture',
      { picture, as: { language, shapes: picture.kind === 'map' ? shapes : null } },
      { signal: work.signal },
    );
  const [only, ...more] = wanted;
  if (only && more.length === 0) {
    await writeWhole(path, await bytesOf(await drawn(only), format, work));
    return { files: 1 };
  }
  await writeTogether(
    path,
    async (add) => {
      for (const [at, picture] of wanted.entries()) {
        if (work.signal.aborted) throw refused('common:error.cancelled');
        work.progress({ step: 'pictures:step.drawing', done: at, total: wanted.length });
        const own = await drawn(picture);
        await add(fileName(own.title, at, format), await bytesOf(own, format, work));
      }
    },
    () => {},
  );
  return { files: wanted.length };
};

/** Keys begin with the kind. */
const wantedFor = (keys: readonly string[]): Wanted => ({
  kinds: everything.kinds.filter((kind) => keys.some((key) => key.startsWith(`${kind}/`))),
});
