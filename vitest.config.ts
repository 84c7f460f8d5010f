import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'src/shared') } },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    setupFiles: ['tests/support/properties.ts'],
    testTimeout: 60_000,
    // Deadlines and printed dates are those of the office, wherever the tests run.
    env: { TZ: 'Asia/Shanghai' },
  },
});
