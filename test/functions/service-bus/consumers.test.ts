import { describe, expect, test } from '@jest/globals';
import { keepDeadLetter } from '../../../functions/service-bus/dead-letters-keep.ts';
import { weighDemand } from '../../../functions/service-bus/demand-weigh.ts';
import { foldEvidence } from '../../../functions/service-bus/evidence-fold.ts';
import { advanceFlows } from '../../../functions/service-bus/flows-advance.ts';
import { noteGroups } from '../../../functions/service-bus/groups-note.ts';
import { notifyOfSignal } from '../../../functions/service-bus/hooks-tell.ts';
import type { BusMessage } from '../../../functions/service-bus/message.ts';
import type { Route } from '../../../lib/domain/signal/signal.ts';
import type { DeadLetter } from '../../../lib/ports/dead-letters.ts';
import type { App } from '../../../lib/wiring.ts';
import { NOW } from '../../lib/examples.ts';
import { world } from '../../support/world.ts';

/** Whoever asks a flow for anything is found out. */
const noFlow = new Proxy({}, { get: (_, asked) => () => Promise.reject(new Error(String(asked))) });

type Consumer = (message: BusMessage, app: App) => Promise<void>;
const consumers: Record<Route, Consumer> = {
  evidence: (message, app) => foldEvidence([message], app, NOW),
  demand: (message, app) => weighDemand(message, app, NOW),
  groups: (message, app) => noteGroups([message], app, NOW),
  flows: (message, app) => advanceFlows(message, noFlow as never, app, NOW),
  hooks: (message, app) => notifyOfSignal(message, app, NOW),
};
const each = Object.entries(consumers) as [Route, Consumer][];

/** An app that stores, and every dead letter that it kept. */
function appThatKeeps() {
  const { ports } = world();
  const kept: DeadLetter[] = [];
  const deadLetters = {
    ...ports.deadLetters,
    keep: (letter: DeadLetter) => Promise.resolve(void kept.push(letter)),
  };
  return { app: { ports: { ...ports, deadLetters }, disabledAgents: new Set() } as unknown as App, kept };
}

/** A signal of the layer's own that belongs to one subscription alone, by where it does not. */
const ofFlows = {
  specversion: '1.0',
  id: 'asked',
  source: 'learning-os/gates',
  type: 'learning-os.insight.published',
  subject: 'insight-1',
  time: new Date(NOW).toISOString(),
  data: { insightId: 'insight-1', needId: 'seller.negotiation', groups: [] },
};
const ofEvidence = {
  ...ofFlows,
  source: 'test',
  type: 'learning-os.assessment.scored',
  subject: '2677646c-1a99-4578-896d-5dab048a5c99',
  data: { skillId: 'negotiation', score: 3, scale: '0-5' },
};

describe.each(each)('whoever consumes %s', (route, consume) => {
  test.each(['no signal', '', '{}', 'null', JSON.stringify({ ...ofEvidence, data: {} })])(
    'keeps %j as a dead letter, does nothing else, and goes on',
    async (body) => {
      const { app, kept } = appThatKeeps();
      await consume({ key: 'm1', body }, app);
      expect(kept).toMatchObject([{ subscription: route, status: 'open' }]);
      expect(kept[0]?.reason).toMatch(/^(not-json|bad-signal)$/);
    },
  );

  test('keeps what belongs to another subscription', async () => {
    const { app, kept } = appThatKeeps();
    const stray = route === 'evidence' ? ofFlows : ofEvidence;
    await consume({ key: 'm2', body: stray }, app);
    expect(kept).toMatchObject([{ subscription: route }]);
  });
});

test.each(each.map(([route]) => route))(
  'what was given up of %s is kept with the reason, if one came with it',
  async (route) => {
    const { app, kept } = appThatKeeps();
    const deadLettered = { reason: 'TTLExpiredException', description: 'It waited too long.' };
    await keepDeadLetter({ key: 'm3', body: 'x', deadLettered }, route, app, NOW);
    await keepDeadLetter({ key: 'm4', body: 'x' }, route, app, NOW);
    expect(kept).toMatchObject([
      { subscription: route, ...deadLettered },
      {
        subscription: route,
        reason: 'MaxDeliveryCountExceeded',
        description: 'Handling it failed each time it was delivered.',
      },
    ]);
  },
);
