import { Select } from 'antd';

type Props = {
  /** what is chosen from, for screen readers */
  label: string;
  /** what stands for no choice; the first of the list, so that the keyboard comes back to it */
  all: string;
  /** null: all */
  value: string | null;
  /** value and label; of a value that comes twice the last one counts */
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string | null) => void;
};

const ALL = '\u0000all';

/** One filter of a list: all, or one of these. */
export function FilterSelect({ label, all, value, options, onChange }: Props) {
  return (
    <Select
      size="small"
      className="filter-select"
      popupMatchSelectWidth={false}
      aria-label={label}
      value={value ?? ALL}
      options={[...new Map([[ALL, all], ...options])].map(([value, label]) => ({ value, label }))}
      onChange={(chosen) => onChange(chosen === ALL ? null : chosen)}
    />
  );
}
