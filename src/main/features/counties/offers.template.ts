/** Heads of an order list, by their meaning. */
export const OFFER_HEADS = {
  title: ['事项', '服务事项', '服务内容', '内容', 'offer'],
  provider: ['责任单位', '服务单位', '提供单位', '单位', 'provider'],
};
