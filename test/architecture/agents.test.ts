// One folder an agent, whose agent.ts says what it is for; what no switch stops says so.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { agentNames } from '../../lib/domain/agent-name.ts';

const root = join(import.meta.dirname, '..', '..');
const found = (pattern: string): string[] =>
  globSync(pattern, { cwd: root }).map((file) => file.replaceAll('\\', '/'));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
/** Each step of a text, with the comment above it. */
const STEP =
  /(?:\/\*\*(?<comment>(?:[^*]|\*(?!\/))*)\*\/\n)?export const \w+ = step\(\{(?<head>[^]*?)\n {2}input:/g;

describe('lib/agents', () => {
  test('holds a folder for each agent, and none besides', () => {
    const folders = new Set(found('lib/agents/*/*.ts').map((file) => file.split('/')[2]));
    expect([...folders].toSorted()).toEqual([...agentNames].toSorted());
    expect(found('lib/agents/*/agent.ts')).toHaveLength(agentNames.length);
  });

  test('says of each step whose switch stops it, or why none does', () => {
    const files = found('lib/agents/**/*.ts');
    const steps = files.flatMap((file) =>
      [...textOf(file).matchAll(STEP)].map(({ groups = {} }) => ({
        file,
        ...groups,
      })),
    ) as { file: string; comment?: string; head: string }[];
    const declared = files.flatMap((file) => [...textOf(file).matchAll(/ = step\(/g)]);
    expect(declared.length).toBeGreaterThan(50);
    expect(steps).toHaveLength(declared.length);
    const unsaid = steps.filter(({ head, comment = '', file }) =>
      head.includes('agent:')
        ? !head.includes(`agent: '${file.split('/')[2]}'`)
        : !comment.includes('Without `agent`:'),
    );
    expect(unsaid.map(({ file }) => file)).toEqual([]);
  });
});
