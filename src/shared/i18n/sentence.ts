import { catalog, type Language } from './catalog';

/**
 * One sentence outside a window: documents and the command line. Fills `{{name}}` like the screens do.
 * An unknown key is shown as it is, so that nothing fails because a word is missing.
 */
export function sentence(
  language: Language,
  key: string,
  params: Record<string, string | number> = {},
): string {
  const [namespace = '', path = ''] = key.split(':');
  const at = (path: string): unknown => {
    let found: unknown = catalog[language][namespace];
    for (const step of path.split('.')) {
      found = typeof found === 'object' && found ? (found as Record<string, unknown>)[step] : null;
    }
    return found;
  };
  // One county, two counties: as the screens choose by `count`.
  const found = at(path) ?? at(`${path}${params.count === 1 ? '_one' : '_other'}`);
  if (typeof found !== 'string') return key;
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}
