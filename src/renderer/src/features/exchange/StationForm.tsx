import type { Station } from '@shared/settings/contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { useNotice } from '../../ui/notice';

/** What this laptop is for: whose recorder, which discussion group. Not carried to other laptops. */
export function StationForm() {
  const { t } = useTranslation('exchange');
  const notice = useNotice();
  const station = useAnswer(api.settings.station, {}).data;
  const set = useCommand(api.settings.setStation);
  // Only what is half-typed: an answer that comes back meanwhile must not take the other field away.
  const [typed, setTyped] = useState<Partial<Station>>({});
  const save = () => {
    if (!station) return;
    const wanted = { ...station, ...typed };
    if (station.recorder === wanted.recorder && station.group === wanted.group) return;
    set.mutate(wanted, {
      onSuccess: () => notice.success(t('station.saved')),
      onError: notice.error,
    });
  };
  return (
    <>
      <h2>{t('station.title')}</h2>
      <p>{t('station.explanation')}</p>
      <div className="exchange-station">
        {(['recorder', 'group'] as const).map((name) => (
          <label key={name} htmlFor={`station-${name}`}>
            {t(`station.${name}`)}
            <Input
              id={`station-${name}`}
              value={typed[name] ?? station?.[name] ?? ''}
              maxLength={40}
              onChange={({ target }) => setTyped((now) => ({ ...now, [name]: target.value }))}
              onBlur={save}
              onPressEnter={save}
            />
          </label>
        ))}
      </div>
    </>
  );
}
