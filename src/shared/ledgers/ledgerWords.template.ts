import type { FeedbackCycle, IssueKind, Level, Topic } from '../issues/issue';
import type { LedgerField } from './ledger';

/**
 * How the columns of other offices' ledgers are called; under another head, as `责任人/姓名`. Written as
 * heads are compared: half-width, without additions in brackets.
 */
export const HEAD_NAMES: Record<LedgerField, readonly string[]> = {
  number: ['编号', '问题编号', '事项编号', '台账编号', '诉求编号'],
  wording: [
    ...['问题描述', '问题表述', '问题内容', '问题', '存在问题', '具体问题', '主要问题', '问题事项'],
    ...[
      '督办事项',
      '事项',
      '事项内容',
      '反映问题',
      '反映事项',
      '问题诉求',
      '问题及诉求',
      '意见建议',
    ],
    ...['问题/表述', '问题/内容', '问题/描述', '事项/内容', '问题情况/具体问题'],
  ],
  demand: [
    ...['具体诉求', '诉求', '诉求建议', '具体诉求或建议', '诉求或建议', '意见建议内容', '督办内容'],
    ...['工作建议', '对策建议', '问题/诉求', '问题/建议', '整改要求', '要求'],
  ],
  kind: ['类型', '类别', '问题类型', '事项类型', '性质'],
  topic: ['领域', '所属领域', '问题领域', '主题', '问题类别', '问题类别/一级'],
  level: ['协调层级', '层级', '解决层级', '办理层级'],
  city: ['市', '设区市', '所属市', '地市', '市别', '提出单位/市', '来源/市'],
  county: [
    ...['县', '县市区', '县区', '区县', '所属县', '提出单位', '反映单位', '来源单位', '提出县'],
    ...['提出单位/县', '提出单位/县市区', '来源/县', '区划'],
  ],
  raisedBy: ['提出人', '提出人及职务', '反映人', '发言人', '提出人/姓名'],
  leader: ['牵头领导', '责任领导', '包保领导', '分管领导', '牵头省领导', '牵头市领导'],
  lead: [
    ...['主办单位', '牵头单位', '责任单位', '承办单位', '牵头部门', '主办部门', '责任部门'],
    ...['牵头责任单位', '整改责任单位', '具体责任单位', '责任单位/牵头', '责任单位/主办'],
    ...['责任单位/牵头单位', '责任单位/主办单位', '承办单位/主办', '承办单位/牵头'],
  ],
  supporting: [
    ...['协办单位', '配合单位', '配合部门', '协办部门', '参与单位', '责任单位/配合'],
    ...[
      '责任单位/协办',
      '责任单位/配合单位',
      '责任单位/协办单位',
      '承办单位/协办',
      '承办单位/配合',
    ],
  ],
  responsiblePerson: ['责任人', '责任人及电话', '经办人', '具体责任人', '责任人/姓名', '联系人'],
  responsiblePhone: [
    '联系电话',
    '电话',
    '责任人电话',
    '联系方式',
    '责任人/电话',
    '责任人/联系电话',
  ],
  assignedOn: ['交办日期', '交办时间', '部署时间', '转办日期', '转办时间', '下达日期'],
  dueDate: [
    ...['完成时限', '办理时限', '时限', '整改时限', '交办时限', '办结时限', '限办日期'],
    ...['完成期限', '计划完成时间', '要求完成时间', '整改要求/时限', '整改措施/时限'],
  ],
  feedbackCycle: ['反馈周期', '报送周期', '调度周期'],
  progress: [
    ...['办理进展', '进展', '进展情况', '办理情况', '工作进展', '推进情况', '落实情况', '整改进展'],
    ...['最新进展', '整改情况', '办理情况/进展', '办理情况/办理进展', '办理情况/最新进展'],
    ...['整改情况/已采取措施', '整改情况/进展', '已采取措施', '目前进展'],
  ],
  progressOn: ['进展日期', '进展时间', '反馈日期', '反馈时间', '办理情况/日期', '办理情况/时间'],
  result: ['办理结果', '处理结果', '办结情况', '答复内容', '答复意见', '办理情况/结果'],
  outcome: ['结果分类', '办理结果分类', '办理情况/结果分类', '办理情况/分类', '办理类别'],
  explanation: ['情况说明', '未办结原因', '未完成原因', '存在困难', '未解决原因', '原因'],
  nextStep: [
    ...['下一步打算', '下一步工作', '下一步', '下步打算', '下一步措施', '下一步计划'],
    ...['下一步工作打算', '下步工作', '办理情况/下一步', '整改情况/下一步'],
  ],
  remark: ['备注', '说明'],
};

