import type { NoticeColor } from '@shared/supervision/supervision';
import { ColorPicker, Input } from 'antd';
import { useState } from 'react';
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
      <ColorPicker
        aria-label={t('colors.color', { light: meaning })}
        disabledAlpha
        format="hex"
        value={`#${color.color}`}
        onChangeComplete={(chosen) =>
          put({ color: chosen.toHexString().slice(1, 7).toUpperCase() })
        }
      />
      <span className="settings-rule notice-mark" style={{ color: `#${color.color}` }} lang="zh-CN">
        {t('colors.mark', { name: name || color.name, light: meaning })}
      </span>
    </li>
  );
}
