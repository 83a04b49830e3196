import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The rooms of the house and the rooms that each of them may know. The street is one-way. */
const knows = {
  voice: [],
  disclosure: ['voice'],
  record: ['voice', 'disclosure'],
  presentation: ['voice', 'disclosure', 'record'],
  files: ['voice', 'disclosure', 'presentation'],
  excel: ['voice', 'disclosure', 'record', 'presentation', 'session/room'],
  session: ['voice', 'disclosure', 'record', 'presentation', 'files'],
  commands: ['voice', 'disclosure', 'record', 'presentation', 'files', 'excel', 'session'],
  taskpane: ['voice', 'disclosure', 'record', 'presentation', 'session', 'commands'],
  outcome: ['voice', 'disclosure', 'record', 'presentation', 'files'],
  page: ['voice', 'disclosure', 'record', 'presentation', 'files', 'session', 'taskpane', 'outcome'],
  'review-files': ['voice', 'disclosure', 'record', 'presentation', 'files', 'outcome'],
  preview: ['files'],
  sideload: [],
  // What makes and gives away the rest, and is no part of it.
  'manifest-check': [],
  build: [],
  release: ['build', 'manifest-check', 'review-files/bundle'],
};

const rooms = Object.keys(knows);

/** Rooms of whose names there are files in other rooms: only what lies in the room is meant. */
const namesOfFiles = ['outcome'];

/** Patterns of the rooms that a room may not know; of one that it may know in part, all but that part. */
const closedTo = (room) =>
  rooms
    .filter((other) => other !== room && !knows[room].includes(other))
    .map((other) => {
      const part = knows[room].find((known) => known.startsWith(`${other}/`));
      if (part !== undefined) return `${other}(?!${part.slice(other.length)}/)`;
      return namesOfFiles.includes(other) ? `${other}(?=/)` : other;
    });

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

const walls = rooms.map((room) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            // Up and into the other room; a file of one's own may have a room's name.
            regex: `^(?:\\.\\./)+(?:${closedTo(room).join('|')})(?:/|$)`,
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
