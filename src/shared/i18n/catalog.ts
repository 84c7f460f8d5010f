/**
 * Every sentence the program says, per language and namespace (a namespace per feature). It lives in
 * shared because documents and the command line, made in main, speak the same words as the screens.
 */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

type Sentences = { [key: string]: string | Sentences };

const files = import.meta.glob<{ default: Sentences }>('./*/*.json', { eager: true });

/** language → namespace → sentences, as i18next takes them. */
export const catalog: Record<Language, Record<string, Sentences>> = { 'zh-CN': {}, en: {} };

for (const [path, file] of Object.entries(files)) {
  const [, language, namespace] = path.match(/^\.\/([^/]+)\/([^/]+)\.json$/) ?? [];
  if (language && namespace) catalog[language as Language][namespace] = file.default;
}
