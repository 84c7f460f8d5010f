/**
 * What issues are full of whatever they are about: how one asks, complains and names levels of
 * government. They say nothing about the matter, so nothing is alike because of them.
 */
export const EMPTY_WORDS: readonly string[] = (
  '示例 我县 我市 我区 我镇 本县 本市 本区 全县 全市 全区 全省 全国 省里 市里 县里 省级 市级 县级 省直 市直 ' +
  '省市县 各县 各市 各地 部分县 我们 他们 一些 一个 一批 这个 那个 ' +
  '希望 建议 请求 恳请 请省 请市 支持 协调 解决 帮助 研究 明确 统筹 安排 给予 出台 加大 加快 加强 力度 ' +
  '进一步 尽快 尽早 适当 优先 保障 推动 推进 推广 制定 细则 操作细则 办法 意见 措施 列入 纳入 ' +
  '问题 困难 矛盾 较大 较多 较长 较高 较慢 偏高 偏严 不足 不够 不紧 紧张 突出 存在 缺口 缺乏 有限 普遍 长期 ' +
  '目前 现有 现在 近年来 近年 去年 今年 明年 每年 多次 至今 已经 已签约 仍然 迟迟 ' +
  '企业反映 普遍反映 群众反映 反映 询问 要求 需要 需求 工作 方面 情况 有关 相关 部门 牵头 政策支持 政策 ' +
  '时间较长 时间长 等待时间长 周期较长 周期长 开工 落地慢 落地难 ' +
  '重点 主要 实际 过程 中的 项目'
).split(' ');

/** Characters that join words and belong to none; text is cut at them. */
export const JOINING = '的了在和与及或是没也都但于被其此该这那就很较因让使由把之';

/** Short names of counties that are also ordinary words; only their full names are taken as places. */
export const ORDINARY_PLACES: ReadonlySet<string> = new Set([
  '市中',
  '牡丹',
  '河口',
  '东港',
  '高新',
]);

/** What a place's full name ends in. */
export const PLACE_ENDINGS = /[省市县区]$/;
