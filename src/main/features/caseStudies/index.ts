export { caseStudyOperations, createCase } from './caseStudies';
export { addDeck, deckFileAt, type KeptDeck, keepDeck } from './importDeck';
export { caseStudyLines } from './lines';
export { addText, type KeptText, keepText, textFileAt, wordsIn } from './texts';
