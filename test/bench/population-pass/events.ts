import { takeInEvidence } from '../../../lib/agents/skills/take-in-evidence.ts';
import { foldSignals } from '../../../lib/agents/skills/rules.ts';
import { uncalibrated } from '../../../lib/domain/skill-estimate/calibration.ts';
import type { SignalOf } from '../../../lib/domain/signal/signal.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { inMemoryBus } from '../../support/in-memory-bus.ts';
import { documentsInMemory } from '../../support/in-memory-documents.ts';
import { storesOver } from '../../support/in-memory-ports.ts';
import { unitsPerSignal } from '../../../scripts/commands/cost/request-units.ts';
import { DAY, NOW, registered, skills, somebody } from './company.ts';
import { countedDocuments, nothingCounted, unitsIn, type Counted } from './counted-documents.ts';

const PERSON = guidOf('person 1');

const event = (n: number): SignalOf<'assessment.scored'> => ({
  specversion: '1.0',
  id: guidOf(`event ${n}`),
  source: 'bench',
  type: 'learning-os.assessment.scored',
  subject: PERSON,
  time: new Date(NOW - 10 * DAY + n).toISOString(),
  data: { skillId: `skill-${n % skills.size}`, score: 3, scale: '0-5' },
});

/** Microseconds that one event takes to be folded into a person with fifty skills, without the store. */
export function microsPerEvent(events = 20_000): number {
  let learner = somebody(1);
  const start = process.hrtime.bigint();
  for (let n = 0; n < events; n++)
    ({ learner } = foldSignals(learner, [event(n)], new Set(), registered.skills, {
      calibration: uncalibrated,
      targetsOf: () => undefined,
    }));
  return Number(process.hrtime.bigint() - start) / 1_000 / events;
}

export interface Cost {
  /** Events folded into one write of the state. */
  together: number;
  /** KB of one piece of evidence, and of the state. */
  evidenceKB: number;
  stateKB: number;
  unitsPerEvent: number;
  floor: number;
  ratio: number;
  counted: Counted;
}

/**
 * What the store is asked for when events of one person come so many at a time; modelled units from counted operations.
 */
export async function costOf(
  together: number,
  options: { batches?: number; contenders?: number } = {},
): Promise<Cost> {
  const { batches = 5, contenders = 1 } = options;
  const counted = nothingCounted();
  const plain = documentsInMemory(() => NOW);
  const stores = storesOver((name) => plain(name), inMemoryBus());
  // First seen by this version: of people stored before, each signal is also looked up under the key that it had then.
  await stores.learners.commit({ value: { ...somebody(1), inboxBySender: true } }, []);
  const watched = storesOver(
    (name) => (name === 'learners' ? countedDocuments(plain(name), counted) : plain(name)),
    inMemoryBus(),
  );
  const ports = watched as unknown as Ports;
  const call = { at: NOW, instanceId: 'bench', step: 'evidence-fold' };
  let next = 0;
  for (let batch = 0; batch < batches; batch++)
    await Promise.all(
      Array.from({ length: contenders }, () => {
        const signals = Array.from({ length: together }, () => event(next++));
        return takeInEvidence.run({ personId: PERSON, signals }, ports, call);
      }),
    );
  const { operations, kilobytes } = counted;
  const evidenceKB = kilobytes.create / operations.create;
  const stateKB = kilobytes.replace / operations.replace;
  const unitsPerEvent = unitsIn(counted) / next;
  const floor = unitsPerSignal(evidenceKB, stateKB, together);
  return { together, evidenceKB, stateKB, unitsPerEvent, floor, ratio: unitsPerEvent / floor, counted };
}
