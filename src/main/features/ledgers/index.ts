export { ledgerOperations } from './ledgers';
