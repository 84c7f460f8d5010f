import type { TextKey } from '@shared/papers/paper';

/**
 * What stands in the papers until the organiser writes their own. The rules of conduct are usual at
 * such meetings; times, places and numbers would be invented and are marked as samples.
 */
export const PROPOSED_TEXTS: Record<TextKey, string> = {
  notice: `请妥善保管本手册，按议程安排准时参加各项活动，提前10分钟入场，对号入座。
会议期间请佩戴证件，着装得体，手机关闭或调至静音状态，不随意走动，不接打电话。
因故不能参会的，须按规定书面请假，并报会务组备案；会期一般不请假、不替会。
分组讨论请按分组名单到指定地点参加，由召集人主持，记录员做好记录。
现场观摩统一乘车，请按编定车号乘坐，提前5分钟上车，不得中途离队。
请遵守会议纪律和中央八项规定及其实施细则精神，会议期间不安排宴请、不饮酒、不赠送纪念品。
如身体不适或有其他需要，请及时与会务组联系。`,
  siteVisits: `（示例）现场观摩按议程所列点位依次进行，每个点位由所在县（市、区）安排一名解说人员，请按车次随队参观，注意安全。`,
  meals: `（示例）会议用餐统一安排自助餐，凭证件就餐：早餐7:00—8:00，午餐12:00—13:00，晚餐18:00—19:00。少数民族同志可到清真专区就餐。`,
  transport: `（示例）接送站和现场观摩乘车由会务组统一安排，请按车号乘坐；发车时间以议程为准。`,
  staffNote: `会务工作人员按以下名单分工负责，各代表团联络事宜请与对应工作人员联系。`,
  confidentiality: `会议文件材料按规定范围发放和使用，不得擅自复印、拍照、转发，不得在互联网和社交媒体上传播。
未公开的数据、排序和讨论内容不得对外发布，宣传报道按会议统一口径进行。
会议结束后，标有编号或注明收回的材料请交会务组统一收回。`,
};
