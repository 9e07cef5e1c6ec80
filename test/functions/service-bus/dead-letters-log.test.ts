import { expect, it } from '@jest/globals';
import { loggingDeadLetters } from '../../../functions/service-bus/dead-letters-log.ts';
import type { App } from '../../../lib/wiring.ts';
import type { DeadLetter } from '../../../lib/ports/dead-letters.ts';

const deadLetter: DeadLetter = {
  deadLetterId: 'evidence.0a1b',
  subscription: 'evidence',
  reason: 'not-json',
  description: 'It is no JSON.',
  body: 'Ada is ill',
  at: 0,
  status: 'open',
};

it('says that a dead letter was kept, once it is, and not what it holds', async () => {
  const order: string[] = [];
  const app = {
    ports: {
      deadLetters: {
        keep: () => {
          order.push('kept');
          return Promise.resolve();
        },
      },
    },
  } as unknown as App;
  await loggingDeadLetters(app, { warn: (line: string) => order.push(line) }).ports.deadLetters.keep(
    deadLetter,
  );
  expect(order).toEqual(['kept', 'dead letter evidence.0a1b: not-json']);
});
