/** What a masked name is replaced by; `county` and `city` by how the name ends. */
export const MASKED = {
  county: { 县: '某县', 市: '某市', 区: '某区', '': '某县' },
  city: '某市',
  person: '某同志',
  unit: '某单位',
  town: '某镇',
  company: '某企业',
} as const;

/** What a place's name may end in; the rest is its short name. */
export const PLACE_ENDING = /[县市区]$/;

/** 某某镇、街道、村: two to four characters before what a place is. */
export const TOWN =
  /[\p{Script=Han}]{2,4}?(?:镇|乡|街道|社区|村|开发区|高新区|产业园|工业园|园区)/gu;

export const COMPANY =
  /[\p{Script=Han}A-Za-z（）()]{2,16}?(?:有限责任公司|股份有限公司|有限公司|集团|合作社)/gu;

/** Offices after which a name is written, and the family names a name begins with. */
export const OFFICE_AND_NAME =
  /(?:书记|县长|市长|区长|主任|局长|部长|镇长|董事长|总经理|同志)[:：、]?((?:欧阳|司马|上官|诸葛|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲台从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权盖益桓公])[\p{Script=Han}]{1,2})(?![\p{Script=Han}]*(?:书记|县长|市长|区长|主任|局长))/gu;

/** How a sentence goes on after a name of two characters: not a third one of the name. */
export const AFTER_NAME = /[的在说指表任为是和与率带出主介]$/u;
