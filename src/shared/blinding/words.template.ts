/** What a masked name is replaced by; `county` and `city` by how the name ends. */
export const MASKED = {
  county: { 县: '某县', 市: '某市', 区: '某区', '': '某县' },
  city: '某市',
  person: '某同志',
  unit: '某单位',
  town: '某镇',
  company: '某企业',
  byname: '某地',
  contact: '（略）',
} as const;

/** What a place's name may end in; the rest is its short name. */
export const PLACE_ENDING = /[县市区]$/;

/** Short names of places that are also ordinary words: nothing is masked for them without a look. */
export const ORDINARY_NAMES: ReadonlySet<string> = new Set(
  '市中 市南 市北 天桥 河口 牡丹 东港 高新 河东 平原 惠民 日照'.split(' '),
);

/** 别称: what a city is also called, by its division code; well known, so it tells as much as the name. */
export const BYNAMES: Readonly<Record<string, readonly string[]>> = {
  '370100': ['泉城'],
  '370200': ['岛城', '琴岛'],
  '370300': ['齐都', '瓷都'],
  '370400': ['运河古城'],
  '370500': ['石油之城', '黄河口'],
  '370600': ['仙境海岸', '港城'],
  '370700': ['鸢都', '风筝都'],
  '370800': ['孔孟之乡', '运河之都'],
  '370900': ['泰山脚下'],
  '371100': ['东方太阳城'],
  '371300': ['沂蒙', '商贸名城'],
  '371500': ['江北水城'],
  '371700': ['牡丹之都', '牡丹之乡'],
};

/** 某某镇、街道、村、园区: up to six characters before what a place is. */
export const TOWN =
  /(\p{Script=Han}{2,6}?)(镇|乡|街道|社区|村|经济开发区|开发区|高新区|产业园区|工业园区|产业园|工业园|园区)(?![镇村])/gu;

export const COMPANY =
  /([\p{Script=Han}A-Za-z（）()]{2,16}?)(有限责任公司|股份有限公司|有限公司|集团公司|集团|合作社|公司)/gu;

/** 某某局、委、中心: only with something before it that is not the name of an office everybody has. */
export const OFFICE =
  /(\p{Script=Han}{2,14}?)(管理局|服务局|保护局|监督局|局|委员会|研究院|研究所|大学|学院|医院|商会|协会)(?![\p{Script=Han}]{0,2}长)/gu;

/** Where a name cannot have begun yet: what is before it, and joining words. */
export const BEFORE_NAME =
  /^.*(?:引进|招引|依托|支持|推动|推进|培育|扶持|帮助|成立|组建|联合|围绕|通过|对接|共建|合作|邀请|走进|位于|例如|包括|其中|来自|以及|会同|指导|鼓励|引导|带动|打造|建设|建成|选派|安排|组织|开展|实施|建立|设立|的|了|在|和|与|及|到|对|向|从|将|把|为|是|由|以|有|等|让|使|个|家|走访|带队|考察|调研|服务|书记|县长|市长|区长|主任|局长|同志|企业|全国|全省|、)/u;

/** What any county has, or no name at all. */
export const GENERAL = new RegExp(
  `^(?:${[
    '(?:各|全|本|该|每|多|中|小|大|新|老|两|三|几|县|市|区|乡|我|下属|所辖|周边|试点|示范|重点|中心|行政|自然|特色|美丽|先进|薄弱|城市|农村|省级|国家级|市级|县级|现代|新型|化工|专业|家庭|农民|种植|养殖|上市|国有|平台|龙头|骨干|链主|企业|分|子|母|城投|产业|工业|科技|高等|职业|社会|行业){1,4}',
    '(?:县|市|区|省)?(?:委|政府)?(?:发展改革|发展和改革|工业和信息化|行政审批|行政审批服务|自然资源|自然资源和规划|农业农村|教育和体育|文化和旅游|人力资源和社会保障|住房和城乡建设|生态环境|市场监督|市场监督管理|应急管理|医疗保障|大数据|统计|税务|财政|审计|商务|公安|司法|民政|水利|交通运输|卫生健康|城市|投资促进|综合行政执法|行政|管理|服务|监督|保护|常务|代表大会常务|经济开发区管理|开发区管理|管理)',
  ].join('|')})$`,
  'u',
);

/** 张书记、李县长: a family name before an office; `任` before it is no name. */
export const NAME_AND_OFFICE =
  /(?<![\p{Script=Han}])(?:[赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严魏陶姜谢邹苏潘葛范彭鲁马苗方俞袁柳史唐薛雷贺汤罗毕郝安常于时傅齐康伍余卜顾孟黄萧尹姚邵汪毛戴宋庞熊纪舒项祝董梁杜蓝季贾江郭梅林刁钟徐邱骆高夏蔡田樊胡凌霍卢莫房丁邓洪崔龚程邢陆翁荣段焦侯武刘景龙叶司黎白卓乔温柴阎])(?:书记|县长|市长|区长|主任|局长|镇长|乡长|董事长|总经理|总)(?!体|量|额|数|计|值|投|产|面|共|部|工)/gu;

/** 电话、手机、邮箱、网址、车牌号: where it is written from. */
export const CONTACT =
  /(?<!\d)0\d{2,3}[-－—]?\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)|[\w.+-]+@[\w-]+\.[\w.]+|(?:https?:\/\/|www\.)[\w./%?=&-]+|鲁[A-HJ-NP-Z](?![A-Za-z])/gu;

/** Offices after which a name is written, and the family names a name begins with. */
export const OFFICE_AND_NAME =
  /(?:书记|县长|市长|区长|主任|局长|部长|镇长|董事长|总经理|同志)[:：、]?((?:欧阳|司马|上官|诸葛|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲台从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权盖益桓公])[\p{Script=Han}]{1,2})(?![\p{Script=Han}]*(?:书记|县长|市长|区长|主任|局长))/gu;

/** How a sentence goes on after a name of two characters: not a third one of the name. */
export const AFTER_NAME = /[的在说指表任为是和与率带出主介]$/u;
