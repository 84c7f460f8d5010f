import { referenceCounties } from '../organizations';

/** The 136 as shipped, in code order. */
export const counties = referenceCounties.map(({ divisionCode, name, cityName }) => ({
  id: divisionCode,
  name,
  cityName,
}));
