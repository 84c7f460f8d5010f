import type { IndicatorFields, StoredHonour } from '@shared/evaluation/system';

type Shipped = {
  name: string;
  indicators: (Pick<IndicatorFields, 'name' | 'unit'> & { isNegative?: true; weight: number })[];
};

/**
 * What a new evaluation begins with: a published table of 14 indicators whose weights are exactly 100 %
 * together. It is not this province's, which was never published; its areas are ours. So every weight is
 * a placeholder and marked as one until somebody confirms it. Weights in hundredths of a per cent.
 */
export const shippedAreas: readonly Shipped[] = [
  {
    name: '创新驱动',
    indicators: [
      { name: '每万人专利授权量', unit: '件/万人', weight: 1430 },
      { name: '规模以上工业企业数', unit: '家', weight: 820 },
    ],
  },
  {
    name: '经济结构',
    indicators: [
      { name: '第二、三产业增加值占比', unit: '%', weight: 890 },
      { name: '人均地区生产总值', unit: '元', weight: 690 },
      { name: '城乡居民收入比', unit: '', isNegative: true, weight: 120 },
      { name: '财政自给率', unit: '%', weight: 590 },
    ],
  },
  {
    name: '绿色发展',
    indicators: [
      { name: 'PM2.5年均浓度', unit: '微克/立方米', isNegative: true, weight: 120 },
      { name: '化肥施用强度', unit: '千克/公顷', isNegative: true, weight: 110 },
      { name: '森林覆盖率', unit: '%', weight: 870 },
    ],
  },
  {
    name: '开放活力',
    indicators: [
      { name: '每万人市场主体数', unit: '户/万人', weight: 350 },
      { name: '人均进出口额', unit: '元', weight: 1760 },
    ],
  },
  {
    name: '民生共享',
    indicators: [
      { name: '每万人义务教育在校学生数', unit: '人/万人', weight: 450 },
      { name: '每千人医院床位数', unit: '张/千人', weight: 750 },
      { name: '每千名老人福利机构床位数', unit: '张/千人', weight: 1050 },
    ],
  },
];

/** Groups of 2023 as published; by the key of the county table. */
export const shippedCategories = {
  district: '市辖区',
  directlyFinanced: '省财政直管县',
  other: '其余县（市）',
} as const;
export type ShippedCategory = keyof typeof shippedCategories;

/** Honours and quotas of 2023 as published. */
export const shippedHonours: readonly (Pick<StoredHonour, 'name' | 'kind' | 'by'> & {
  seats: Record<ShippedCategory, number>;
})[] = [
  {
    name: '先进县',
    kind: 'advanced',
    by: 'place',
    seats: { district: 8, directlyFinanced: 5, other: 7 },
  },
  {
    name: '进步县',
    kind: 'mostImproved',
    by: 'rankGain',
    seats: { district: 4, directlyFinanced: 4, other: 2 },
  },
];
