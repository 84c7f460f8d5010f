import type { Settings } from '@shared/settings/contract';
import { dayCountings } from '@shared/workingDays/workCalendar';
import { Link } from '@tanstack/react-router';
import { Checkbox, Form, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { useNotice } from '../../ui/notice';
import { Page } from '../../ui/Page';
import { NoticeColors } from '../supervision/NoticeColors';
import { AboutProgram } from './AboutProgram';
import { LightSettings } from './LightSettings';
import { OperatorList } from './OperatorList';
import './settings.css';

const SCALES = [100, 110, 125, 150, 175, 200];

/** Every change counts at once and can be undone. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const notice = useNotice();
  const settings = useAnswer(api.settings.all, {}).data;
  const command = useCommand(api.settings.change);
  const change = (changes: Partial<Settings>) => command.mutate(changes, { onError: notice.error });

  const figure = (
    key:
      | 'assignmentDays'
      | 'dueSoonDays'
      | 'supportLeadDays'
      | 'extensionNoticeDays'
      | 'objectionDays'
      | 'silentDays'
      | 'followUpReviewDays'
      | 'checkInGraceMinutes'
      | 'timerWarningSeconds'
      | 'timerDangerSeconds',
    range: [number, number],
    unit = t('days'),
  ) => (
    <Form.Item label={t(key)} htmlFor={key} extra={t(`hint.${key}`)}>
      <InputNumber
        id={key}
        min={range[0]}
        max={range[1]}
        precision={0}
        suffix={unit}
        value={settings?.[key]}
        changeOnBlur={false}
        onChange={(value) => {
          if (value !== null && value !== settings?.[key]) change({ [key]: value });
        }}
      />
    </Form.Item>
  );

  return (
    <Page title={t('title')} note={t('atOnce')}>
      {settings ? (
        <div className="settings">
          <section className="settings-part" aria-labelledby="settings-display">
            <h2 id="settings-display">{t('display')}</h2>
            <Form layout="vertical">
              <Form.Item label={t('language')}>
                <Radio.Group
                  aria-label={t('language')}
                  value={settings.language}
                  onChange={({ target }) => change({ language: target.value })}
                  options={[
                    { value: 'zh-CN', label: t('languageName.zh-CN') },
                    { value: 'en', label: t('languageName.en') },
                  ]}
                />
              </Form.Item>
              <Form.Item label={t('theme')}>
                <Radio.Group
                  aria-label={t('theme')}
                  value={settings.theme}
                  onChange={({ target }) => change({ theme: target.value })}
                  options={(['light', 'highContrast'] as const).map((value) => ({
                    value,
                    label: t(`themeName.${value}`),
                  }))}
                />
              </Form.Item>
              <Form.Item label={t('scale')} htmlFor="scale">
                <Select
                  id="scale"
                  style={{ width: 140 }}
                  value={settings.scalePercent}
                  onChange={(scalePercent) => change({ scalePercent })}
                  options={SCALES.map((value) => ({ value, label: `${value}%` }))}
                />
              </Form.Item>
            </Form>
          </section>
          <section className="settings-part" aria-labelledby="settings-work">
            <h2 id="settings-work">{t('work')}</h2>
            <Form layout="vertical">
              <Form.Item
                label={t('dayCounting')}
                htmlFor="dayCounting"
                extra={t('hint.dayCounting')}
              >
                <Select
                  id="dayCounting"
                  value={settings.dayCounting}
                  onChange={(dayCounting) => change({ dayCounting })}
                  options={dayCountings.map((value) => ({
                    value,
                    label: t(`workingDays:counting.${value}`),
                  }))}
                />
              </Form.Item>
              <p className="settings-links">
                <Link to="/calendar">{t('workingDays:title')}</Link>
                <Link to="/moves">{t('issues:lifecycle.title')}</Link>
                <Link to="/styles">{t('houseStyles:title')}</Link>
              </p>
              {figure('assignmentDays', [1, 365])}
              {figure('dueSoonDays', [0, 60])}
              {figure('supportLeadDays', [1, 60])}
              {figure('extensionNoticeDays', [0, 60])}
              {figure('objectionDays', [0, 60])}
              {figure('silentDays', [1, 180])}
              {figure('followUpReviewDays', [1, 730])}
              {figure('checkInGraceMinutes', [0, 240], t('minutes'))}
              {figure('timerWarningSeconds', [0, 3600], t('seconds'))}
              {figure('timerDangerSeconds', [0, 600], t('seconds'))}
              <Form.Item extra={t('hint.timerSound')}>
                <Checkbox
                  checked={settings.timerSound}
                  onChange={({ target }) => change({ timerSound: target.checked })}
                >
                  {t('timerSound')}
                </Checkbox>
              </Form.Item>
              <Form.Item
                label={t('deckRenderer')}
                htmlFor="deckRenderer"
                extra={t('hint.deckRenderer')}
              >
                <Select
                  id="deckRenderer"
                  value={settings.deckRenderer}
                  onChange={(deckRenderer) => change({ deckRenderer })}
                  options={(['auto', 'builtIn'] as const).map((value) => ({
                    value,
                    label: t(`rendererName.${value}`),
                  }))}
                />
              </Form.Item>
            </Form>
          </section>
          <LightSettings settings={settings} onChange={change} />
          <NoticeColors />
          <OperatorList />
          <AboutProgram />
        </div>
      ) : null}
    </Page>
  );
}
