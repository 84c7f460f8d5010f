import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';

type Props = { meetingId: string; value: string[]; onChange: (ids: string[]) => void };

/** Whose cards to print again: found by name, pinyin or initials. */
export function ReprintPeople({ meetingId, value, onChange }: Props) {
  const { t } = useTranslation('papers');
  const people = useAnswer(api.participants.list, { meetingId }).data ?? [];
  const options = people.map(({ id, name, unitName, pinyin, initials }) => ({
    value: id,
    label: `${name} ${unitName}`,
    text: `${name} ${unitName} ${pinyin} ${initials}`.toLowerCase(),
  }));
  return (
    <Select
      mode="multiple"
      size="small"
      className="papers-people"
      allowClear
      maxTagCount={3}
      aria-label={t('field.chosenPeople')}
      placeholder={t('field.chosenPeople')}
      value={value}
      options={options}
      showSearch={{
        filterOption: (typed, option) => option?.text.includes(typed.trim().toLowerCase()) ?? false,
      }}
      onChange={onChange}
    />
  );
}
