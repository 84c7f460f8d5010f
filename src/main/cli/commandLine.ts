import { resolve } from 'node:path';
import { AppError, invalid } from '@shared/errors';
import type { Language } from '@shared/i18n/catalog';
import { z } from 'zod';
import { changeDevice, readDevice } from '../files/device';
import { onTheWire, openProgram, type Program } from '../program';
import { asText } from './answers';
import { askedOperation } from './asking';
import { askedByFile, isFileWork } from './fileWork';
import { helpAsJson, helpAsText } from './help';
import { languageOf, sayIn } from './sentences';
import { withHandles } from './shapes';
import { readInput, type Switches, takeSwitches } from './words';

/** Everything the command line needs of the process it runs in. */
export type Terminal = {
  env: Record<string, string | undefined>;
  /** file names are meant from here */
  cwd: string;
  /** where the data lie unless `--data` says otherwise */
  dataFolder: string;
  signal?: AbortSignal;
  out(text: string): void;
  err(text: string): void;
};

/** Exit codes: done; refused or badly asked, in one sentence; an error of the program itself. */
const DONE = 0;
const FAILED = 1;
const REFUSED = 2;

/** `<noun> <verb> …`, `import …`, `export …` or `help`, as typed. Answers the exit code. */
export async function runCommandLine(argv: readonly string[], io: Terminal): Promise<number> {
  let say = await sayIn(languageOf(io.env) ?? 'zh-CN');
  let program: Program | undefined;
  try {
    const { switches, words } = takeSwitches(argv);
    if (words.length === 0 || words[0] === 'help' || words[0] === '--help') {
      io.out(switches.json ? JSON.stringify(helpAsJson()) : helpAsText(say, words[1]));
      return DONE;
    }
    const folder = resolve(io.cwd, switches.data ?? io.dataFolder);
    program = await opened(folder);
    const language = languageOf(io.env) ?? (await program.client.settings.all({})).language;
    say = await sayIn(language);
    const answer = await asOperator(program, switches, () =>
      answerTo(words, program as Program, language, io),
    );
    if (switches.json) io.out(JSON.stringify(answer ?? null));
    else io.out(answer === undefined || answer === null ? say('cli:done') : asText(answer));
    return DONE;
  } catch (error) {
    const { kind, key, params } = onTheWire(error);
    const sentence = say(key, params);
    if (argv.includes('--json')) io.out(JSON.stringify({ error: { kind, key, params, sentence } }));
    else io.err(sentence);
    if (kind !== 'bug') return REFUSED;
    io.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return FAILED;
  } finally {
    program?.close();
  }
}

/** Throws invalid when the folder cannot hold data; what the program itself throws stays. */
async function opened(folder: string): Promise<Program> {
  try {
    return await openProgram({ folder });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code === null || error instanceof AppError) throw error;
    throw invalid('cli:error.folder', { folder, problem: code });
  }
}

async function answerTo(
  words: readonly string[],
  program: Program,
  language: Language,
  io: Terminal,
): Promise<unknown> {
  const handleFor = (file: string) => program.handleFor(resolve(io.cwd, file));
  const [first] = words;
  const asked = isFileWork(first)
    ? await askedByFile(first, words.slice(1), program, handleFor)
    : ownWords(words);
  const { name, operation } = asked;
  const input = withHandles(operation.input, asked.input, handleFor);
  const { localeError } = language === 'en' ? z.locales.en() : z.locales.zhCN();
  const parsed = operation.input.safeParse(input, { error: localeError });
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.') || '—'}: ${message}`,
    );
    throw invalid('cli:error.input', { problems: problems.join('; ') });
  }
  return program.operate(name, input, io.signal ? { signal: io.signal } : {});
}

function ownWords(words: readonly string[]) {
  const asked = askedOperation(words);
  const { input, rest } = readInput(asked.operation.input, asked.words);
  if (rest.length > 0) throw invalid('cli:error.tooMuch', { words: rest.join(' ') });
  return { ...asked, input };
}

/**
 * `--operator NAME`: this one act is theirs; whoever sits at this laptop stays who it was.
 * Throws invalid for an unknown name; a wrong PIN is refused as at the window.
 */
async function asOperator<T>(
  { client, folder }: Program,
  switches: Switches,
  work: () => Promise<T>,
): Promise<T> {
  const { operator: name, 'operator-pin': pin = null } = switches;
  if (!name) return work();
  const operators = await client.operators.list({});
  const found = operators.find((operator) => operator.name === name);
  if (!found) throw invalid('cli:error.noSuchOperator', { name });
  const { operatorId } = readDevice(folder);
  try {
    await client.operators.takeOver({ id: found.id, pin });
    return await work();
  } finally {
    changeDevice(folder, { operatorId });
  }
}
