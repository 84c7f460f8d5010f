/** How titles of cases are written by hand, and the form that a casebook gives them. */

/** Between the slogan line and what the case is about. */
export const TITLE_DASH = '——';
/** One full width, between the two halves of a slogan. */
export const SLOGAN_SPACE = '　';
export const EXPERIENCE = '经验';
export const OF_EXPERIENCE = '的经验';

/** Brackets around a whole title. */
export const AROUND = /^[《“"「【]\s*(.*?)\s*[》”"」】]$/u;
/** What the title is, said before it. */
export const KIND_BEFORE =
  /^(?:特色产业)?(?:典型案例|经验材料|案例(?:标题|名称)?|题目|标题)\s*[:：]\s*/u;
/** A line of any make, a colon; a single hyphen only between Chinese characters. */
export const PARTING =
  /\s*(?:[—–―－─]+|-{2,}|(?<=\p{Script=Han})\s*-\s*(?=\p{Script=Han})|[:：])\s*/u;
/** How the second part ends. */
export const ENDING =
  /(的?)(?:主要|典型|有益|先进|成功|创新|工作)*(?:做法[与和及]?经验|经验[与和及]?做法|实践[与和及]?探索|探索[与和及]?实践|实践[与和及]?启示|经验材料|案例|做法|实践|探索|经验|启示|纪实|汇报)$/u;
export const PROVINCE = '山东省';
/** At the beginning of what the case is about. */
export const OF = /^的/u;
