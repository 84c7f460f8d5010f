import type { Order } from '@shared/participants/order';
import type { PlanKind } from '@shared/seating/plan';

/** The words of printed seating plans: Chinese, whatever the screens speak. */
export const planTitle = (meeting: string, plan: string) => `${meeting}${plan}座次图`;
export const indexTitle = (meeting: string) => `${meeting}座位索引`;
export const INDEX_SHEET = '座位索引';
export const INDEX_HEADS = {
  place: '序号',
  name: '姓名',
  unit: '单位及职务',
  seat: '座位',
} as const;

/** From where the page shows the room, by kind of plan. */
export const VIEWS: Record<PlanKind, { hall: string; rostrum: string }> = {
  rostrum: { hall: '从会场看', rostrum: '从主席台看' },
  hall: { hall: '从会场看', rostrum: '从主席台看' },
  uShape: { hall: '从开口看', rostrum: '从上首看' },
  groupPhoto: { hall: '从镜头看', rostrum: '从队列看' },
};

export const BANDS = { stage: '主 席 台', audience: '听 众 席', camera: '镜 头' } as const;

const ORDER_WORDS: Record<Order, string> = {
  list: '名单顺序',
  precedence: '礼宾次序',
  division: '行政区划顺序',
  strokes: '姓氏笔画',
  nameStrokes: '姓名笔画',
  pinyin: '姓名拼音',
};

export const pageNote = (view: string, order: Order, people: number, date: string) =>
  `（${view}）　按${ORDER_WORDS[order]}　共${people}人　${date}`;

export const rowName = (row: number) => `${row}排`;
export const EMPTY = '空';
export const CLOSED = '停用';

export const chineseDate = ({ year, month, day }: { year: number; month: number; day: number }) =>
  `${year}年${month}月${day}日`;
