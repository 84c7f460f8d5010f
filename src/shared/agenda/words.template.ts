/** What Chinese offices write where the agenda asks for times. */

/** Unit words of a duration, each with the letter that means the same; longer words first. */
export const DURATION_WORDS: readonly (readonly [RegExp, string])[] = [
  [/(\d+)个?半(?:小时|钟头)/g, '$1h30m'],
  [/(\d+)个?(?:小时|钟头)半/g, '$1h30m'],
  [/半个?(?:小时|钟头)/g, '30m'],
  [/(\d+)个?(?:小时|钟头|时)/g, '$1h'],
  [/(\d+)个?刻钟?/g, '$1q'],
  [/(\d+)(?:分钟|分)/g, '$1m'],
];

/** 8点半, 8点30分, 8时30分 → 8:30, 8:30, 8:30; 8点 → 8:00 */
export const CLOCK_WORDS: readonly (readonly [RegExp, string])[] = [
  [/(\d+)[点时]半/g, '$1:30'],
  [/(\d+)[点时](\d+)分?/g, '$1:$2'],
  [/(\d+)[点时]整?/g, '$1:00'],
];

/** Parts of the day that may stand before a time; those of the second half add twelve hours. */
export const MORNING = /^(?:凌晨|清晨|早上|早晨|上午|中午)/;
export const AFTERNOON = /^(?:下午|傍晚|晚上|晚)/;
export const NEXT_DAY = /^(?:次日|翌日|第二天)/;
