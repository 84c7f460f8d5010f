import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

const home = app.getPath('userData');

/** Remembers which data folder was opened last, so that an opened copy stays open tomorrow. */
const pointer = join(home, 'open-folder.txt');

/** `--data DIR` or `--data=DIR`; else the folder opened last; else the user-data folder's own. */
export function dataFolder(): string {
  const given = givenFolder();
  if (given) return given;
  const last = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : '';
  return last && existsSync(last) ? last : join(home, 'data');
}

function givenFolder(): string | undefined {
  const at = process.argv.findIndex((word) => word === '--data' || word.startsWith('--data='));
  if (at < 0) return undefined;
  const word = process.argv[at] as string;
  return word.startsWith('--data=') ? word.slice('--data='.length) : process.argv[at + 1];
}

/** Starts the program anew on another data folder. */
export function reopen(folder: string): void {
  const plain = withoutDataSwitch(process.argv.slice(1));
  if (givenFolder()) {
    app.relaunch({ args: [...plain, '--data', folder] });
  } else {
    mkdirSync(home, { recursive: true });
    writeFileSync(pointer, folder);
    app.relaunch({ args: plain });
  }
  app.quit();
}

function withoutDataSwitch(words: string[]): string[] {
  const at = words.indexOf('--data');
  const kept = at < 0 ? words : [...words.slice(0, at), ...words.slice(at + 2)];
  return kept.filter((word) => !word.startsWith('--data='));
}
