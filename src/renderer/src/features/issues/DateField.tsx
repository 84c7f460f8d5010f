import { DatePicker } from 'antd';
import dayjs from 'dayjs';

type Props = {
  id?: string;
  /** `2026-08-15` */
  value?: string | null;
  onChange?: (date: string | null) => void;
  label?: string;
  placeholder?: string;
  size?: 'small';
};

/** A calendar date without zone, as a form field. */
export function DateField({ id, value, onChange, label, placeholder, size }: Props) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(placeholder ? { placeholder } : {})}
      {...(size ? { size } : {})}
      style={{ width: size === 'small' ? 126 : 150 }}
      value={value ? dayjs(value) : null}
      onChange={(date) => onChange?.(date ? date.format('YYYY-MM-DD') : null)}
    />
  );
}
