import { referenceOrganizations } from '../../src/main/features/organizations/reference';
import { formerDivisions } from '../../src/main/features/participants/formerDivisions';
import { placesOf } from '../../src/shared/participants/divisions';

const names = new Map(referenceOrganizations.map(({ id, name }) => [id, name]));

/** The shipped cities and counties, their former divisions, and one department. */
export const places = placesOf(
  [
    ...referenceOrganizations.map((one) => ({
      ...one,
      cityName: names.get(one.cityId ?? '') ?? null,
    })),
    {
      id: 'department',
      kind: 'department',
      name: '省自然资源厅',
      divisionCode: null,
      cityId: null,
      cityName: null,
      countyClass: null,
      position: 999999,
    },
  ],
  formerDivisions,
);
