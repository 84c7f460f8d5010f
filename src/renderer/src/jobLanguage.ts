import { type Language, languages } from '@shared/i18n/catalog';
import { speak, startLanguage } from './i18n';

const known = (language: unknown): Language | undefined =>
  languages.find((each) => each === language);

/**
 * The language of a job's window. It may ask its one question and nothing else, so main tells it: at
 * the opening in the address, later with every change.
 */
export async function startJobLanguage(): Promise<void> {
  const asked = new URLSearchParams(window.location.search).get('language');
  await startLanguage(known(asked) ?? 'zh-CN');
  window.exchange.on('language', (told) => {
    const language = known(told);
    if (language) void speak(language);
  });
}
