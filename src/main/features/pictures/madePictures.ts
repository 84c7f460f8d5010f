import { notFound } from '@shared/errors';
import { namedThen, type Released } from '@shared/evaluation/released';
import type { Picture, Shapes } from '@shared/pictures/picture';
import type { Wanted } from '@shared/pictures/pictures';
import tilesCsv from '../../../../resources/tiles.csv?raw';
import { offThread } from '../../documents';
import type { Work } from '../../operation';
import { SEED } from '../evaluation';
import { counties } from './counties';
import { newestMap } from './maps';

/** Enough for a picture: a place more or less is a pixel. */
const DRAWS = 2000;
const WIDTH = 0.2;

const tiles = new Map(
  tilesCsv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [code = '', column, row] = line.split(',');
      return [code, { column: Number(column), row: Number(row) }] as const;
    }),
);

/** Pictures of a release, or of the present state: what is wanted of them, made off this thread. */
export async function madePictures(
  { evaluationId, releaseId }: { evaluationId: string; releaseId: string | null },
  wanted: Wanted,
  work: Work,
): Promise<{ pictures: Picture[]; shapes: Shapes | null }> {
  const { sheet, basis, named } = await content(evaluationId, releaseId, work);
  const map = wanted.kinds.includes('map') ? await newestMap(work) : null;
  const pictures = await offThread(
    'pictures',
    {
      ...{ sheet, basis, counties: named, tiles, wanted },
      map: map && { about: map.about, countyIds: new Set(Object.keys(map.shapes)) },
      shake: { draws: DRAWS, width: WIDTH, seed: SEED, within: sheet.evaluation.ranked },
    },
    { signal: work.signal, onProgress: work.progress },
  );
  return { pictures, shapes: map?.shapes ?? null };
}

async function content(evaluationId: string, releaseId: string | null, { client }: Work) {
  if (releaseId === null) {
    const sheet = await client.evaluation.sheet({ evaluationId });
    const isPlaceholder = sheet.evaluation.weightsArePlaceholder;
    return { sheet, basis: { kind: 'draft' as const, isPlaceholder }, named: counties };
  }
  const releases = await client.evaluation.releases({ evaluationId });
  const release = releases.find(({ id }) => id === releaseId);
  if (!release) throw notFound('pictures:error.releaseNotFound');
  const { sheet, counties: frozen }: Released = await client.evaluation.released({ id: releaseId });
  const { number, hash } = release;
  const named = namedThen(counties, frozen).map(({ id, name, cityName }) => ({
    id,
    name,
    cityName: cityName ?? '',
  }));
  return { sheet, basis: { kind: 'release' as const, number, hash }, named };
}
