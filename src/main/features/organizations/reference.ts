import type { Organization } from '@shared/organizations/organization';
import countiesCsv from '../../../../resources/counties.csv?raw';
import countyClassOf from './countyClass.json';

/** The 16 cities and 136 counties as shipped, each city before its counties, in code order. */
export const referenceOrganizations: Organization[] = (() => {
  const [, ...lines] = countiesCsv
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const found: Organization[] = [];
  for (const line of lines) {
    const [code = '', city = '', name = '', type = ''] = line.split(',');
    const cityId = `${code.slice(0, 4)}00`;
    if (!found.some(({ id }) => id === cityId)) {
      found.push({
        id: cityId,
        kind: 'city',
        name: city,
        divisionCode: cityId,
        cityId: null,
        countyClass: null,
        position: Number(cityId),
      });
    }
    found.push({
      id: code,
      kind: 'county',
      name,
      divisionCode: code,
      cityId,
      countyClass: countyClassOf[type as keyof typeof countyClassOf] as Organization['countyClass'],
      position: Number(code),
    });
  }
  return found;
})();
