import { expect, it } from '@jest/globals';
import type { Documents } from '../../../lib/adapters/cosmos/documents.ts';
import { newLearner } from '../../../lib/domain/person/learner.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { MOST_AT_A_RUN, sendRecords } from '../../../lib/receivers/send-records.ts';
import { runStep } from '../../../lib/step.ts';
import { documentsInMemory } from '../../support/in-memory-documents.ts';
import { inMemoryBus } from '../../support/in-memory-bus.ts';
import { inMemoryPorts } from '../../support/in-memory-ports.ts';
import { honestModel } from '../../support/models.ts';
import { recordingChannels } from '../../support/recording-channels.ts';
import { recordStore } from '../../support/told-company.ts';

const AT = Date.parse('2026-03-02T08:00:00Z');

/** Documents that count what is asked of them. */
function counted(open: (name: string) => Documents) {
  const calls = { count: 0 };
  const documents = (name: string): Documents => {
    const one = open(name);
    return {
      ...one,
      read: (...asked) => ((calls.count += 1), one.read(...asked)),
      holds: (...asked) => ((calls.count += 1), one.holds(...asked)),
      batch: (...asked) => ((calls.count += 1), one.batch(...asked)),
    };
  };
  return { calls, documents };
}

it('ten thousand records cost seven operations of the store and one call each, in runs of five hundred', async () => {
  const { calls, documents } = counted(documentsInMemory(() => AT));
  const channels = recordingChannels();
  const ports = inMemoryPorts({
    documents,
    bus: inMemoryBus(),
    model: honestModel(),
    sources: [],
    catalogue: [],
    channels,
    now: () => AT,
  });
  const [people, each] = [200, 50];
  await ports.registers.save({ register: 'receiver', id: 'lrs', value: recordStore(), at: AT - each });
  for (let n = 0; n < people; n += 1)
    await ports.learners.commit(
      { value: newLearner(guidOf(`person ${n}`)) },
      [],
      Array.from({ length: each }, (_, i) => ({
        receiverId: 'lrs',
        happened: { kind: 'practised' as const, about: { skillId: 'negotiation' }, at: AT - i },
      })),
    );
  calls.count = 0;
  let sent = 0;
  let runs = 0;
  for (let last = -1; last !== 0; runs += 1) {
    const call = { at: AT, instanceId: 'records-send', step: sendRecords.name };
    ({ sent: last } = await runStep(sendRecords, {}, call, { ports, disabledAgents: new Set() }));
    expect(last).toBeLessThanOrEqual(MOST_AT_A_RUN);
    sent += last;
  }
  expect({ sent, runs }).toEqual({ sent: people * each, runs: 21 });
  expect(channels.records.standing.size).toBe(people * each);
  expect(calls.count / sent).toBeLessThan(7.1);
});