export const KIND_WORDS: Record<IssueKind, readonly string[]> = {
  problem: ['问题', '困难', '困难问题'],
  request: ['诉求', '请求', '请求事项', '需求'],
  suggestion: ['建议', '意见', '意见建议'],
};

export const TOPIC_WORDS: Record<Topic, readonly string[]> = {
  land: ['用地', '土地', '土地要素', '用地保障'],
  energy: ['能耗', '能源', '用能'],
  finance: ['融资', '金融', '资金融通'],
  labour: ['用工人才', '用工', '人才', '用工、人才'],
  approval: ['审批', '行政审批', '审批服务'],
  transport: ['交通基础设施', '交通', '基础设施'],
  parkFacilities: ['园区配套', '园区'],
  policyDelivery: ['政策兑现', '政策'],
  environment: ['生态环保', '环保', '生态', '生态环境'],
  publicFinance: ['财政', '财政资金'],
  livelihood: ['民生'],
  other: ['其他', '其它'],
};

export const LEVEL_WORDS: Record<Level, readonly string[]> = {
  province: ['省', '省级', '省级层面'],
  city: ['市', '市级', '市级层面'],
  county: ['县', '县级', '区县', '县区', '县级层面'],
};

export const CYCLE_WORDS: Record<FeedbackCycle, readonly string[]> = {
  once: ['一次性', '一次'],
  weekly: ['每周', '周', '每周一次', '周报'],
  halfMonthly: ['每半月', '半月', '半月报'],
  monthly: ['每月', '月', '每月一次', '月报'],
  quarterly: ['每季度', '季度', '每季', '季报'],
};

/** Rows of sums. */
export const TOTAL_ROW = /^(?:合计|总计|小计|共计|累计|本页合计)/;
/** Lines under a table, and signatures. */
export const NOTE_LINE =
  /^(?:注|说明|备注|填报人|填表人|制表人?|审核人?|联系人|联系电话|负责人|填报单位|填报日期)(?:\d+)?[:：]/;
/** 一、 （二） before what groups rows. */
export const SECTION_START = /^[(（]?[一二三四五六七八九十]{1,3}[)）、.．]/;
/** 截至2026年8月15日, 截止时间：8月15日 */
export const AS_OF = /截[至止](?:到|时间|日期)?[:：]?([\d年月日号./-]+)/;
export const YEAR_IN_TITLE = /(20\d{2})年/;

export const DITTO = /^(?:同上行?|〃|″|"|'')[。.]?$/;
export const NOTHING = /^(?:略|[—–\-－─]{1,4}|[/／]|无变化|没有变化|无|暂无)[。.]?$/;
/** 第15号, 15号, 15 */
export const NUMBER_CELL = /^第?(\d{1,6})号?$/;
export const NAME_SEPARATORS = /[、，,；;\n]+/;
/** A telephone number after a name. */
export const PHONE_AFTER_NAME =
  /^([^\d]*?)[\s:：(（,，]*((?:1\d{10}|0\d{2,3}-?\d{7,8}|\d{7,8}))[)）]?$/;
/** Parts of a date in a head, which change from month to month. */
export const DATED = /\d+[年月日号.]?/g;
