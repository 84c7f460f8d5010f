export { CopiesPart } from './CopiesPart';
export { JudgesPart } from './JudgesPart';
