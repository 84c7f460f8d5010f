import type { NoticeColor } from '@shared/supervision/supervision';
import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { useNotice } from '../../ui/notice';

/** What this office calls the three 督办单 and in which colour their mark is printed. */
export function NoticeColors() {
  const { t } = useTranslation('supervision');
  const colors = useAnswer(api.supervision.colors, {}).data;
  return (
    <section className="settings-part" aria-labelledby="settings-notice-colors">
      <h2 id="settings-notice-colors">{t('colors.title')}</h2>
      <p className="empty-hint">{t('colors.hint')}</p>
      <ul className="operators">
        {colors?.map((color) => (
          <ColorLine key={`${color.light} ${color.name}`} color={color} />
        ))}
      </ul>
    </section>
  );
}

function ColorLine({ color }: { color: NoticeColor }) {
  const { t } = useTranslation('supervision');
  const notice = useNotice();
  const setColor = useCommand(api.supervision.setColor);
  const [name, setName] = useState(color.name);
  const put = (changed: Partial<NoticeColor>) =>
    setColor.mutate({ ...color, ...changed }, { onError: notice.error });
  const putName = () => {
    if (name.trim() && name.trim() !== color.name) put({ name: name.trim() });
    else setName(color.name);
  };
  const meaning = t(`issues:light.${color.light}`);
  return (
    <li>
      <span className="settings-light">{meaning}</span>
      <Input
        style={{ width: 110 }}
        aria-label={t('colors.name', { light: meaning })}
        maxLength={20}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onBlur={putName}
        onPressEnter={putName}
      />
      <ColorField
        label={t('colors.color', { light: meaning })}
        color={color.color}
        onChosen={(chosen) => put({ color: chosen })}
      />
      <span className="settings-rule notice-mark" style={{ color: `#${color.color}` }} lang="zh-CN">
        {t('colors.mark', { name: name || color.name, light: meaning })}
      </span>
    </li>
  );
}

type ColorFieldProps = { label: string; color: string; onChosen: (color: string) => void };

/**
 * The system's own field: the keyboard reaches it. It tells every colour that is passed over; only the
 * one that is settled on, which the browser's own `change` says, is written.
 */
function ColorField({ label, color, onChosen }: ColorFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const chosen = useRef(onChosen);
  chosen.current = onChosen;
  useEffect(() => {
    const input = field.current;
    const settle = () => chosen.current(input?.value.slice(1).toUpperCase() ?? color);
    input?.addEventListener('change', settle);
    return () => input?.removeEventListener('change', settle);
  }, [color]);
  return (
    <input
      ref={field}
      type="color"
      className="notice-color"
      aria-label={label}
      defaultValue={`#${color.toLowerCase()}`}
    />
  );
}
