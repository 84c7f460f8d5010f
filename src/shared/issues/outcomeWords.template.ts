/** How outcomes are written in tables that come in: letters, words and what people add to them. */
export const OUTCOME_PATTERNS = {
  solved: /^(?:A(?:类)?|已解决|A(?:类)?已解决)$/,
  underway: /^(?:B(?:类)?|正在办理|正在解决|B(?:类)?正在(?:办理|解决))$/,
  planned: /^(?:C(?:类)?|列入计划|C(?:类)?列入计划)$/,
  explained: /^(?:D(?:类)?|说明解释|解释说明|D(?:类)?(?:说明解释|解释说明))$/,
} as const;
