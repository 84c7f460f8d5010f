import type { Chair } from '@shared/seating/chairs';
import type { ShownPlan, ShownSeat } from '@shared/seating/contract';
import type { PlanKind } from '@shared/seating/plan';
import { useTranslation } from 'react-i18next';

/** A name as wide as one of three characters. */
export const spaced = (name: string): string =>
  name.replace(/^(\p{Script=Han})(\p{Script=Han})$/u, '$1\u3000$2');

/** Seats and reasons in the person's language. */
export function useSeatWords(plan: Pick<ShownPlan, 'layout' | 'orderBy'>) {
  const { t } = useTranslation('seating');
  const { kind } = plan.layout;

  const seatName = (seat: Pick<Chair, 'row' | 'number'>): string => {
    const { row, number } = seat;
    if (typeof row === 'string') return t(`seat.${row}`, { number });
    if (kind === 'groupPhoto')
      return t(row === 1 ? 'seat.front' : 'seat.standing', { row, number });
    return t('seat.row', { row, number });
  };

  const keyName = (key: string | null): string => {
    if (key === null) return t('seat.none');
    const [row = '', number = ''] = key.split('-');
    return seatName({
      row: /^\d+$/.test(row) ? Number(row) : (row as 'head'),
      number: Number(number),
    });
  };

  const reason = ({ reason: why }: Pick<ShownSeat, 'reason'>): string => {
    const rule = (rank: number, where: string) =>
      t('reason.rule', { order: t(`order.${plan.orderBy}`), rank, where });
    switch (why.kind) {
      case 'hand':
      case 'lateChange':
      case 'empty':
      case 'closed':
        return t(`reason.${why.kind}`);
      case 'left':
        return t('reason.left', { name: why.name });
      case 'middle':
        return rule(why.rank, t(why.row === 1 ? 'reason.middleFirst' : 'reason.middle', why));
      case 'side':
        return rule(
          why.rank,
          why.ofFirst ? t(`reason.side.${why.side}`, why) : t(`reason.rowSide.${why.side}`, why),
        );
      case 'along':
        return rule(why.rank, t(`reason.along.${why.side}`, why));
      case 'path':
        return rule(why.rank, t('reason.path', { ...why, path: t(`path.${why.path}`) }));
    }
  };

  return { seatName, keyName, reason };
}

/** What each viewpoint is called for a kind of plan. */
export const viewWords: Record<PlanKind, { hall: string; rostrum: string }> = {
  rostrum: { hall: 'hall', rostrum: 'rostrum' },
  hall: { hall: 'hall', rostrum: 'rostrum' },
  uShape: { hall: 'open', rostrum: 'head' },
  groupPhoto: { hall: 'photo', rostrum: 'photoOwn' },
};
