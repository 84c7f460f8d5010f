import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommandLine } from './commandLine';
import { usualDataFolder } from './dataFolder';

const { productName } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as { productName: string };

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());

process.exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  dataFolder: usualDataFolder(productName, process.env, process.platform),
  signal: stop.signal,
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});
