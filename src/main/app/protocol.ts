import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { protocol } from 'electron';
import type { FileStore } from '../files/fileStore';
import { filmAnswer } from './filmAnswer';
import { printedPages } from './printedPages';

export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://exchange`;

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        // Compiled once, not at every start.
        codeCache: true,
      },
    },
  ]);
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.icc': 'application/octet-stream',
};

const policy = (nonce: string) =>
  [
    `default-src 'none'`,
    `script-src 'self' 'wasm-unsafe-eval'`,
    // antd puts its styles into the page at run time; only those with this page's nonce count.
    `style-src-elem 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self' data: blob:`,
    `media-src 'self' blob:`,
    `connect-src 'self' blob:`,
    `worker-src 'self' blob:`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');

const HEADERS = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' };

export const missing = () => new Response('not found', { status: 404 });

/** The picture formats that pages are rendered to; nothing else leaves the file store this way. */
function pictureType(bytes: Uint8Array): string | null {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image/jpeg';
  if (bytes[8] === 0x57 && bytes[9] === 0x45) return 'image/webp';
  return null;
}

/**
 * Answers `app://exchange/…`: the built screens, `app://exchange/picture/<sha256>` for rendered
 * pages, `app://exchange/film/<sha256>` for films and `app://exchange/print/<name>` for what is being printed. Every path is resolved and must still lie in its folder.
 */
export function answerScheme(rendererFolder: string, files: FileStore): void {
  const root = resolve(rendererFolder);
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'exchange' || request.method !== 'GET') return missing();
    const path = decodeURIComponent(url.pathname);
    try {
      const picture = path.match(/^\/picture\/([0-9a-f]{64})$/);
      if (picture?.[1]) {
        const bytes = await readFile(files.pathOf(picture[1]));
        const type = pictureType(bytes);
        if (!type) return missing();
        return new Response(new Uint8Array(bytes), {
          headers: { ...HEADERS, 'Content-Type': type },
        });
      }
      const film = path.match(/^\/film\/([0-9a-f]{64})$/);
      if (film?.[1]) {
        const range = request.headers.get('range');
        return (await filmAnswer(files.pathOf(film[1]), range, HEADERS)) ?? missing();
      }
      const printed = path.startsWith('/print/') && printedPages.get(path.slice('/print/'.length));
      // Its own policy stands in it: no script, nothing from outside.
      if (printed)
        return new Response(printed, {
          headers: { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8' },
        });
      return await builtFile(root, path);
    } catch {
      return missing();
    }
  });
}

/** One file of the built screens, with the policy that a page may do nothing else. */
export async function builtFile(rendererFolder: string, path: string): Promise<Response> {
  const root = resolve(rendererFolder);
  const file = resolve(root, `.${path}`);
  const type = TYPES[extname(file)];
  if (!file.startsWith(root + sep) || !type) return missing();
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return missing();
  if (extname(file) !== '.html') {
    return new Response(new Uint8Array(bytes), { headers: { ...HEADERS, 'Content-Type': type } });
  }
  const nonce = randomBytes(16).toString('base64');
  return new Response(bytes.toString('utf8').replaceAll('%NONCE%', nonce), {
    headers: { ...HEADERS, 'Content-Type': type, 'Content-Security-Policy': policy(nonce) },
  });
}
