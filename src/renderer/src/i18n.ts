import { catalog, type Language } from '@shared/i18n/catalog';
import dayjs from 'dayjs';
import 'dayjs/locale/en';
import 'dayjs/locale/zh-cn';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** Before the first picture. Keys are `namespace:path`, a namespace per feature. */
export async function startLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: catalog,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(language);
}

/** Changes every sentence on the screen at once, dates as well. */
export async function speak(language: Language): Promise<void> {
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  document.documentElement.lang = language;
  if (i18next.language !== language) await i18next.changeLanguage(language);
  document.title = i18next.t('common:program');
}
