import { fullName, type OrganizationInCity } from '@shared/organizations/organization';
import { Select } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useNotice } from '../../ui/notice';

type Props = {
  /** antd Form gives it */
  id?: string;
  /** organization id; null for none */
  value?: string | null;
  onChange?: (id: string | null, organization: OrganizationInCity | null) => void;
  /** all kinds unless named */
  kinds?: OrganizationInCity['kind'][];
  placeholder?: string;
  /** for screen readers, where no form label names it */
  label?: string;
  disabled?: boolean;
  autoFocus?: boolean;
  /** offers to add a department of the name typed, where none is called so */
  addsDepartments?: boolean;
};

const SHOWN_AT_ONCE = 30;

type Option = { value: string; label: string; organization: OrganizationInCity | null };

/** Stands for "add what I typed" among the suggestions; no organization has this id. */
const ADD = '+';

/** Picks a county, city or department by name, full name, division code, pinyin or initials (zc). */
export function OrganizationSelect(props: Props) {
  const { id, value = null, onChange, kinds, disabled = false, autoFocus = false } = props;
  const { t } = useTranslation('organizations');
  const [text, setText] = useState('');
  const input = { text, limit: SHOWN_AT_ONCE, ...(kinds ? { kinds } : {}) };
  const { data: found = [], isPlaceholderData: isForOtherText } = useAnswer(
    api.organizations.suggest,
    input,
  );
  const all = useAnswer(api.organizations.list, {}).data ?? [];
  const chosen = all.find((organization) => organization.id === value);
  const shown =
    chosen && !text && !found.some((one) => one.id === chosen.id) ? [chosen, ...found] : found;
  const placeholder = props.placeholder ?? t('search');

  const notice = useNotice();
  const name = text.trim();
  const isNew = name !== '' && !isForOtherText && !all.some((one) => one.name === name);
  const offersToAdd = props.addsDepartments === true && isNew;

  async function addDepartment(): Promise<void> {
    const added = await api.organizations.addDepartment({ name });
    onChange?.(added.id, null);
  }

  function guard(event: KeyboardEvent): void {
    // The suggestions on the screen still answer what was typed before: none of them may be taken.
    if (isForOtherText && (event.key === 'Enter' || event.key === 'Tab')) {
      event.stopPropagation();
      if (event.key === 'Enter') event.preventDefault();
    }
    // The keyboard's way to what the cross does with the mouse.
    if (event.key === 'Delete' && !text && value && !disabled) {
      event.stopPropagation();
      onChange?.(null, null);
    }
  }

  const select = (
    <Select<string, Option>
      {...(id ? { id } : {})}
      aria-label={props.label ?? placeholder}
      aria-busy={isForOtherText}
      style={{ width: '100%' }}
      showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
      allowClear
      disabled={disabled}
      autoFocus={autoFocus}
      placeholder={placeholder}
      notFoundContent={t('noneFound')}
      value={value ?? undefined}
      options={[
        ...shown.map((organization) => ({
          value: organization.id,
          label: fullName(organization),
          organization,
        })),
        ...(offersToAdd ? [{ value: ADD, label: t('add', { name }), organization: null }] : []),
      ]}
      optionRender={({ data }) => (
        <span className="organization-option">
          {data.label}
          <span className="organization-kind">
            {data.organization?.divisionCode ??
              (data.organization ? t(`kind.${data.organization.kind}`) : null)}
          </span>
        </span>
      )}
      onChange={(next, option) => {
        setText('');
        if (next === ADD) {
          void addDepartment().catch(notice.error);
          return;
        }
        const one = Array.isArray(option) ? option[0] : option;
        onChange?.(next ?? null, one?.organization ?? null);
      }}
    />
  );
  return (
    <div className="organization-select" onKeyDownCapture={guard}>
      {select}
    </div>
  );
}
