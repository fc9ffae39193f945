import js from '@eslint/js'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

import { noHiddenClock } from './scripts/check/lint/no-hidden-clock.mjs'
import { noPhysicalDirection } from './scripts/check/lint/no-physical-direction.mjs'
import { stateOverrideAccess } from './scripts/check/lint/state-override-access.mjs'

const TYPED = ['**/*.{ts,tsx}']
const TESTS = ['**/*.test.{ts,tsx}', '**/*.contract.ts', 'e2e/**', 'bench/**', 'src/testing/**']
const TOOL_CONFIGS = ['*.config.{ts,mjs}']
const NOT_SIZED = [...TESTS, '**/translations/**', '**/data/**', 'src/platform/i18n/errors/**']

/** A name with an underscore says that it is left out on purpose. */
const UNUSED = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }

/** Written by tools, or by nobody. Prettier leaves the same files alone. */
const generated = {
  ignores: [
    '.next/**',
    'dist/**',
    'var/**',
    'coverage/**',
    'test-results/**',
    'playwright-report/**',
    'next-env.d.ts',
    'src/payload-types.ts',
    'src/migrations/**',
    'src/app/(payload)/admin/importMap.js',
    'src/engines/draft/data/**',
  ],
}

const typed = {
  files: TYPED,
  extends: [tseslint.configs.strictTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/no-confusing-void-expression': 'off',
    '@typescript-eslint/no-deprecated': 'warn',
    // An interface that a slice fills by declaration merging.
    '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    // The types of browsers and of Payload promise what is not always there.
    '@typescript-eslint/no-unnecessary-condition': 'off',
    // With `noUncheckedIndexedAccess` an index proven by the line before still needs it.
    '@typescript-eslint/no-non-null-assertion': 'off',
    '@typescript-eslint/no-unused-vars': ['error', UNUSED],
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    // A signal's reason is whatever aborted it.
    '@typescript-eslint/prefer-promise-reject-errors': [
      'error',
      { allowThrowingAny: true, allowThrowingUnknown: true },
    ],
    // An adapter may have nothing to wait for where its port promises.
    '@typescript-eslint/require-await': 'off',
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
}

const react = {
  files: ['**/*.tsx', 'src/**/use-*.ts'],
  extends: [jsxA11y.flatConfigs.recommended, reactHooks.configs.flat.recommended],
}

const plainScripts = {
  files: ['**/*.mjs'],
  languageOptions: { globals: globals.node },
  rules: { 'no-unused-vars': ['error', UNUSED] },
}

/** House rules; each exception is named here and nowhere else. */
const house = [
  {
    plugins: {
      kadr: {
        rules: {
          'no-hidden-clock': noHiddenClock,
          'no-physical-direction': noPhysicalDirection,
          'state-override-access': stateOverrideAccess,
        },
      },
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    ignores: NOT_SIZED,
    rules: { 'max-lines': ['warn', 300], 'max-lines-per-function': ['warn', 50] },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'payload.config.ts'],
    rules: { 'kadr/state-override-access': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'payload.config.ts'],
    ignores: [...TESTS, 'src/platform/adapters/system-clock.ts'],
    rules: { 'kadr/no-hidden-clock': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'payload.config.ts'],
    ignores: [
      ...TESTS,
      'src/platform/config/env.ts',
      'src/launcher/**',
      'src/cli/**',
      // Next replaces NEXT_RUNTIME while building: it has to stand there by its full name.
      'src/instrumentation.ts',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read it in src/platform/config/env.ts.' },
      ],
      'no-restricted-imports': [
        'error',
        ...['process', 'node:process'].map((name) => ({ name, importNames: ['env', 'default'] })),
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'bench/**/*.ts'],
    ignores: ['src/collections/media/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TemplateElement[value.raw=/INSERT INTO media\\b/]',
          message:
            'Insert through src/collections/media/insert.ts, so that a new column reaches every writer.',
        },
      ],
    },
  },
  {
    files: ['src/ui/**', 'src/app/(site)/**', 'src/plugins/*/components/**', 'src/plugins/*/client.tsx'].map(
      (pattern) => (pattern.endsWith('**') ? `${pattern}/*.{ts,tsx}` : pattern),
    ),
    ignores: TESTS,
    rules: { 'kadr/no-physical-direction': 'error' },
  },
]

/** Tests hold half-typed answers in their hands; what they promise must still be awaited. */
const tests = {
  files: TESTS,
  rules: {
    '@typescript-eslint/no-unsafe-argument': 'off',
    '@typescript-eslint/no-unsafe-assignment': 'off',
    '@typescript-eslint/no-unsafe-call': 'off',
    '@typescript-eslint/no-unsafe-member-access': 'off',
    '@typescript-eslint/no-unsafe-return': 'off',
    '@typescript-eslint/no-implied-eval': 'off',
    '@typescript-eslint/unbound-method': 'off',
  },
}

export default tseslint.config(
  generated,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  // Control characters stand in a pattern where they are refused.
  { rules: { 'no-control-regex': 'off' } },
  typed,
  react,
  plainScripts,
  ...house,
  tests,
  // These are run, not imported by the product: they read the environment they were started with.
  { files: [...TOOL_CONFIGS, 'scripts/**'], rules: { 'no-restricted-properties': 'off' } },
)
