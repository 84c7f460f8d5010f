import type { Organization, PublishedCounty } from '@shared/organizations/organization';
import countiesCsv from '../../../../resources/counties.csv?raw';
import words from './countyWords.json';

/** One line of resources/counties.csv, whose columns resources/README.md explains. */
type CountyLine = Omit<PublishedCounty, 'spelling'>;

const EVALUATED_YEARS = [2021, 2023, 2024];

const meaningOf = <T>(column: Record<string, string>, word: string): T | null =>
  (column[word] as T | undefined) ?? null;

/** The 136 counties as shipped, in code order. */
export const referenceCounties: CountyLine[] = countiesCsv
  .replace(/^\uFEFF/, '')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [code = '', cityName = '', name = '', type = '', group = '', ...results] =
      line.split(',');
    const [, , , pilot = '', formerly = ''] = results;
    return {
      divisionCode: code,
      cityId: `${code.slice(0, 4)}00`,
      cityName,
      name,
      countyClass: words.class[type as keyof typeof words.class] as CountyLine['countyClass'],
      group2023: words.group[group as keyof typeof words.group] as CountyLine['group2023'],
      honours: EVALUATED_YEARS.flatMap((year, index) => {
        const honour = meaningOf<CountyLine['honours'][number]['honour']>(
          words.honour,
          results[index] ?? '',
        );
        return honour ? [{ year, honour }] : [];
      }),
      pilot2024: meaningOf<NonNullable<CountyLine['pilot2024']>>(words.pilot, pilot),
      formerly,
    };
  });

/** The 16 cities and 136 counties as shipped, each city before its counties, in code order. */
export const referenceOrganizations: Organization[] = (() => {
  const found: Organization[] = [];
  for (const { divisionCode, cityId, cityName, name, countyClass } of referenceCounties) {
    if (!found.some(({ id }) => id === cityId)) {
      found.push({
        id: cityId,
        kind: 'city',
        name: cityName,
        divisionCode: cityId,
        cityId: null,
        countyClass: null,
        position: Number(cityId),
      });
    }
    found.push({
      id: divisionCode,
      kind: 'county',
      name,
      divisionCode,
      cityId,
      countyClass,
      position: Number(divisionCode),
    });
  }
  return found;
})();
