import type { ListedParticipant } from '@shared/participants/participant';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

type Props = {
  people: readonly ListedParticipant[];
  value?: string[];
  onChange?(ids: string[]): void;
  id?: string;
};

/** People of the roster, found by name, pinyin, initials or unit. */
export function PeopleSelect({ people, value, onChange, id }: Props) {
  const { t } = useTranslation('seating');
  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      className="seating-people"
      allowClear
      maxTagCount={40}
      aria-label={t('who.choose')}
      placeholder={t('who.choose')}
      showSearch={{ optionFilterProp: 'search' }}
      {...(value ? { value } : {})}
      {...(onChange ? { onChange } : {})}
      options={people.map((one) => ({
        value: one.id,
        label: [one.name, one.unitName].filter(Boolean).join('　'),
        search: `${one.name} ${one.pinyin} ${one.initials} ${one.unitName}`,
      }))}
    />
  );
}
