import { contract, operationNamed } from '@shared/contract';
import { invalid } from '@shared/errors';
import type { FeatureContract, Operation } from '@shared/operation';
import { camel, kebab } from './words';

/** An operation as it was asked for, and the words that follow it. */
export type Asked = { name: string; operation: Operation; words: string[] };

const features: [string, FeatureContract][] = Object.entries(contract);

/** `case-studies choose-stage-version …` → `caseStudies.chooseStageVersion`. Throws invalid. */
export function askedOperation([noun = '', verb = '', ...words]: readonly string[]): Asked {
  const feature = features.find(([name]) => name === camel(noun));
  if (!feature) {
    const nouns = features.map(([name]) => kebab(name)).join(' ');
    throw invalid('cli:error.noSuchNoun', { noun, nouns });
  }
  const name = `${feature[0]}.${camel(verb)}`;
  const operation = operationNamed(name);
  if (!operation) {
    const verbs = Object.keys(feature[1]).map(kebab).join(' ');
    throw invalid('cli:error.noSuchVerb', { noun, verb: verb || '—', verbs });
  }
  return { name, operation, words };
}

/**
 * `import deck`, `export register`: the operation of that name in whichever feature has it, so that
 * a new import or export is reachable as soon as it stands in the contract. Throws invalid.
 */
export function askedFileWork(direction: 'import' | 'export', what: string): Asked {
  const works = fileWorks(direction);
  const found = works.find((work) => work.what === what);
  if (!found) {
    const known = works.map((work) => work.what).join(' ');
    throw invalid('cli:error.noSuchFileWork', { direction, what: what || '—', known });
  }
  const operation = operationNamed(found.name) as Operation;
  return { name: found.name, operation, words: [] };
}

export function fileWorks(direction: 'import' | 'export'): { what: string; name: string }[] {
  return features.flatMap(([feature, lines]) =>
    Object.keys(lines)
      .filter((verb) => verb.startsWith(direction) && verb !== direction)
      .map((verb) => ({
        what: kebab(verb.slice(direction.length)).slice(1),
        name: `${feature}.${verb}`,
      })),
  );
}
