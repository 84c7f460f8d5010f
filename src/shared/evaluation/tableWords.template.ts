/** Heads and rows of reported tables, as offices write them. */

/** A row that sums up or averages others; never a county. */
export const SUMMING_ROW =
  /^(?:合计|总计|小计|共计|全省|全市|全国|平均|平均值|均值|最大值|最小值|中位数|目标值?|权重|单位)/u;

/** `单位：万元` above or below a title. */
export const UNIT_NOTE = /(?:计量)?单位[:：]\s*([^\s,，;；)）]+)/u;

export const VALUE_HEADS: readonly string[] = [
  '数值',
  '值',
  '指标值',
  '数据',
  '完成值',
  '实际值',
  '本年',
];
export const UNIT_HEADS: readonly string[] = ['单位', '计量单位'];

/** A unit in brackets at the end of a head: 人均GDP（元）. */
export const HEAD_UNIT = /[（(【[]\s*(?:单位[:：]?)?([^）)】\]]+)[）)】\]]\s*$/u;

/** What a county's name may lack when it is written short. */
export const COUNTY_ENDING = /(?:自治县|县|市|区)$/u;
export const CITY_ENDING = /市$/u;
