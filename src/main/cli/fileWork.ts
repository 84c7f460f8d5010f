import { extname } from 'node:path';
import { invalid } from '@shared/errors';
import type { FileHandle, Operation } from '@shared/operation';
import type { Program } from '../program';
import { type Asked, askedFileWork } from './asking';
import { bare, defOf, fieldsOf, isFile } from './shapes';
import { readInput } from './words';

/** What can be left unsaid because the rest says it; what was said stays. */
async function complete(
  { input: schema }: Operation,
  said: Record<string, unknown>,
  file: string | undefined,
  program: Program,
): Promise<Record<string, unknown>> {
  const input = { ...said };
  for (const [name, field] of Object.entries(fieldsOf(schema))) {
    if (name in input && name !== 'filter') continue;
    const known = Object.values(defOf(bare(field)).entries ?? {});
    const ending = file ? extname(file).slice(1).toLowerCase() : '';
    if (isFile(field)) input[name] = file;
    else if (name === 'meetingId') input[name] = await currentMeeting(program);
    else if (name === 'format' && known.includes(ending)) input[name] = ending;
    else if (name === 'edition' && known.includes('internal')) input[name] = 'internal';
    else if (name === 'filter' && 'meetingId' in fieldsOf(field)) {
      input[name] = { meetingId: await currentMeeting(program), ...(said.filter as object) };
    }
  }
  return input;
}

/** The meeting that windows open with, else the newest. Throws invalid when there is none. */
async function currentMeeting({ client }: Program): Promise<string> {
  const { currentMeetingId } = await client.settings.all({});
  const meetings = await client.meetings.list({});
  const meeting = meetings.find(({ id }) => id === currentMeetingId) ?? meetings[0];
  if (!meeting) throw invalid('cli:error.noMeeting');
  return meeting.id;
}

/**
 * `import WHAT FILE …`, `export WHAT FILE …`: the operation with its file, format, meeting and
 * edition filled in where they were not said.
 */
export async function askedByFile(
  direction: 'import' | 'export',
  [what = '', ...words]: readonly string[],
  program: Program,
  handleFor: (file: string) => FileHandle,
): Promise<Asked & { input: Record<string, unknown> }> {
  const asked = askedFileWork(direction, what);
  const { input, rest } = readInput(asked.operation.input, words);
  const [file, ...tooMany] = rest;
  if (!file) throw invalid('cli:error.noFile', { direction, what });
  if (tooMany.length > 0) throw invalid('cli:error.tooMuch', { words: tooMany.join(' ') });
  if (asked.name === 'participants.importRoster') {
    const { sheets } = await program.client.participants.readRoster({ file: handleFor(file) });
    // Windows show the guessed columns for correction; here the guess is taken.
    const [sheet] = sheets;
    const read = sheet ? { mapping: sheet.mapping, rows: sheet.rows } : {};
    const said = { ...read, ...input };
    return { ...asked, input: await complete(asked.operation, said, undefined, program) };
  }
  return { ...asked, input: await complete(asked.operation, input, file, program) };
}

export const isFileWork = (word: string | undefined): word is 'import' | 'export' =>
  word === 'import' || word === 'export';
