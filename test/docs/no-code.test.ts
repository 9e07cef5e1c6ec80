import { globSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const read = (file: string): string => readFileSync(file, 'utf8');
/** What is written of the code stands there as it does in the code. */
const WRITTEN_BY_CODE = [
  'docs/guides/http-actions.md',
  'docs/guides/mcp.md',
  'docs/guides/power-automate.md',
];
const pages = ['README.md', 'docs/README.md', ...globSync('docs/guides/*.md')].filter(
  (file) => !WRITTEN_BY_CODE.includes(file),
);

/** Says, or means, that somebody gets along without programming. */
const CLAIM =
  /no code\b|without code|neither takes code|takes? no (?:code|JSON|API)|no (?:JSON|API)\b|never programmed|programs nothing|without programming|nothing asks for an id or a file/i;

interface Shown {
  page: string;
  /** What the sentence says. */
  says: string;
  /** The tests that show it by lists, cards and chat alone, and what each is called. */
  by: [file: string, test: string][];
}

const STRATEGY = 'test/scenarios/list-of-strategy.test.ts';
const RULES = 'test/scenarios/list-of-rules.test.ts';
const PEOPLE = 'test/scenarios/list-of-people.test.ts';
const AGENTS = 'test/scenarios/own-agents.test.ts';
const TRIES = 'test/scenarios/try-in-the-list.test.ts';
const FIRST_HOUR = 'test/scenarios/first-hour.test.ts';
const DECIDING = 'test/demo/chat/cards-of-deciders.long.test.ts';
const BROWSER = 'test/demo/lists/lists.long.test.ts';
const steered: Shown['by'] = [
  [STRATEGY, 'gives the register what a human edits in it, and the log says so'],
  [RULES, 'takes two edits of one section in one pass, and keeps what the door saved beside them'],
  [PEOPLE, 'routes a cause to whoever said yes to it, and to nobody before'],
  [BROWSER, 'a row is added, answered, changed and deleted with the keyboard alone'],
];
const triedInRows: Shown['by'] = [
  [TRIES, 'says by name what it would change, changes nothing, and is then at rest'],
  [TRIES, 'says which needs start and end, also of a line that is new or names another owner'],
  [TRIES, 'shows the draft of a real need, by what holds and by what stands there, and keeps nothing'],
];
const ownAgent: Shown['by'] = [
  [AGENTS, 'shows what one would have proposed, and moves it up only after that was to be read'],
  [AGENTS, 'proposes to its owner alone by hand, and opens the need where they say yes'],
  [AGENTS, 'falls by one switch, and then goes on no more'],
];

const claims: readonly Shown[] = [
  {
    page: 'lists',
    says: 'to change them, and to [try a change first](#try-it-first), takes no JSON and no API.',
    by: [...steered, ...triedInRows],
  },
  { page: 'lists', says: 'an agent of your own, without code', by: ownAgent },
  { page: 'own-agents', says: 'An agent of your own, without code', by: ownAgent },
  { page: 'own-agents', says: 'has never programmed. You fill in one row of a list', by: ownAgent },
  {
    page: 'practise',
    says: 'Steering takes lists, deciding takes cards or the chat, and neither takes code.',
    by: [
      ...steered,
      [DECIDING, 'by the keyboard alone a question is opened, a cause chosen and the question decided'],
    ],
  },
  { page: 'practise', says: 'can be [an agent of your own](own-agents.md), without code', by: ownAgent },
  {
    page: 'practise',
    says: '`owners` in `People and makers`; these take no code.',
    by: [
      [RULES, 'has a row for every field of the sections that it lists'],
      [PEOPLE, 'routes a cause to whoever said yes to it, and to nobody before'],
    ],
  },
  {
    page: 'first-hour',
    says: 'nothing asks for an id or a file',
    by: [
      [
        FIRST_HOUR,
        'makes lines of sentences, which find the first need on the first night, as the layer is shipped',
      ],
    ],
  },
  { page: 'quarter', says: 'steers learning in L&D and programs nothing', by: [...steered, ...ownAgent] },
];

const fileOf = (page: string): string => `docs/guides/${page}.md`;

it('every sentence that says “no code” is in the table, which says what shows it', () => {
  const said = pages.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line) =>
        [...line.matchAll(new RegExp(CLAIM, 'gi'))].map(([words]) => ({ file, line, words })),
      ),
  );
  expect(said.length).toBeGreaterThanOrEqual(claims.length);
  const notShown = said.filter(
    ({ file, line, words }) =>
      !claims.some(
        ({ page, says }) =>
          fileOf(page) === file && line.includes(says) && says.toLowerCase().includes(words.toLowerCase()),
      ),
  );
  expect(notShown.map(({ file, line }) => `${file}: ${line.slice(0, 200)}`)).toEqual([]);
});

it.each(claims)('$page: “$says” is still said, and shown by tests that there are', ({ page, says, by }) => {
  expect(read(fileOf(page))).toContain(says);
  expect(by.length).toBeGreaterThan(0);
  expect(by.filter(([file, test]) => !read(file).includes(test))).toEqual([]);
});
