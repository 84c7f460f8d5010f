/** What the host's own words may leave open, as offices and as English writers mark it. */
export const PLACEHOLDERS = {
  who: /【发言人】|\{speaker\}/g,
  name: /【姓名】|\{name\}/g,
  post: /【职务】|\{post\}/g,
  title: /【题目】|\{title\}/g,
  next: /【下一位】|\{next\}/g,
} as const;

/** Between several people. */
export const AND = '、';
