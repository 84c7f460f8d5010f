import type { ShownPerson, ShownPlan } from '@shared/seating/contract';
import type { Way } from '@shared/seating/plan';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { useNotice } from '../../ui/notice';

/** What a person does to a plan. Each answers whether it was done; a refusal is said. */
export function useSeatingActs(plan: ShownPlan | undefined) {
  const { t } = useTranslation('seating');
  const notice = useNotice();
  const id = plan?.id ?? '';

  async function told(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (thrown) {
      notice.error(thrown);
      return false;
    }
  }

  return {
    seat: (participantId: string, seat: string) =>
      told(() => api.seating.seat({ id, participantId, seat })),
    arrange: (fit: boolean) => told(() => api.seating.arrange({ id, fit })),
    unseat: (participantId: string) =>
      told(() => api.seating.clear({ id, participantIds: [participantId] })),
    unpin: (participantId: string) =>
      told(() => api.seating.unpin({ id, participantIds: [participantId] })),
    close: (seat: string, closed: boolean) =>
      told(() => api.seating.closeSeats({ id, seats: [seat], closed })),
    setPeople: (participantIds: string[]) =>
      told(() => api.seating.setPeople({ id, participantIds })),
    seatSubstitute: ({ participantId, away }: ShownPerson, sits: boolean) =>
      told(async () => {
        await api.seating.seatSubstitute({ id, participantId, sits });
        const name = away?.substitute?.name ?? '';
        notice.success(t(sits ? 'free.gave' : 'free.tookBack', { name }));
      }),
    remove: () =>
      told(async () => {
        await api.seating.remove({ id });
        notice.success(t('action.removed', { name: plan?.name ?? '' }));
      }),
    take: (late: { kind: 'leave' | 'join'; participantId: string }, way: Way) =>
      told(async () => {
        const input = { id, participantId: late.participantId };
        if (late.kind === 'leave') await api.seating.leave({ ...input, way: way as 'keepEmpty' });
        else await api.seating.join({ ...input, way: way as 'freeSeat' });
        notice.success(t('action.done', { way: t(`late.way.${way}`) }));
      }),
  };
}

export type SeatingActs = ReturnType<typeof useSeatingActs>;
