import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

const plain = [
  {
    selector: 'ObjectExpression > SpreadElement > ObjectExpression',
    message: 'Write the properties themselves: a reader looks for what the spread of a literal means.',
  },
];
/**
 * What differs between two runs of the same: a step is tried again under the same keys, and takes its time from its
 * call.
 */
const unrepeatable = [
  ...plain,
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time is an input: `at` of the call, or ctx.df.currentUtcDateTime in a flow.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Time is an input: `at` of the call, or ctx.df.currentUtcDateTime in a flow.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'No randomness here.',
  },
  { selector: "MemberExpression[object.name='process']", message: 'No environment here.' },
];
/** Durable orchestrators replay: anything that differs between two replays breaks them (see docs/decisions). */
const replayUnsafe = [
  ...unrepeatable,
  { selector: 'AwaitExpression', message: 'A generator yields; it never awaits.' },
  { selector: 'ImportExpression', message: 'No lazy loading in replayed code.' },
];
const noAmbient = ['crypto', 'fetch', 'setTimeout', 'setInterval', 'process', 'performance'].map((name) => ({
  name,
  message: 'The core, the agents and the flows know no clock, network, environment or randomness.',
}));

export default tseslint.config(
  { ignores: ['dist', '.local', 'coverage', 'node_modules'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...plain],
      // Of comments alone: prettier sees to code.
      'max-len': ['error', { code: 1_000, comments: 120, ignoreUrls: true }],
    },
  },
  {
    // All of `lib` but the edges that meet the world: adapters, what composes them, and what reads the environment.
    files: ['lib/**/*.ts'],
    ignores: ['lib/adapters/**', 'lib/{wiring,config,errors}.ts', 'lib/messages/**', 'lib/ports/**'],
    rules: {
      'no-restricted-syntax': ['error', ...unrepeatable],
      'no-restricted-globals': ['error', ...noAmbient],
    },
  },
  {
    files: ['lib/domain/**/*.ts', 'lib/agents/*/rules.ts', 'orchestrators/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...replayUnsafe],
      'no-restricted-globals': ['error', ...noAmbient],
    },
  },
  {
    files: ['test/**/*.ts'],
    extends: [jest.configs['flat/recommended']],
    rules: {
      'jest/expect-expect': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/no-focused-tests': 'error',
    },
  },
);
