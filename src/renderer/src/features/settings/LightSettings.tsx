import { lightColours, lights } from '@shared/issues/deadlines';
import type { Settings } from '@shared/settings/contract';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LightMark } from '../issues/LightMark';
import '../issues/issues.css';

type Props = { settings: Settings; onChange: (changes: Partial<Settings>) => void };

/** What this office calls each light and which colour it wears; the rule of a light stays the same. */
export function LightSettings({ settings, onChange }: Props) {
  const { t } = useTranslation('settings');
  return (
    <section className="settings-part" aria-labelledby="settings-lights">
      <h2 id="settings-lights">{t('lights')}</h2>
      <p className="empty-hint">{t('hint.lights')}</p>
      <ul className="operators">
        {lights.map((light) => {
          const dress = settings.lights[light];
          const put = (changed: Partial<typeof dress>) =>
            onChange({ lights: { ...settings.lights, [light]: { ...dress, ...changed } } });
          const meaning = t(`issues:light.${light}`);
          return (
            <li key={light}>
              <span className="settings-light">
                <LightMark light={light} />
              </span>
              <NameField
                key={dress.name}
                name={dress.name}
                label={t('lightName', { light: meaning })}
                placeholder={meaning}
                onChange={(name) => put({ name })}
              />
              <Select
                style={{ width: 110 }}
                aria-label={t('lightColour', { light: meaning })}
                value={dress.colour}
                options={lightColours.map((value) => ({ value, label: t(`colour.${value}`) }))}
                onChange={(colour) => put({ colour })}
              />
              <span className="settings-rule">{t(`lightRule.${light}`)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type NameProps = {
  name: string;
  label: string;
  placeholder: string;
  onChange: (name: string) => void;
};

/** Counts when it is left or Enter is pressed, not with every letter. */
function NameField({ name, label, placeholder, onChange }: NameProps) {
  const [typed, setTyped] = useState(name);
  const put = () => {
    if (typed.trim() !== name) onChange(typed.trim());
  };
  return (
    <Input
      style={{ width: 110 }}
      aria-label={label}
      placeholder={placeholder}
      maxLength={8}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={put}
      onPressEnter={put}
    />
  );
}
