import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);
const shared = { '@shared': at('src/shared') };

/** What pdf.js loads by name while drawing: character tables, standard fonts, decoders, colours. */
const pdfjsAssets = {
  name: 'pdfjs-assets',
  apply: 'build' as const,
  writeBundle() {
    for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
      cpSync(at(`node_modules/pdfjs-dist/${folder}`), at(`out/renderer/pdfjs/${folder}`), {
        recursive: true,
      });
    }
  },
};

export default defineConfig({
  main: {
    resolve: { alias: shared },
    build: {
      externalizeDeps: {
        exclude: [
          // Its module build is not marked as one, so that Node could not load it from outside the bundle.
          'pptxgenjs',
          // Hundreds of small files, of which the program wants a part: they would be read at every start.
          'drizzle-orm',
          'uuid',
          'zod',
        ],
      },
      rolldownOptions: {
        // Comments and blanks are parsed at every start; names stay for the log.
        output: { minify: { mangle: false, compress: false } },
        // Readers and writers of papers only tell what they can do: who does not use one does not load it.
        treeshake: {
          moduleSideEffects: (id: string) => !id.includes('/src/main/documents/'),
        },
        // cli: the contract without a window. documentWorker: parses strangers' files off the main thread.
        input: {
          index: at('src/main/index.ts'),
          cli: at('src/main/cli/cli.ts'),
          documentWorker: at('src/main/documents/worker/documentWorker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          index: at('src/preload/index.ts'),
          workshop: at('src/preload/workshop.ts'),
        },
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    resolve: { alias: shared },
    plugins: [react(), pdfjsAssets],
    build: {
      // Half of what is to be read and parsed before the first picture.
      minify: true,
      rolldownOptions: {
        input: {
          index: at('src/renderer/index.html'),
          stage: at('src/renderer/stage.html'),
          live: at('src/renderer/live.html'),
          judge: at('src/renderer/judge.html'),
          workshop: at('src/renderer/workshop.html'),
        },
      },
    },
  },
});
