import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { throwIfCancelled } from '../cancel';

const NAMES = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];

/** Where installers put it when they do not put it on the PATH. */
function usualFolders(): string[] {
  switch (process.platform) {
    case 'win32':
      return [
        process.env.ProgramFiles,
        process.env['ProgramFiles(x86)'],
        process.env.LOCALAPPDATA && join(process.env.LOCALAPPDATA, 'Programs'),
      ]
        .filter((folder) => folder !== undefined && folder !== '')
        .map((folder) => join(folder as string, 'LibreOffice', 'program'));
    case 'darwin':
      return [
        '/Applications/LibreOffice.app/Contents/MacOS',
        join(process.env.HOME ?? '', 'Applications/LibreOffice.app/Contents/MacOS'),
      ];
    default:
      return [
        '/usr/bin',
        '/usr/local/bin',
        '/opt/libreoffice/program',
        '/snap/bin',
        '/usr/lib/libreoffice/program',
      ];
  }
}

/** The LibreOffice on this machine, or null. Looked for each time: it may have been installed since. */
export function findLibreOffice(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...usualFolders()];
  for (const folder of folders) {
    if (folder === '') continue;
    for (const name of NAMES) {
      const path = join(folder, name);
      if (existsSync(path)) return path;
    }
  }
  return null;
}

const setting = (path: string, name: string, value: string) =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/**
 * A stranger's deck may link pictures on the network and carry macros: neither is fetched nor run. The
 * proxy is one that nobody answers for.
 */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${[
  setting('Inet/Settings', 'ooInetProxyType', '2'),
  ...['HTTP', 'HTTPS', 'FTP'].flatMap((scheme) => [
    setting('Inet/Settings', `ooInet${scheme}ProxyName`, '127.0.0.1'),
    setting('Inet/Settings', `ooInet${scheme}ProxyPort`, '9'),
  ]),
  setting('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
  setting('Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'),
  setting('Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'),
].join('\n')}
</oor:items>
`;

/** Starting takes some seconds, a page far less than one; an old laptop gets ten times that. */
const START_MS = 60_000;
const PAGE_MS = 4_000;

/**
 * Turns a .pptx into a PDF with LibreOffice, in a profile of its own so that a LibreOffice that is
 * open on the desk is neither disturbed nor waited for. Nothing is left running.
 * @param scratch an empty folder of the caller's, which the caller removes
 * @returns the path of the PDF, or null when LibreOffice could not do it in time
 * @throws AppError `documents:error.cancelled`
 */
export async function convertWithLibreOffice(
  program: string,
  source: string,
  scratch: string,
  pages: number,
  signal: AbortSignal,
): Promise<string | null> {
  throwIfCancelled(signal);
  const output = join(scratch, 'out');
  const input = join(scratch, 'deck.pptx');
  const profile = join(scratch, 'profile');
  await mkdir(output, { recursive: true });
  // The name decides which filter LibreOffice takes; kept originals have none.
  await symlinkOrCopy(source, input);
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
  const ended = await run(
    program,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--nodefault',
      '--nofirststartwizard',
      '--convert-to',
      'pdf:impress_pdf_Export',
      '--outdir',
      output,
      input,
    ],
    START_MS + pages * PAGE_MS,
    signal,
  );
  throwIfCancelled(signal);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  const [pdf] = (await readdir(output)).filter((name) => name.endsWith('.pdf'));
  return ended && pdf ? join(output, pdf) : null;
}

async function symlinkOrCopy(source: string, target: string): Promise<void> {
  try {
    await symlink(source, target);
  } catch {
    // Windows lets ordinary users make no links.
    await copyFile(source, target);
  }
}

/** Runs a program to its end; false when it failed, took too long or was cancelled. */
function run(
  program: string,
  words: string[],
  limitMs: number,
  signal: AbortSignal,
): Promise<boolean> {
  return new Promise((answer) => {
    // A group of its own: soffice is a script that starts the real program, and both must end.
    const child = spawn(program, words, {
      stdio: 'ignore',
      detached: process.platform !== 'win32',
      windowsHide: true,
      // With a locale that is named but not installed it hangs on a path that has Chinese in it.
      env: process.platform === 'linux' ? { ...process.env, LC_ALL: 'C.UTF-8' } : process.env,
    });
    const kill = () => {
      if (child.pid === undefined) return;
      try {
        if (process.platform === 'win32') {
          spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
        } else process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It ended by itself in the meantime.
      }
    };
    const limit = setTimeout(kill, limitMs);
    signal.addEventListener('abort', kill, { once: true });
    process.once('exit', kill);
    const end = (good: boolean) => {
      clearTimeout(limit);
      signal.removeEventListener('abort', kill);
      process.removeListener('exit', kill);
      answer(good);
    };
    child.once('error', () => end(false));
    child.once('exit', (code) => end(code === 0));
  });
}
