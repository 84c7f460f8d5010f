/** Chinese constants of printed workbooks: fonts by the names that WPS and Office know, page footer. */
export const BODY_FONT = '宋体';
export const HEAD_FONT = '黑体';
export const TITLE_FONT = '黑体';
/** &P and &N are Excel's page number and page count. */
export const PAGE_FOOTER = '&C&"宋体,常规"&10第 &P 页 / 共 &N 页';
export const OPTIONS_SHEET = '选项';
export const pointsError = (most: number, step: number) => ({
  title: '分值不符',
  message: `请填写 0 至 ${most} 之间的分值，间隔 ${step} 分。`,
});
/** What a form takes for "there is none". */
export const NO_FIGURE = '—';
export const FIGURE_ERROR = {
  title: '请填数值',
  message: `请填写数字，不带单位；确无数据的填“${NO_FIGURE}”。`,
};
export const LIST_ERROR = { title: '不在选项内', message: '请从下拉列表中选择。' };
