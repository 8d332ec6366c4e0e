import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import reactHooks from 'eslint-plugin-react-hooks';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import query from '@tanstack/eslint-plugin-query';
import testingLibrary from 'eslint-plugin-testing-library';

/** What each folder of src may import, besides itself. The one table of the direction of imports. */
const MAY_IMPORT = {
  domain: [],
  ui: [],
  contract: ['domain'],
  engine: ['domain'],
  analysis: ['domain'],
  studies: ['analysis', 'domain'],
  scene: ['domain'],
  client: ['contract', 'domain'],
  workers: ['client', 'engine', 'studies', 'analysis', 'domain'],
  charts: ['ui', 'domain'],
  layers: ['client', 'engine', 'studies', 'analysis', 'workers', 'scene', 'domain', 'ui'],
  map: ['layers', 'scene', 'domain', 'ui', 'client'],
  panels: ['client', 'engine', 'studies', 'analysis', 'workers', 'charts', 'layers', 'scene', 'domain', 'ui'],
  faces: ['panels', 'studies', 'map', 'layers', 'client', 'workers', 'charts', 'scene', 'domain', 'ui'],
  app: [
    'faces',
    'panels',
    'map',
    'layers',
    'client',
    'workers',
    'studies',
    'engine',
    'charts',
    'scene',
    'domain',
    'ui',
    'contract',
  ],
};
const PURE = ['domain', 'contract', 'engine', 'analysis', 'studies', 'scene'];
/** Folders whose subfolders do not know each other. */
const SIBLINGS = ['layers', 'panels', 'faces', 'analysis'];

const folders = Object.keys(MAY_IMPORT);
const subfolders = (parent) =>
  readdirSync(new URL(`./src/${parent}`, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

const zones = [
  ...folders.map((target) => ({
    target: `./src/${target}`,
    from: folders
      .filter((from) => from !== target && !MAY_IMPORT[target].includes(from))
      .map((from) => `./src/${from}`),
    message: `src/${target} may import only: ${MAY_IMPORT[target].join(', ') || 'nothing'}.`,
  })),
  ...SIBLINGS.filter((parent) => parent !== 'analysis').flatMap((parent) =>
    subfolders(parent).map((name) => ({
      target: `./src/${parent}/${name}`,
      from: subfolders(parent)
        .filter((other) => other !== name)
        .map((other) => `./src/${parent}/${other}`),
      message: `Siblings in src/${parent} do not know each other.`,
    })),
  ),
  { target: './src', from: ['./data', './mocks', './tests'], except: [], message: 'src stands alone.' },
  {
    target: './data',
    from: folders
      .filter((f) => !['domain', 'contract', 'analysis', 'studies'].includes(f))
      .map((f) => `./src/${f}`),
    message: 'data may import only domain, contract, analysis and studies of src.',
  },
].filter((zone) => zone.from.length > 0);

export default tseslint.config(
  { ignores: ['dist', 'public', 'node_modules', '.geju*', 'playwright-report', 'test-results'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    plugins: {
      'import-x': importX,
      'react-hooks': reactHooks,
      'jsx-a11y': jsxA11y,
      '@tanstack/query': query,
    },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.recommended.rules,
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { maxDepth: 4 }],
      'import-x/no-default-export': 'error',
      '@tanstack/query/exhaustive-deps': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
      complexity: ['error', 10],
      'max-params': ['error', 3],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Text only: data may carry script.',
        },
        {
          selector: "MemberExpression[property.name='innerHTML']",
          message: 'Text only: data may carry script.',
        },
        {
          selector: "CallExpression[callee.property.name='setHTML']",
          message: 'Use setDOMContent with text nodes.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.tsx', 'tests/**/*.tsx'],
    rules: {
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
      // Each `? :` and `??` of a template counts; they lie side by side, not inside one another.
      complexity: ['error', 16],
    },
  },
  {
    // The one place that may reach for the mocks, and only in development.
    files: ['src/main.tsx'],
    rules: { 'import-x/no-restricted-paths': 'off' },
  },
  {
    files: PURE.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: ['react*', 'maplibre-gl*', '@deck.gl/*', 'echarts*', '@tanstack/*', 'node:*'] },
      ],
      'no-restricted-globals': ['error', 'window', 'document', 'localStorage', 'navigator'],
    },
  },
  {
    // Numeric cores: index loops over typed arrays read best with many locals and branches.
    files: [
      'src/analysis/**/*.ts',
      'src/studies/**/*.ts',
      'src/engine/**/*.ts',
      'data/**/*.ts',
      'tests/**/*.ts',
    ],
    rules: { complexity: ['error', 14], 'max-params': ['error', 5] },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['tests/panels/**/*.tsx', 'tests/faces/**/*.tsx', 'tests/ui/**/*.tsx'],
    ...testingLibrary.configs['flat/react'],
  },
  {
    // Data tables stand alone and are exempt from size.
    files: ['src/ui/text/*.ts', 'data/district/names/*.ts', 'src/ui/tokens.ts', 'data/import/headers.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['*.config.ts', 'vite.config.ts', 'tests/e2e/playwright.config.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
);
