import { writeFileSync } from 'node:fs';
import { qrModules } from '../../../src/main/documents/codes/qr';

const WIDTH = 640;
const HEIGHT = 480;
const BLACK = 16;
const WHITE = 235;

/** A film of one picture, as Chromium takes it for a camera: a code on white paper. Plain YUV 4:2:0. */
export function writeFilm(path: string, text: string): void {
  const modules = qrModules(text);
  const scale = Math.floor((HEIGHT * 0.7) / modules.length);
  const left = Math.floor((WIDTH - modules.length * scale) / 2);
  const top = Math.floor((HEIGHT - modules.length * scale) / 2);
  const luma = Buffer.alloc(WIDTH * HEIGHT, WHITE);
  for (const [row, cells] of modules.entries()) {
    for (const [column, isBlack] of cells.entries()) {
      if (!isBlack) continue;
      for (let line = 0; line < scale; line++) {
        const start = (top + row * scale + line) * WIDTH + left + column * scale;
        luma.fill(BLACK, start, start + scale);
      }
    }
  }
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  writeFileSync(
    path,
    Buffer.concat([
      Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\nFRAME\n`),
      luma,
      colour,
    ]),
  );
}

/** Switches that make Chromium show a film in place of a camera. Permissions stay the program's. */
export const filmInPlaceOfCamera = (path: string): string[] => [
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${path}`,
];
