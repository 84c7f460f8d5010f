import { DatePicker } from 'antd';
import dayjs from 'dayjs';

type Props = {
  id?: string;
  /** `2026-08-15` */
  value?: string | null;
  onChange?: (date: string | null) => void;
  label?: string;
};

/** A calendar date without zone, as a form field. */
export function DateField({ id, value, onChange, label }: Props) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      style={{ width: 150 }}
      value={value ? dayjs(value) : null}
      onChange={(date) => onChange?.(date ? date.format('YYYY-MM-DD') : null)}
    />
  );
}
