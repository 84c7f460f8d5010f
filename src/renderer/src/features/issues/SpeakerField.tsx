import { AutoComplete } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';

type Raised = { raisedById: string | null; raisedByText: string };

type Props = {
  meetingId: string;
  raisedById: string | null;
  /** what was typed, when it is nobody on the roster */
  text: string;
  onChange: (raised: Raised) => void;
};

/** Who raised it: one on the roster, or whatever is typed. */
export function SpeakerField({ meetingId, raisedById, text, onChange }: Props) {
  const { t } = useTranslation('issues');
  const people = useAnswer(api.participants.list, { meetingId }).data ?? [];
  const options = useMemo(
    () =>
      people.map(({ id, name, post, unitName }) => ({
        key: id,
        id,
        value: [name, post].filter(Boolean).join(' '),
        label: [name, post || unitName].filter(Boolean).join(' · '),
      })),
    [people],
  );
  const chosen = options.find(({ id }) => id === raisedById);
  return (
    <AutoComplete
      style={{ width: '100%' }}
      aria-label={t('ledger.raisedBy')}
      allowClear
      value={chosen?.value ?? text}
      options={options}
      showSearch={{
        filterOption: (typed, option) => option?.label.includes(typed.trim()) ?? false,
      }}
      onChange={(value: string | undefined, option) =>
        onChange({
          raisedById: option && !Array.isArray(option) && 'id' in option ? option.id : null,
          raisedByText: value ?? '',
        })
      }
    />
  );
}
