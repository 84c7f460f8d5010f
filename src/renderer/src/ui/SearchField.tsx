import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { type Ref, useEffect, useRef, useState } from 'react';

type Props = {
  value: string;
  /** hears finished text only: nothing while an input method composes */
  onChange: (text: string) => void;
  /** says what is searched; also its name for screen readers */
  placeholder: string;
  width?: number;
  autoFocus?: boolean;
  ref?: Ref<InputRef>;
};

/** A search box that does not search for half-typed pinyin. Esc empties it. */
export function SearchField({
  value,
  onChange,
  placeholder,
  width = 240,
  autoFocus = false,
  ref,
}: Props) {
  const [typed, setTyped] = useState(value);
  const composing = useRef(false);
  useEffect(() => {
    if (!composing.current) setTyped(value);
  }, [value]);
  return (
    <Input
      ref={ref ?? null}
      style={{ width }}
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      autoFocus={autoFocus}
      aria-label={placeholder}
      placeholder={placeholder}
      value={typed}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        onChange(event.currentTarget.value);
      }}
      onChange={(event) => {
        setTyped(event.target.value);
        if (!composing.current) onChange(event.target.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || composing.current || !typed) return;
        event.stopPropagation();
        onChange('');
      }}
    />
  );
}
