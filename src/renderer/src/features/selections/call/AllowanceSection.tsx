import type { NominationLine, SelectionSheet } from '@shared/selections/contract';
import { countsForCity } from '@shared/selections/rules';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../../api';
import { Section } from './Section';

type Props = {
  sheet: SelectionSheet;
  nominations: readonly NominationLine[];
  isLocked: boolean;
  onEdit: () => void;
};

/** How many each city may put forward, and how many it has, in political order. */
export function AllowanceSection({ sheet, nominations, isLocked, onEdit }: Props) {
  const { t } = useTranslation('selections');
  const cities = useAnswer(api.organizations.list, { kind: 'city' }).data ?? [];
  const rows = cities.map(({ id, name }) => ({
    id,
    name,
    most: sheet.allowances.find(({ cityId }) => cityId === id)?.most ?? null,
    handedIn: nominations.filter(
      ({ cityId, status }) => cityId === id && countsForCity.includes(status),
    ).length,
  }));
  const limited = rows.filter(({ most }) => most !== null);
  const all = limited.reduce((sum, { most }) => sum + (most ?? 0), 0);
  return (
    <Section
      title={t('call.allowances')}
      editLabel={t('call.editAllowances')}
      why={isLocked ? t('call.lockedShort') : null}
      mark={
        <span className="call-soft">
          {t('call.allowanceSum', {
            most: all,
            count: rows.reduce((sum, { handedIn }) => sum + handedIn, 0),
          })}
        </span>
      }
      onEdit={onEdit}
    >
      <table className="call-table call-cities">
        <thead>
          <tr>
            <th>{t('call.city')}</th>
            <th className="call-number">{t('call.allowance')}</th>
            <th className="call-number">{t('call.handedIn')}</th>
            <th>{t('call.city')}</th>
            <th className="call-number">{t('call.allowance')}</th>
            <th className="call-number">{t('call.handedIn')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, Math.ceil(rows.length / 2)).map((row, at) => {
            const other = rows[Math.ceil(rows.length / 2) + at];
            return (
              <tr key={row.id}>
                {[row, other].map((one) =>
                  one ? <CityCells key={one.id} {...one} free={t('call.free')} /> : null,
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}

type City = { name: string; most: number | null; handedIn: number; free: string };

function CityCells({ name, most, handedIn, free }: City) {
  const isOver = most !== null && handedIn > most;
  return (
    <>
      <th scope="row">{name}</th>
      <td className="call-number">{most ?? free}</td>
      <td className={isOver ? 'call-number call-bad' : 'call-number'}>
        {handedIn}
        {isOver ? ' !' : ''}
      </td>
    </>
  );
}
