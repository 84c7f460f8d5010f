/** Who may import whom. Each rule has a planted violation in tests/house that proves it bites. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '(^|/)src/shared' },
      to: { pathNot: '(^|/)(src/shared|node_modules/zod|resources/[^/]+\\.json)' },
    },
    {
      name: 'renderer-is-a-stranger',
      severity: 'error',
      from: { path: '(^|/)src/renderer' },
      to: { path: '(^|/)src/(main|preload)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '(^|/)src/renderer' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-only-in-app',
      severity: 'error',
      from: { path: '(^|/)src/main', pathNot: '(^|/)src/main/(app/|index\\.ts)' },
      to: { path: '(^|/)node_modules/electron(/|$)' },
    },
    {
      name: 'a-feature-by-its-front-door',
      severity: 'error',
      from: { path: '(^|/)src/main/features/([^/]+)/' },
      to: {
        path: '(^|/)src/main/features/([^/]+)/',
        pathNot: '(^|/)src/main/features/($2/|[^/]+/index\\.ts$|[^/]+/[^/]+\\.table\\.ts$)',
      },
    },
    {
      name: 'documents-know-no-feature',
      severity: 'error',
      from: { path: '(^|/)src/main/documents' },
      to: {
        path: '(^|/)src/(main/(features|db|app|ipc)|shared/(?!errors|operation|time|i18n|similarity|pictures)[^/]+/)',
      },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '(^|/)src/renderer/src/ui' },
      to: { path: '(^|/)src/renderer/src/features' },
    },
    {
      name: 'sqlite-only-in-db',
      severity: 'error',
      from: { path: '(^|/)src', pathNot: '(^|/)src/main/db' },
      to: { path: '(^|/)node_modules/better-sqlite3(/|$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
