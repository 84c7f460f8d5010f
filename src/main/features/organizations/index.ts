export {
  isSeeded,
  organizationOperations,
  organizationsInCity,
  seedOrganizations,
} from './organizations';
export { pinyinLibrary } from './pinyin';
export { referenceCounties } from './reference';
export { spellingOf } from './suggest';
