import { capacities, type ListedParticipant } from '@shared/participants/participant';
import { type InputRef, Segmented, Select } from 'antd';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { SearchField } from '../../ui/SearchField';
import { countByCapacity, filtered } from './filter';
import { usePlace } from './usePlace';

type Props = { people: readonly ListedParticipant[]; ref: Ref<InputRef> };

/** Text, city and capacity, each with how many people it would leave. */
export function ParticipantFilters({ people, ref }: Props) {
  const { t } = useTranslation('participants');
  const { place, go } = usePlace();
  const cities = useAnswer(api.organizations.list, { kind: 'city' }).data ?? [];
  const ofCapacity = filtered(people, { ...place, city: null });
  const ofCity = filtered(people, { ...place, capacity: null });
  const counts = countByCapacity(ofCity);
  return (
    <div className="participants-filters">
      <SearchField
        ref={ref}
        value={place.text}
        onChange={(text) => go({ text })}
        placeholder={t('searchHint')}
        width={260}
      />
      <Select<string>
        aria-label={t('field.city')}
        allowClear
        placeholder={t('allCities')}
        style={{ width: 150 }}
        value={place.city}
        onChange={(city) => go({ city: city ?? null })}
        options={cities.map(({ id, name }) => ({
          value: id,
          label: `${name} ${ofCapacity.filter(({ cityId }) => cityId === id).length}`,
        }))}
      />
      <Segmented<string>
        aria-label={t('field.capacity')}
        value={place.capacity ?? 'all'}
        onChange={(value) => go({ capacity: capacities.find((one) => one === value) ?? null })}
        options={[
          { value: 'all', label: `${t('allCapacities')} ${ofCity.length}` },
          ...capacities.map((capacity) => ({
            value: capacity,
            label: `${t(`capacity.${capacity}`)} ${counts[capacity]}`,
          })),
        ]}
      />
    </div>
  );
}
