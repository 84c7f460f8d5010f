export {
  isSeeded,
  organizationOperations,
  organizationsInCity,
  seedOrganizations,
} from './organizations';
export { referenceCounties } from './reference';
