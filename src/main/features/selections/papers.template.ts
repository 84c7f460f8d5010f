/** Words of the papers that go back to cities. They are Chinese whatever language the screens have. */
export const issuer = '县域交流会组织单位';
export const listComma = '；';
export const dateText = (year: number, month: number, day: number) => `${year}年${month}月${day}日`;

export const supplement = {
  title: (selection: string) => `${selection}\n退回补正通知`,
  addressed: (city: string) => `${city}：`,
  opening: (count: number, selection: string) =>
    `你市推荐参加“${selection}”的下列 ${count} 项案例，经形式审查，有需要补充或更正之处，现予退回。`,
  together: (date: string) => `请于${date}前补正后重新报送。`,
  apart: '请按下表所列期限补正后重新报送。',
  undated: '请尽快补正后重新报送。',
  heads: {
    order: '排序',
    county: '县（市、区）',
    title: '案例',
    reason: '需要补正的内容',
    by: '期限',
  },
  closing:
    '重新报送时，请提交补正后的文稿和材料，案例名称保持不变；原已报送且无需补正的材料不必重复提交。',
  file: (city: string) => `${city}退回补正通知`,
};

export const list = {
  sheet: '推荐汇总',
  title: (selection: string) => `${selection}推荐汇总表`,
  subtitle: (asOf: string, cities: number, count: number) =>
    `内部版　　截至${asOf}　　${cities} 个市　共 ${count} 项`,
  city: '市',
  order: '排序',
  county: '县（市、区）',
  caseTitle: '案例',
  field: '领域',
  characters: '字数',
  check: '形式审查',
  complete: '符合要求',
  materials: '材料',
  deck: '演示文稿',
  has: '有',
  status: '状态',
  reason: '退回或撤回原因',
  by: '补正期限',
  footer: '填表人：　　　　　　审核人：　　　　　　联系电话：　　　　　　',
};
