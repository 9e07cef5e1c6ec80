import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { circles, violations } from './directions.ts';
import { folders, rooms } from './rooms.ts';
import { importsOf, readImports } from './read-imports.ts';

const root = join(import.meta.dirname, '..', '..');

/** The verdict on one file with one line in it. */
const verdict = (file: string, line: string) => violations(importsOf(file, line));

describe('import directions', () => {
  const imports = readImports(root, folders);

  it('hold in every room of the repository', () => {
    const unseen = rooms.filter(
      ({ files }) => !imports.some(({ file, target }) => files.test(file) || files.test(target)),
    );
    expect(unseen.map(({ name }) => name)).toEqual([]);
    expect(violations(imports)).toEqual([]);
  });

  it('let no files import each other in a circle', () => {
    expect(circles(imports)).toEqual([]);
  });

  it('notice a circle of three', () => {
    const [a, b, c] = ['a.ts', 'b.ts', 'c.ts'].map((file, i) =>
      importsOf(`lib/domain/${file}`, `import './${['b', 'c', 'a'][i] ?? ''}.ts';`),
    );
    const circle = [a, b, c].flatMap((imports) => imports ?? []);
    expect(circles(circle)).toEqual([['lib/domain/a.ts', 'lib/domain/b.ts', 'lib/domain/c.ts']]);
    expect(circles(circle.slice(1))).toEqual([]);
  });

  it('pass where there is nothing yet', () => {
    expect(violations(readImports(root, ['no-such-folder']))).toEqual([]);
  });

  it.each([
    ['functions/http/need-get.ts', `import { needs } from '../../lib/wiring.ts';`],
    ['functions/durable.ts', `import * as df from 'durable-functions';`],
    ['orchestrators/need.ts', `import type { Need } from '../lib/domain/need/need.ts';`],
    ['lib/wiring.ts', `const load = () => import('./adapters/cosmos/needs.ts');`],
    ['lib/agents/content/agent.ts', `import { choose } from './rules.ts';`],
    ['lib/agents/content/agent.ts', `import { skillOf } from '../skill-of-need.ts';`],
    ['lib/agents/content/agent.ts', `import { openNeed } from '../../needs/open-need.ts';`],
    ['lib/agents/index.ts', `import { content } from './content/agent.ts';`],
    ['lib/gates/ask.ts', `import { performOnce } from '../effects.ts';`],
    ['lib/agents/content/rules.ts', `import { mean } from 'simple-statistics';`],
    ['lib/adapters/cosmos/needs.ts', `import { CosmosClient } from '@azure/cosmos';`],
    [
      'lib/domain/outcome/insight.ts',
      `import type { Need } from '../need/need.ts'; import { Id } from '../ids.ts';`,
    ],
    ['lib/domain/decision.ts', `import { createHash } from 'node:crypto';`],
  ])('let %s have its own: %s', (file, line) => {
    expect(verdict(file, line)).toEqual([]);
  });

  it.each([
    ['functions/http/need-get.ts', `import { cosmos } from '../../lib/adapters/cosmos/needs.ts';`],
    ['functions/http/need-get.ts', `import { CosmosClient } from '@azure/cosmos';`],
    ['orchestrators/need.ts', `import { ports } from '../lib/wiring.ts';`],
    ['orchestrators/need.ts', `import { app } from '@azure/functions';`],
    ['lib/agents/content/agent.ts', `const model = await import('../../adapters/openai/model.ts');`],
    ['lib/agents/content/agent.ts', `import OpenAI from 'openai';`],
    ['lib/agents/content/rules.ts', `import { readFileSync } from 'node:fs';`],
    ['lib/agents/content/rules.ts', `import type { Card } from '@microsoft/teams.cards';`],
    ['lib/agents/content/agent.ts', `import { askHuman } from '../../gates/ask.ts';`],
    ['lib/agents/practice/remind.ts', `import { findNeeds } from '../needs-analysis/find-needs.ts';`],
    ['lib/agents/content/rules.ts', `import type { Pulse } from '../listening/rules.ts';`],
    ['lib/agents/disclose-groups.ts', `import { findNeeds } from './needs-analysis/find-needs.ts';`],
    ['lib/needs/open-need.ts', `import { findNeeds } from '../agents/needs-analysis/find-needs.ts';`],
    ['lib/gates/ask.ts', `import { content } from '../agents/content/agent.ts';`],
    ['lib/ports/needs.ts', `export { step } from '../agents/step.ts';`],
    ['lib/adapters/cosmos/needs.ts', `import { config } from '../../config.ts';`],
    ['lib/adapters/cosmos/needs.ts', `import { run } from '../../agents/content/agent.ts';`],
    ['lib/domain/need/need.ts', `import type { Needs } from '../../ports/needs.ts';`],
    ['lib/domain/need/need.ts', `type Later = import('../outcome/insight.ts').Insight;`],
    ['lib/domain/ids.ts', `import type { Need } from './need/need.ts';`],
    ['lib/domain/ids.ts', `import { randomUUID, createHash } from 'node:crypto';`],
    ['lib/domain/ids.ts', `import * as crypto from 'node:crypto';`],
    ['lib/wiring.ts', `import { company } from '../sample/company.ts';`],
    ['functions/timers/sense.ts', `import { clock } from '../../local/shared/clock.ts';`],
    ['lib/helpers/strings.ts', `import { z } from 'zod';`],
    ['local/stack.ts', `import { story } from '../demo/story.ts';`],
    ['local/tenant/teams.ts', `import { notices } from '../../lib/adapters/teams/notices.ts';`],
    ['sample/life.ts', `import { doorsFor } from '../demo/doors.ts';`],
    ['sample/days.ts', `import { startStack } from '../local/stack.ts';`],
    ['scripts/commands/cost.ts', `import { events } from '../bench/population-pass/events.ts';`],
    ['demo/soak.ts', `import { newStory } from '../test/stack/running-stack.ts';`],
    ['m365/cloud-flows/cloud-flow.ts', `import { doors } from '../../scripts/documents/api/documents.ts';`],
  ])('refuse %s this: %s', (file, line) => {
    expect(verdict(file, line)).toHaveLength(1);
  });
});
