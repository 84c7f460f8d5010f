import { notFound, refused } from '@shared/errors';
import { evaluated } from '@shared/evaluation/computation';
import { inputOf, toldResults } from '@shared/evaluation/computed';
import type { Released } from '@shared/evaluation/released';
import { namedThen } from '@shared/evaluation/released';
import type { Picture, Shapes } from '@shared/pictures/picture';
import { picturesOf } from '@shared/pictures/pictures';
import tilesCsv from '../../../../resources/tiles.csv?raw';
import type { Work } from '../../operation';
import { shaken } from '../evaluation';
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

/** Every picture of a release, or of the present state. */
export async function madePictures(
  { evaluationId, releaseId }: { evaluationId: string; releaseId: string | null },
  work: Work,
): Promise<{ pictures: Picture[]; shapes: Shapes | null }> {
  const { sheet, basis, named } = await content(evaluationId, releaseId, work);
  const input = inputOf(sheet);
  const results = evaluated(input);
  const told = toldResults(sheet, input, results);
  if (told.counties.every(({ total }) => total === null)) throw refused('pictures:error.nothing');
  const map = await newestMap(work);
  const shake = { draws: DRAWS, width: WIDTH, within: sheet.evaluation.ranked };
  const intervals = await shaken(results, shake, 'pictures:step.shaking', work);
  return {
    pictures: picturesOf({
      sheet,
      computed: told,
      results,
      shaken: { draws: DRAWS, width: WIDTH, intervals },
      counties: named,
      tiles,
      map: map && { about: map.about, countyIds: new Set(Object.keys(map.shapes)) },
      basis,
    }),
    shapes: map?.shapes ?? null,
  };
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
