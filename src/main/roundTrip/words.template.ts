/** What every form says and reads alike; forms do not follow the language of the program. */
export const DITTO = /^(?:同上行?|〃|″|"|'')[。.]?$/;
export const NO_CHANGE =
  /^(?:略|[—–\-－─]{1,4}|[/／]|无变化|没有变化|未变化|不变|无|暂无|同前|同上期)[。.]?$/;

/** A cell that is not this organization's to fill in. */
export const NOT_YOURS = '—';

export const FOOTER = '填报人：　　　　　　审核人：　　　　　　联系电话：　　　　　　填报日期：';
export const FOOTER_START = /^填报人[:：]/;
