/**
 * `npm run bench`: how long the program takes, as medians and as ratios against something plain that
 * is measured in the same run (docs/benchmarks.md). Nothing here passes or fails by a figure.
 *
 *   npm run bench -- search journal      only these
 *   npm run bench -- --json FILE         every sample as well
 */
import path from 'node:path';
import { build } from 'vite';
import { ensureBuilt } from './setup/build.mjs';
import { withDisplay } from './setup/display.mjs';
import { root } from './setup/paths.mjs';
import { main, say } from './setup/say.mjs';
import { runScript } from './setup/tools.mjs';

await main(async () => {
  await ensureBuilt();
  say('Bundling the benchmarks');
  await bundle();
  const args = process.argv.slice(2);
  process.exitCode = await withDisplay((env) => runScript('out/bench/all.js', args, env));
});

/** The program's own code as it ships, bundled with what measures it, for plain Node. */
async function bundle() {
  const at = (/** @type {string} */ place) => path.join(root, place);
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: { alias: { '@shared': at('src/shared') } },
    build: {
      ssr: true,
      target: 'node20',
      outDir: at('out/bench'),
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          all: at('tests/bench/all.bench.ts'),
          // Beside the bundle, where the program looks for it.
          documentWorker: at('src/main/documents/worker/documentWorker.ts'),
        },
      },
    },
  });
}
