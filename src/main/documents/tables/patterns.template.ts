/** What Chinese office tables write; kept apart so that code stays free of Han characters. */

/** 2024年5月1日, 5月1日, 2024年5月1日（星期三）, 2024年5月1日 08:30; the year is optional. */
export const CHINESE_DATE =
  /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]?(?:[(（][^)）]*[)）]|\s*(?:星期|周)[一二三四五六日天])?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?$/;

/** Rows between the title and the head of a ledger: 截至2026年8月15日, 单位：万元, 填报单位：… */
export const NOTE_ROW =
  /^(截至|截止|单位|计量单位|填报|填表|制表|编制|报送|统计|数据|时间|日期|密级|说明|注)(?!.*(?:序号|姓名)).*[:：\d年月日]/;
