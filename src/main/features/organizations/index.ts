export {
  isSeeded,
  organizationOperations,
  organizationsInCity,
  seedOrganizations,
} from './organizations';
