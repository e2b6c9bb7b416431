import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What a workflow file may import: the SDK for workflows and its own neighbours, nothing else. */
const WORKFLOW_IMPORTS = {
  patterns: [{ regex: '^(?!@temporalio/workflow$|\\./)', allowTypeImports: true }],
};

export default defineConfig(
  {
    ignores: [
      'node_modules',
      'bench/node_modules',
      'bench/peers',
      '.waaklicht',
      'bin',
      'coverage',
      '.dependency-cruiser.cjs',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A sign-in service without TLS on this machine only: the library marks the switch, the code guards it.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
      ],
      'max-params': ['error', 4],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Randomness only from node:crypto.' },
      ],
    },
  },
  // Plain JavaScript runs before anything is installed, or around what is typed.
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    files: ['src/**'],
    ignores: ['src/platform/config.ts', 'src/main/**', 'src/platform/launcher/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Configuration is read in src/platform/config.ts only.',
        },
      ],
    },
  },
  {
    files: ['src/domain/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The core reads no clock.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The core reads no clock.',
        },
      ],
    },
  },
  {
    files: ['src/workflows/**'],
    rules: {
      'no-restricted-imports': ['error', WORKFLOW_IMPORTS],
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'crypto',
        'fetch',
        'performance',
        'Intl',
        'structuredClone',
      ],
    },
  },
  {
    files: ['test/**', 'bench/**'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
