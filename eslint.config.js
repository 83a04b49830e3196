import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The rooms of the house and the rooms each of them may not know. The street is one-way. */
const rooms = [
  {
    room: 'voice',
    closedTo: [
      'disclosure',
      'record',
      'presentation',
      'files',
      'excel',
      'session',
      'commands',
      'taskpane',
      'page',
      'outcome(?=/)',
      'review-files',
      'preview',
      'sideload',
    ],
  },
  {
    room: 'disclosure',
    closedTo: [
      'record',
      'presentation',
      'files',
      'excel',
      'session',
      'commands',
      'taskpane',
      'page',
      'outcome(?=/)',
      'review-files',
      'preview',
      'sideload',
    ],
  },
  {
    room: 'record',
    closedTo: [
      'presentation',
      'files',
      'excel',
      'session',
      'commands',
      'taskpane',
      'page',
      'outcome(?=/)',
      'review-files',
      'preview',
      'sideload',
    ],
  },
  {
    room: 'presentation',
    closedTo: [
      'files',
      'excel',
      'session',
      'commands',
      'taskpane',
      'page',
      'outcome(?=/)',
      'review-files',
      'preview',
      'sideload',
    ],
  },
  {
    room: 'files',
    closedTo: [
      'record',
      'excel',
      'session',
      'commands',
      'taskpane',
      'page',
      'outcome(?=/)',
      'review-files',
      'preview',
      'sideload',
    ],
  },
  {
    room: 'excel',
    closedTo: [
      'files',
      'session(?!/room/)',
      'commands',
      'taskpane',
      'page',
      'outcome(?=/)',
      'review-files',
      'preview',
      'sideload',
    ],
  },
  {
    room: 'session',
    closedTo: [
      'excel',
      'commands',
      'taskpane',
      'page',
      'outcome(?=/)',
      'review-files',
      'preview',
      'sideload',
    ],
  },
  { room: 'commands', closedTo: ['taskpane', 'page', 'outcome(?=/)', 'review-files', 'preview', 'sideload'] },
  {
    room: 'taskpane',
    closedTo: ['files', 'excel', 'page', 'outcome(?=/)', 'review-files', 'preview', 'sideload'],
  },
  {
    room: 'outcome',
    closedTo: ['excel', 'session', 'commands', 'taskpane', 'page', 'review-files', 'preview', 'sideload'],
  },
  { room: 'page', closedTo: ['excel', 'commands', 'review-files', 'preview', 'sideload'] },
  {
    room: 'review-files',
    closedTo: ['excel', 'session', 'commands', 'taskpane', 'page', 'preview', 'sideload'],
  },
  {
    room: 'preview',
    closedTo: [
      'voice',
      'disclosure',
      'record',
      'presentation',
      'excel',
      'session',
      'commands',
      'taskpane',
      'page',
      'outcome(?=/)',
      'review-files',
      'sideload',
    ],
  },
  {
    room: 'sideload',
    closedTo: [
      'voice',
      'disclosure',
      'record',
      'presentation',
      'files',
      'excel',
      'session',
      'commands',
      'taskpane',
      'page',
      'outcome(?=/)',
      'review-files',
      'preview',
    ],
  },
  {
    room: 'manifest-check',
    closedTo: [
      'voice',
      'disclosure',
      'record',
      'presentation',
      'files',
      'excel',
      'session',
      'commands',
      'taskpane',
      'review-files',
      'preview',
      'sideload',
    ],
  },
  {
    room: 'build',
    closedTo: [
      'voice',
      'disclosure',
      'record',
      'presentation',
      'files',
      'excel',
      'session',
      'commands',
      'taskpane',
      'review-files',
      'preview',
      'sideload',
    ],
  },
  {
    room: 'release',
    closedTo: [
      'voice',
      'disclosure',
      'record',
      'presentation',
      'files',
      'excel',
      'session',
      'commands',
      'taskpane',
      'review-files(?!/bundle/)',
      'preview',
      'sideload',
    ],
  },
];

/** What makes and gives away the rest, and is no part of it. */
const tooling = ['manifest-check', 'build', 'release'];

/** What the pure rooms must never touch: Excel, the DOM, I/O and the clock. */
const outsideTheDomain = [
  'Excel',
  'Office',
  'window',
  'document',
  'fetch',
  'process',
  'Date',
  'setTimeout',
  'console',
];

const walls = rooms.map(({ room, closedTo }) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            // Up and into the other room; a file of one's own may have a room's name.
            regex: `^(?:\\.\\./)+(?:${[...closedTo, ...(tooling.includes(room) ? [] : tooling)].join('|')})(?:/|$)`,
            message: `${room} does not know this room (see "The house" in README.md).`,
          },
          ...(room === 'disclosure'
            ? [
                {
                  regex: '^(?!\\.|decimal\\.js$)',
                  message: 'The domain knows nothing but decimal.js and the voice.',
                },
              ]
            : []),
          ...(room === 'voice'
            ? [{ regex: '^(?!\\.)', message: 'The voice knows nothing but itself.' }]
            : []),
        ],
      },
    ],
    ...(room === 'disclosure' || room === 'record' || room === 'voice' || room === 'presentation'
      ? {
          'no-restricted-globals': [
            'error',
            ...outsideTheDomain
              // It says when somebody signed, by the reader's clock.
              .filter((name) => room !== 'presentation' || name !== 'Date')
              .map((name) => ({ name, message: 'The domain, what is kept and what is shown are pure.' })),
          ],
        }
      : {}),
    ...(room === 'taskpane' || room === 'session' || room === 'commands' || room === 'page'
      ? {
          'no-restricted-globals': [
            'error',
            { name: 'Excel', message: 'Only src/excel speaks to Excel.' },
            { name: 'Office', message: 'Only src/excel speaks to Office.' },
          ],
        }
      : {}),
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'release/', 'reviewed/', '.screenshots/', '.cache/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  { files: ['**/*.js', '**/*.cjs', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['assets/examples/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
  },
  {
    files: ['src/taskpane/old-engine.js'],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: { document: 'readonly', window: 'readonly' },
    },
  },
  ...walls,
);
