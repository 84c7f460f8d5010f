export { adoptionsWhere } from './adoptions';
export { countyOperations } from './counties';
