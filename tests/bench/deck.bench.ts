import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { copyFile, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findLibreOffice } from '../../src/main/documents/slides';
import { sampleDecks } from '../../src/main/features/sample/decks';
import { openProgram } from '../../src/main/program';
import { aMeeting } from './filled';
import { type Bench, type Figure, inTurns, perPage, timed } from './measure';
import { inFolder } from './places';
import { type Window, withWindow } from './window';

const ROUNDS = 3;

async function hashAndCopy(path: string): Promise<void> {
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  await copyFile(path, `${path}.copy`);
  const copy = await open(`${path}.copy`, 'r+');
  await copy.sync();
  await copy.close();
}

type Renderer = 'libreOffice' | 'builtIn' | 'pdf';

/** Who drew a deck: where LibreOffice fails, the program draws it itself. */
async function drawnBy(ask: Window['ask'], meetingId: string, deckId: string) {
  const cases = await ask<{ decks: { id: string; renderer: string }[] }[]>('caseStudies.list', {
    meetingId,
  });
  return cases.flatMap(({ decks }) => decks).find(({ id }) => id === deckId)?.renderer;
}

async function importing(
  { ask, source }: Window,
  meetingId: string,
  path: string,
  renderer: Renderer,
): Promise<Figure> {
  let pages = 0;
  const deckRenderer = renderer === 'libreOffice' ? 'auto' : 'builtIn';
  await ask('settings.change', { deckRenderer });
  const samples = await inTurns(ROUNDS, {
    deck: async (round) => {
      // A case of its own: the same file again in the same case would be known already.
      const { id: caseStudyId } = await ask<{ id: string }>('caseStudies.create', {
        meetingId,
        countyId: '370782',
        title: `示例 ${renderer} ${round}`,
        field: '产业',
      });
      const file = await source(path);
      const begun = performance.now();
      const { deckId, pageCount } = await ask<{ deckId: string; pageCount: number }>(
        'caseStudies.importDeck',
        { caseStudyId, file },
      );
      const took = performance.now() - begun;
      pages = pageCount;
      const drawn = await drawnBy(ask, meetingId, deckId);
      if (drawn !== renderer) throw new Error(`the deck was drawn by ${drawn}`);
      const slides = await ask<{ imageHash: string | null }[]>('caseStudies.slides', { deckId });
      if (!slides.every(({ imageHash }) => imageHash)) throw new Error('a page was not drawn');
      return took;
    },
    copy: timed(() => hashAndCopy(path)),
  });
  const means = { libreOffice: 'by LibreOffice', builtIn: 'by ourselves', pdf: 'of a .pdf' };
  return {
    name: `deck import, each of ${pages} pages drawn ${means[renderer]}`,
    unit: 'ms/page',
    samples: perPage(samples.deck, pages),
    baselines: [{ name: 'hashing and copying the file', samples: perPage(samples.copy, pages) }],
  };
}

export const deckBench: Bench = {
  name: 'deck',
  run: (say) =>
    inFolder(async (folder) => {
      const data = join(folder, 'data');
      const program = await openProgram({ folder: data });
      const meetingId = await aMeeting(program);
      program.close();
      const paths = (await sampleDecks()).map(({ fileName, bytes }) => {
        const path = join(folder, fileName);
        writeFileSync(path, bytes);
        return path;
      });
      const pptx = paths.find((path) => path.endsWith('.pptx'));
      const pdf = paths.find((path) => path.endsWith('.pdf'));
      if (!pptx || !pdf) throw new Error('the sample has no decks');
      return await withWindow(data, async (window) => {
        const figures = [
          await importing(window, meetingId, pptx, 'builtIn'),
          await importing(window, meetingId, pdf, 'pdf'),
        ];
        if (!findLibreOffice()) {
          say('LibreOffice is not installed here: its way was not measured');
          return figures;
        }
        try {
          figures.push(await importing(window, meetingId, pptx, 'libreOffice'));
        } catch (error) {
          say(`LibreOffice was not measured: ${(error as Error).message}`);
        }
        return figures;
      });
    }),
};
