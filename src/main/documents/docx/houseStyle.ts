import { invalid } from '../../../shared/errors';
import { faultOf, type HouseStyle, houseStyle } from '../../../shared/houseStyle';

export type { FontRole, HouseStyle } from '../../../shared/houseStyle';

/** @throws AppError `documents:error.houseStyle` naming the first field that is not right */
export function parseHouseStyle(input: unknown): HouseStyle {
  const fault = faultOf(input);
  if (fault) throw invalid('documents:error.houseStyle', { field: fault.field });
  return houseStyle.parse(input);
}
