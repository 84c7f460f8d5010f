import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Every TypeScript file under a folder of the repository, by its path from the root. */
export function sourcesIn(folder: string): { path: string; text: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** Each node of a file, parents first. Comments are not nodes. */
export function* nodesOf({ path, text }: { path: string; text: string }): Generator<ts.Node> {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const waiting: ts.Node[] = [file];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    waiting.push(...node.getChildren(file).toReversed());
  }
}
