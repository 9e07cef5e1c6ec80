import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { doors } from '../../functions/http/index.ts';
import { looks } from '../../functions/teams/cards/index.ts';
import { tools } from '../../functions/mcp/tools.ts';

type Operations = Record<string, Record<string, { operationId?: string }>>;
const pathsIn = (file: string): Operations =>
  (JSON.parse(readFileSync(file, 'utf8')) as { paths: Operations }).paths;

/**
 * Why a door is neither a card nor a tool: what is long, for systems, or decides for others stays with HTTP and flows.
 */
const neither: Readonly<Record<string, string>> = {
  'signals-send': 'systems and forms send them',
  'learning-records-send': 'an LMS sends them',
  'identity-questions-list': 'addresses and numbers of others, in a table',
  'identity-answer': 'says whose something is',
  'people-file-take': 'a whole file',
  'completion-file-take': 'a whole file',
  'survey-file-take': 'a whole file',
  'trends-take': 'a whole file',
  'plan-try': 'asks what would be if, in a table',
  'undertakings-take': 'a whole file',
  'requisition-open': 'whoever runs hiring, in a table; who hires has cards',
  'requisition-close': 'the same',
  'requisitions-list': 'the same',
  'requisition-brief-read': 'the same',
  'trend-leave': 'takes a question from the owners of the charter',
  'asked-courses-list': 'who runs the learning system looks at it, in a table',
  'people-files-list': 'HR and IT look at it, in a table',
  'people-file-read': 'HR and IT look at it, row by row',
  'skills-find': 'a form looks them up while it is filled in',
  'need-flow': 'operators wake and end flows',
  'analyses-start': 'long work of operators',
  'operation-read': 'follows long work',
  'course-pairs-list': 'in a table; each stands with the question that it is about',
  'facilitators-name': 'names others, by their ids',
  'declined-leave': 'takes a demand out of what is counted',
  'charter-try': 'compares drafts of the strategy, in a table',
  'policy-try': 'compares rules, in a table',
  'own-agent-try':
    'what an agent would have proposed, in a table; the list and the cards show it by themselves',
  'trial-drafts-start': 'long work',
  'trial-draft-read': 'follows it, two drafts side by side',
  'versions-list': 'versions beside each other, in a table',
  'registers-save': 'a list of entries at once',
  'register-read': 'whole registers',
  'opening-save': 'names its owner by their id, and what it asks for skill by skill',
  'critical-role-save': 'the same',
  'register-save': 'changes what everybody is measured by',
  'replays-start': 'long work',
  'replay-read': 'follows it, in a table',
  'skill-merge': 'moves everybody’s evidence',
  'hook-subscribe': 'systems subscribe',
  'hooks-list': 'systems',
  'hook-delete': 'systems',
  'hook-keys-list': 'systems',
  'dead-letters-list': 'operators',
  'dead-letter-read': 'holds a message about somebody as it came',
  'dead-letter-replay': 'operators',
  'effects-list': 'operators',
  'receivers-list': 'operators',
  'receiver-refused-list': 'operators, record by record',
  'receiver-differences-list': 'whoever answers for identities, person by person',
  'receiver-retry': 'operators',
  'receiver-take-theirs': 'whoever answers for identities, person by person',
  'decisions-list': 'the log, which is audited as a whole',
  'objection-record': 'speaks for somebody else',
  'reviews-announce': 'a list of people at once',
  'objectives-take': 'a whole file',
  'me-role-play-erase': 'stands on the page on which they are played',
  // Of which nothing may be recorded: chats, Copilot and runs of flows keep what passes through them.
  ...Object.fromEntries(
    doors.filter(({ unrecorded }) => unrecorded).map(({ name }) => [name, 'is kept there']),
  ),
};

