import { catalog, type Language } from '@shared/i18n/catalog';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** Keys are `namespace:path`, a namespace per feature. */
export async function startLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: catalog,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}
