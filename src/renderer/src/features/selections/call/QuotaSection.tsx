import type { Quota } from '@shared/scoring/choice';
import type { SelectionSheet } from '@shared/selections/contract';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../../api';
import { Section } from './Section';

type Props = { sheet: SelectionSheet; isLocked: boolean; onEdit: () => void };

/** At least and at most so many selected of one city or field, as sentences. */
export function QuotaSection({ sheet, isLocked, onEdit }: Props) {
  const { t } = useTranslation('selections');
  const cities = useAnswer(api.organizations.list, { kind: 'city' }).data ?? [];
  const scope = ({ over, of }: Quota) =>
    of === null
      ? t(`call.each.${over}`)
      : over === 'city'
        ? (cities.find(({ id }) => id === of)?.name ?? of)
        : t('call.fieldNamed', { name: of });
  const said = ({ least, most }: Quota) =>
    most === null
      ? t('call.least', { least })
      : least === 0
        ? t('call.mostSelected', { most })
        : t('call.between', { least, most });
  return (
    <Section
      title={t('call.quotas')}
      editLabel={t('call.editQuotas')}
      why={isLocked ? t('call.lockedQuotas') : null}
      onEdit={onEdit}
    >
      {sheet.quotas.length === 0 ? (
        <p className="call-soft">{t('call.noQuotas')}</p>
      ) : (
        <ul className="call-lines">
          {sheet.quotas.map((quota) => (
            <li key={`${quota.over} ${quota.of}`}>
              {scope(quota)}
              {t('call.colon')}
              {said(quota)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