test.each([
  ['docs/api/openapi.json', 'HTTP operation'],
  ['m365/custom-connector/apiDefinition.swagger.json', 'operation of the connector'],
])(
  'every door is there in %s, as %s, but in the connector those of which no run of a flow may keep anything',
  (file) => {
    const paths = pathsIn(file);
    // A trigger of the connector has a path for each event, where the door has a parameter.
    const isConnector = file.includes('connector');
    const missing = doors.filter(({ route, method, unrecorded, keptFromFlows }) => {
      if (isConnector && (unrecorded ?? keptFromFlows)) return false;
      const path = new RegExp(`^(/api)?/${route.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
      return !Object.entries(paths).some(
        ([found, on]) => path.test(found) && on[method.toLowerCase()]?.operationId !== undefined,
      );
    });
    expect(missing.map(({ name }) => name)).toEqual([]);
  },
);

test('what is kept from flows is no operation of the connector', () => {
  const kept = doors.filter(({ keptFromFlows }) => keptFromFlows);
  expect(kept.map(({ name }) => name).toSorted()).toEqual([
    'first-hour-observe',
    'first-hour-read',
    'first-lines-confirm',
    'first-lines-propose',
    'first-titles-confirm',
    'hours-enter',
    'hours-read',
    'me-brief-take-back',
    'me-measure-answer',
    'me-measures-list',
    'me-objective-answer',
    'me-objectives-list',
    'me-office-refuse',
    'me-reviews-list',
    'me-success-say',
    'me-waits-list',
    'phrases-draft',
    'phrases-keep',
    'response-end',
  ]);
  const paths = Object.keys(pathsIn('m365/custom-connector/apiDefinition.swagger.json'));
  expect(paths.filter((path) => kept.some(({ route }) => path === `/${route}`))).toEqual([]);
});

test('every door is a card or a tool where that makes sense, and says so once', () => {
  const offered = doors.filter(({ card, tool }) => card ?? tool).map(({ name }) => name);
  const others = doors.map(({ name }) => name).filter((name) => !offered.includes(name));
  expect(others.toSorted()).toEqual(Object.keys(neither).toSorted());
  expect(looks.map(({ door }) => door).toSorted()).toEqual(
    doors
      .filter(({ card }) => card)
      .map(({ name }) => name)
      .toSorted(),
  );
  expect(tools.map(({ name }) => name).toSorted()).toEqual(
    doors
      .filter(({ tool }) => tool)
      .map(({ name }) => name)
      .toSorted(),
  );
});

test('a door is one file and one line: nothing of the app but other doors and its card imports it', async () => {
  const files = await Array.fromAsync(glob('{functions,orchestrators,lib}/**/*.ts'));
  const fileOf = new Map<string, string>();
  const named = new Map<string, string[]>();
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const [, name] = /= door\(\{\s+name: '([\w-]+)'/.exec(text) ?? [];
    if (name !== undefined) fileOf.set(name, file);
    for (const [, imported = ''] of text.matchAll(/from '[./\w-]*\/([\w-]+)\.ts'/g))
      named.set(imported, [...(named.get(imported) ?? []), file]);
  }
  expect([...fileOf.keys()].toSorted()).toEqual(doors.map(({ name }) => name).toSorted());
  const tables = [
    'functions/http/index.ts',
    'functions/http/employment-doors.ts',
    'functions/http/measure-doors.ts',
    'functions/http/desk-doors.ts',
    'functions/http/office-doors.ts',
  ];
  const table = tables.map((file) => readFileSync(file, 'utf8')).join('');
  for (const { name } of doors) {
    expect(fileOf.get(name)).toMatch(new RegExp(`/${name}\\.ts$`));
    // Its import and its place in the list.
    const exported = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect([name, table.split(new RegExp(`\\b${exported}\\b`)).length - 1]).toEqual([name, 2]);
    const elsewhere = (named.get(name) ?? []).filter(
      (file) => !tables.includes(file) && !/^functions\/(teams\/cards|http)\//.test(file),
    );
    expect([name, elsewhere]).toEqual([name, []]);
  }
});
