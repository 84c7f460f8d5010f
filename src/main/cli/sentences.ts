import { catalog, type Language } from '@shared/i18n/catalog';
import { createInstance } from 'i18next';

/** Says a sentence of the catalog: `say('cli:done')`. */
export type Say = (key: string, params?: Record<string, unknown>) => string;

export async function sayIn(language: Language): Promise<Say> {
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: catalog,
    interpolation: { escapeValue: false },
  });
  return (key, params = {}) => i18n.t(key, params);
}

/** What the terminal asks for, by POSIX's own order; null when it names neither of our languages. */
export function languageOf(env: Record<string, string | undefined>): Language | null {
  const asked = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  if (/^zh/i.test(asked)) return 'zh-CN';
  return /^en/i.test(asked) ? 'en' : null;
}
