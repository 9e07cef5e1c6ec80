import { describe, expect, test } from '@jest/globals';
import { doors } from '../../../functions/http/index.ts';
import { usualQuestions } from '../../../functions/mcp/prompts.ts';
import { resources } from '../../../functions/mcp/read-resource.ts';
import { askingOf, describedTool, tools } from '../../../functions/mcp/tools.ts';

/** Where people decide for others or put something right, with everything in view; and where feeds and flows come. */
const elsewhere = new Set([
  'Need.Decide',
  'Register.Write',
  'People.Manage',
  'Objection.Record',
  'Performance.Manage',
  'DeadLetter.Manage',
  'Signal.Send',
  'Hook.Manage',
]);

/** What promises that nobody is told, or that words are not kept: a chat is kept, and its company may read it. */
const unsaid = /^me-(moment|objection|practice|data)/;

describe('the doors that are tools', () => {
  test('are some, that read and that write', () => {
    expect(new Set(tools.map(({ tool }) => tool))).toEqual(new Set(['reads', 'writes']));
  });

  test('are none where people decide for others, nor where what is said is promised not to be kept', () => {
    expect(doors.filter(({ name }) => unsaid.test(name)).length).toBeGreaterThan(5);
    expect([...elsewhere].filter((role) => doors.every((door) => door.role !== role))).toEqual([]);
    expect(tools.filter(({ role, name }) => elsewhere.has(role ?? '') || unsaid.test(name))).toEqual([]);
  });

  test('write for people alone: nobody could confirm for an app', () => {
    expect(tools.filter(({ tool, callers }) => tool === 'writes' && callers !== 'people')).toEqual([]);
  });

  test('say truly whether they write, and start no long work', () => {
    expect(tools.filter(({ tool, method }) => (tool === 'reads') !== (method === 'GET'))).toEqual([]);
    expect(tools.filter(({ operation, conditional }) => operation ?? conditional)).toEqual([]);
  });

  test.each(tools.map((entry) => [entry.name, entry] as const))(
    '%s takes plain values under names of their own, and hands them to its door',
    (name, entry) => {
      const { inputSchema } = describedTool(name) ?? {};
      const kinds = Object.values(inputSchema?.properties ?? {}) as { type?: string }[];
      expect(
        kinds.filter(({ type }) => !['string', 'number', 'integer', 'boolean'].includes(type ?? '')),
      ).toEqual([]);
      const { example }: { example: { params: object; body: object } } = entry;
      const { params, body } = example;
      const given = { ...params, ...body };
      expect(Object.keys(given)).toHaveLength(Object.keys(params).length + Object.keys(body).length);
      expect(askingOf(entry, given)).toEqual({ params, body });
      expect(Object.keys(given).filter((field) => !(field in (inputSchema?.properties ?? {})))).toEqual([]);
    },
  );
});

describe('the resources', () => {
  test('are the charter, the needs, coverage and the leaders’ report, each read at a door that only reads', () => {
    const uris = resources.map(({ shown }) => shown.uri);
    expect(new Set(uris.map((uri) => uri.split('/')[2]))).toEqual(
      new Set(['charter', 'needs', 'coverage', 'leaders']),
    );
    expect(new Set(uris).size).toBe(uris.length);
    expect(resources.filter(({ entry }) => entry.method !== 'GET')).toEqual([]);
    expect(resources.filter(({ entry, params }) => !entry.params.safeParse(params).success)).toEqual([]);
  });
});

test('each usual question is answered by a tool', () => {
  const names = new Set(tools.map(({ name }) => name));
  expect(usualQuestions.filter(({ answeredBy }) => !names.has(answeredBy))).toEqual([]);
  expect(new Set(usualQuestions.map(({ name }) => name)).size).toBe(usualQuestions.length);
});
