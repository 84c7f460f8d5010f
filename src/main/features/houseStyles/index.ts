export {
  defaultHouseStyle,
  houseStyleOf,
  houseStyleOperations,
  knowsHouseStyle,
} from './houseStyles';
