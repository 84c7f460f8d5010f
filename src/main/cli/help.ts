import { contract, operationNamed, operationNames } from '@shared/contract';
import { type FeatureContract, fileHandle, type Operation } from '@shared/operation';
import { z } from 'zod';
import { fileWorks } from './asking';
import type { Say } from './sentences';
import { flagsOf, kebab } from './words';

/** Every operation with the JSON Schema of its input; a file handle is a file's name here. */
export function helpAsJson(): unknown {
  return operationNames.map((name) => {
    const { kind, official, input } = operationNamed(name) as Operation;
    const [feature = '', verb = ''] = name.split('.');
    const schema = z.toJSONSchema(input, {
      io: 'input',
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        if ((zodSchema as unknown) === fileHandle) jsonSchema.format = 'file-name';
      },
    });
    return { name, words: `${kebab(feature)} ${kebab(verb)}`, kind, official, input: schema };
  });
}

/** For people: how to ask, and every operation with its flags; those in brackets may be left out. */
export function helpAsText(say: Say, noun?: string): string {
  const features = Object.entries(contract).filter(
    ([name]) => noun === undefined || kebab(name) === kebab(noun),
  );
  const lists = features.flatMap(([feature, lines]) => [
    '',
    kebab(feature),
    ...Object.entries(lines as FeatureContract).map(
      ([verb, { kind, input }]) =>
        `  ${kebab(verb)}  ${flagsOf(input)}  (${say(`cli:kind.${kind}`)})`,
    ),
  ]);
  if (noun !== undefined) return lists.slice(1).join('\n');
  const works = (direction: 'import' | 'export') =>
    fileWorks(direction)
      .map(({ what }) => what)
      .join(' | ');
  return [
    say('cli:help.usage'),
    say('cli:help.import', { what: works('import') }),
    say('cli:help.export', { what: works('export') }),
    say('cli:help.switches'),
    ...lists,
  ].join('\n');
}
