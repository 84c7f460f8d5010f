import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { leftOut } from '../../scripts/complete-lockfile.mjs';

test('the lockfile has the packages of every platform, or npm ci refuses it', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  // When this fails: node scripts/complete-lockfile.mjs
  expect(Object.keys(leftOut(lock.packages))).toEqual([]);
});

test('finds what a registry left out, and tells whom it is for', () => {
  const packages = {
    '': { version: '1.0.0' },
    'node_modules/tool': {
      version: '2.0.0',
      dev: true,
      optionalDependencies: {
        '@tool/linux-x64-musl': '2.0.0',
        '@tool/win32-arm64': '2.0.0',
        '@tool/darwin-x64': '2.0.0',
      },
    },
    'node_modules/tool/node_modules/@tool/darwin-x64': { version: '2.0.0' },
  };
  const common = { version: '2.0.0', dev: true, optional: true };
  expect(leftOut(packages)).toEqual({
    'node_modules/@tool/linux-x64-musl': {
      ...common,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    },
    'node_modules/@tool/win32-arm64': { ...common, os: ['win32'], cpu: ['arm64'] },
  });
});
