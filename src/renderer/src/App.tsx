import type { Settings } from '@shared/settings/contract';
import { RouterProvider } from '@tanstack/react-router';
import { App as Antd, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect } from 'react';
import { api, useAnswer } from './api';
import { speak } from './i18n';
import { router } from './routes';
import { pageNonce } from './ui/nonce';
import { themeOf } from './ui/theme';

/** @param initial settings as read before the first picture, so that nothing flickers */
export function App({ initial }: { initial: Settings }) {
  const { language, theme, scalePercent } = useAnswer(api.settings.all, {}).data ?? initial;

  useEffect(() => {
    void speak(language);
  }, [language]);
  useEffect(() => {
    const root = document.documentElement;
    root.dataset.theme = theme;
    // Windows of one origin share Chromium's own zoom, so that would enlarge the hall's screen too.
    root.style.zoom = String(scalePercent / 100);
  }, [theme, scalePercent]);

  return (
    <ConfigProvider
      csp={{ nonce: pageNonce }}
      locale={language === 'en' ? enUS : zhCN}
      theme={themeOf(theme)}
      button={{ autoInsertSpace: false }}
    >
      <Antd className="app" message={{ maxCount: 3 }}>
        <RouterProvider router={router} />
      </Antd>
    </ConfigProvider>
  );
}
