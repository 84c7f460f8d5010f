import { operationNames } from '@shared/contract';
import { catalog } from '@shared/i18n/catalog';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { nodesOf, sourcesIn } from './sources';

type Sentences = { [key: string]: string | Sentences };

function leaves(sentences: Sentences, before: string): [key: string, sentence: string][] {
  return Object.entries(sentences).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${before}${key}`, value] as [string, string]]
      : leaves(value, `${before}${key}.`),
  );
}

const spoken = (language: keyof typeof catalog) =>
  new Map(
    Object.entries(catalog[language]).flatMap(([namespace, sentences]) =>
      leaves(sentences, `${namespace}:`),
    ),
  );

const chinese = spoken('zh-CN');
const english = spoken('en');
const namespaces = new Set(Object.keys(catalog['zh-CN']));

/** i18next keeps forms of number under `key_one`, `key_other`. */
const exists = (key: string) => chinese.has(key) || chinese.has(`${key}_other`);
const isBranch = (prefix: string) =>
  [...chinese.keys()].some((key) => key.startsWith(`${prefix}`) && key !== prefix);

describe('both languages', () => {
  const plain = (keys: Iterable<string>) =>
    [...new Set([...keys].map((key) => key.replace(/_(one|other)$/, '')))].toSorted();

  test('have every key', () => {
    expect(plain(english.keys())).toEqual(plain(chinese.keys()));
  });

  test('say something under every key', () => {
    const silent = [...chinese, ...english].filter(([, sentence]) => sentence.trim() === '');
    expect(silent).toEqual([]);
  });

  test('quote the same values', () => {
    const quoted = (sentence = '') =>
      [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();
    const different = [...chinese].filter(
      ([key, sentence]) =>
        english.has(key) &&
        // English dates name the month, Chinese ones number it.
        !/:dates?\b/.test(key) &&
        [...new Set(quoted(sentence))].join() !== [...new Set(quoted(english.get(key)))].join(),
    );
    expect(different).toEqual([]);
  });

  test('name every operation, for undo and the log', () => {
    const nameless = operationNames.filter((name) => !exists(`common:operation.${name}`));
    expect(nameless).toEqual([]);
  });
});

const sources = sourcesIn('src');

test('Han characters stand in i18n, templates and samples only', () => {
  const found = sources
    .filter(({ path }) => !/\.template\.|features\/sample\//.test(path.replaceAll('\\', '/')))
    .flatMap((source) =>
      [...nodesOf(source)]
        .filter((node) => node.getChildCount() === 0 && !ts.isJSDoc(node))
        .map((node) => node.getText())
        .filter((text) => /\p{Script=Han}/u.test(text) && !/^\/[*/]/.test(text))
        .map((text) => `${source.path}: ${text}`),
    );
  expect(found).toEqual([]);
});

/** `useTranslation('issues')` → issues; the default namespace is common. */
function namespaceOf(nodes: ts.Node[]): string | null {
  for (const node of nodes) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'useTranslation') continue;
    const [first] = node.arguments;
    if (!first) return 'common';
    if (ts.isStringLiteral(first)) return first.text;
    if (ts.isArrayLiteralExpression(first) && first.elements[0]) {
      const [one] = first.elements;
      if (ts.isStringLiteral(one)) return one.text;
    }
  }
  return null;
}

/** Keys as the sources write them: whole ones, and beginnings of those made at run time. */
function keysIn(source: { path: string; text: string }): { whole: string[]; begun: string[] } {
  const nodes = [...nodesOf(source)];
  const own = namespaceOf(nodes);
  const whole: string[] = [];
  const begun: string[] = [];
  const spelt = (key: string) => (key.includes(':') ? key : own ? `${own}:${key}` : null);
  for (const node of nodes) {
    if (ts.isStringLiteralLike(node) && /^[a-z]\w*:[A-Za-z][\w.-]*$/.test(node.text)) {
      if (namespaces.has(node.text.split(':')[0] ?? '')) whole.push(node.text);
    }
    if (!ts.isCallExpression(node) || node.expression.getText() !== 't') continue;
    const [first] = node.arguments;
    if (first && ts.isStringLiteralLike(first)) {
      const key = spelt(first.text);
      if (key) whole.push(key);
    } else if (first && ts.isTemplateExpression(first) && first.head.text) {
      const key = spelt(first.head.text);
      if (key) begun.push(key);
    }
  }
  return { whole, begun };
}

test('every key that the sources use is in the catalog', () => {
  const missing = sources.flatMap((source) => {
    const { whole, begun } = keysIn(source);
    return [
      ...whole.filter((key) => !exists(key)),
      ...begun.filter((key) => !isBranch(key)).map((key) => `${key}…`),
    ].map((key) => `${source.path}: ${key}`);
  });
  expect(missing).toEqual([]);
});

test('the search for keys finds what is not there', () => {
  const text = `
    function Screen() {
      const { t } = useTranslation('issues');
      throw refused('issues:error.nowhere');
      return t('nothing.of.the.kind') + t(\`nosuch.\${kind}\`);
    }`;
  expect(keysIn({ path: 'planted.tsx', text })).toEqual({
    whole: ['issues:error.nowhere', 'issues:nothing.of.the.kind'],
    begun: ['issues:nosuch.'],
  });
  expect([exists('issues:error.nowhere'), isBranch('issues:nosuch.')]).toEqual([false, false]);
});
