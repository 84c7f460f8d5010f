import { referenceCounties } from '../organizations';

/** The 136 as shipped, in code order. */
export const counties = referenceCounties.map(({ divisionCode, name, cityId, cityName }) => ({
  id: divisionCode,
  name,
  cityId,
  cityName,
  position: Number(divisionCode),
}));
