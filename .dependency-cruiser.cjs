/**
 * The direction of dependencies (docs/architectuur: domain ← everything; only `main` wires). Every rule says why; a new
 * folder under src needs a rule of its own before it may be imported.
 */
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    forbid('no-cycles', {}, { circular: true }, 'What depends on itself cannot be understood in parts.'),
    forbid(
      'domain-is-pure',
      { path: '^src/domain/' },
      { pathNot: '^src/domain/' },
      'The rules read no clock, do no I/O and need no library.',
    ),
    forbid(
      'workflows-know-the-sdk-only',
      { path: '^src/workflows/' },
      {
        pathNot: '^(src/workflows/|node_modules/@temporalio/(workflow|common)/)',
        dependencyTypesNot: ['type-only'],
      },
      'What is replayed for years holds nothing that changes; activities are known by type.',
    ),
    forbid(
      'workflows-know-activities-by-type',
      { path: '^src/workflows/' },
      { pathNot: '^(src/(workflows|activities)/|node_modules/@temporalio/)' },
      'A workflow knows the shape of its activities and nothing of what is behind them.',
    ),
    forbid(
      'workflows-stay-inside',
      { path: '^src/(?!workflows/|main/)' },
      { path: '^src/workflows/(?!messages\\.ts$|ids\\.ts$)' },
      'Others know the messages and ids of workflows, never their code.',
    ),
    forbid(
      'activities-and-web-reach-cases-through-the-case-file',
      { path: '^src/(activities|api|web|notifications|documents|scenario)/' },
      { path: '^src/store/(case-rows|case-functions)\\.ts$' },
      'Only the case file locks, decides and writes.',
    ),
    forbid(
      'pages-know-no-sql',
      { path: '^src/(api|web|activities|workflows|edge|documents|scenario|platform(?!/launcher))/' },
      { path: '^node_modules/(pg|kysely)/', dependencyTypesNot: ['type-only'] },
      'SQL lives in store and in the few modules that read for it (see the ADR on the database).',
    ),
    forbid(
      'only-security-knows-keys',
      { path: '^src/(domain|workflows|activities|web|edge|scenario|documents|notifications)/' },
      { path: '^src/security/(envelope|key-ring)\\.ts$', dependencyTypesNot: ['type-only'] },
      'A key is used where a record is sealed or opened, nowhere else.',
    ),
    forbid(
      'only-main-wires',
      { path: '^src/(?!main/)' },
      { path: '^src/main/', dependencyTypesNot: ['type-only'] },
      'Parts get what they need handed to them.',
    ),
    forbid(
      'edge-and-platform-are-below',
      { path: '^src/(edge|security|store)/' },
      { path: '^src/(api|web|casefile|activities|main|notifications|practice|documents)/' },
      'What everybody uses depends on nobody who uses it.',
    ),
    forbid(
      'zod-at-the-edges',
      // A backup is a file from outside: reading one is an edge of its own.
      {
        path: '^src/(domain|workflows|casefile|activities|store)/',
        pathNot: '^src/store/(backup-files|restore)\\.ts$',
      },
      { path: '^node_modules/zod/' },
      'What comes from outside is checked once, at the edge.',
    ),
    forbid(
      'product-knows-no-tests',
      { path: '^src/' },
      { path: '^(test|bench)/' },
      'The product is not tested from within.',
    ),
    forbid('found', {}, { couldNotResolve: true }, 'Everything imported is there.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)\\.waaklicht/|^bench/peers/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts', '.json'],
    },
  },
};
