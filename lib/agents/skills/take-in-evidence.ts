import { z } from 'zod';
import { withChange } from '../../domain/population-pass/person-contribution.ts';
import { withMoment } from '../../domain/need/moment.ts';
import { PersonId } from '../../domain/ids.ts';
import { takenApart } from '../../domain/person/learner-parts.ts';
import { keyBefore, keyOf, SentPersonalSignal, type PersonalSignal } from '../../domain/signal/signal.ts';
import { halfLifeOf } from '../../domain/skill/skill.ts';
import type { Learner } from '../../domain/person/learner.ts';
import type { Ports } from '../../ports/index.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { mayConcern, step } from '../../step.ts';
import { shareNothing } from '../../share-nothing.ts';
import { recordsTold } from '../outgoing-records.ts';
import { foldSignals } from './rules.ts';
import { takeBackEvidence, type TakenBack } from './take-back-evidence.ts';
import { someAtATime } from '../../some-at-a-time.ts';

/** Signals stored together; a batch of the store takes a hundred documents, the learner's own among them. */
const AT_ONCE = 90;
/** What one batch holds besides the learner. */
const MOST_STORED = 99;

const takesBack = (signal: PersonalSignal): signal is TakenBack =>
  signal.type === 'learning-os.evidence.withdrawn';

/**
 * Folds one person's signals into their skill states: one read and one write for up to ninety of them. What is taken
 * back goes after that.
 */
export const takeInEvidence = step({
  name: 'take-in-evidence',
  agent: 'skills',
  input: z.strictObject({ personId: PersonId, signals: z.array(SentPersonalSignal) }),
  async run({ personId, signals }, ports, { at, step: name }) {
    await mayConcern(personId, name, ports);
    let folded = 0;
    const said = signals.filter((signal) => !takesBack(signal));
    for (const some of someAtATime(said, AT_ONCE)) {
      // Nearly every signal is new, and the store refuses one that is in already: only after that it is worth asking
      // which.
      let isAgain = false;
      folded += await withOptimisticRetry(async () => {
        const wasRefused = isAgain;
        isAgain = true;
        return await foldFitting({ personId, signals: some, at }, ports, wasRefused);
      });
    }
    folded += await takeBackEvidence(personId, signals.filter(takesBack), ports, at);
    return { folded };
  },
});

interface Folding {
  personId: string;
  signals: PersonalSignal[];
  at: number;
}

/** Folds them together, or each half for itself where systems outside are told more of it than one batch holds. */
async function foldFitting(folding: Folding, ports: Ports, wasRefused: boolean): Promise<number> {
  const { signals } = folding;
  const folded = await foldOnce(folding, ports, wasRefused);
  if (folded !== 'too-much') return folded;
  const half = Math.ceil(signals.length / 2);
  return (
    (await foldFitting({ ...folding, signals: signals.slice(0, half) }, ports, wasRefused)) +
    (await foldFitting({ ...folding, signals: signals.slice(half) }, ports, wasRefused))
  );
}

async function foldOnce(
  { personId, signals, at }: Folding,
  ports: Ports,
  wasRefused: boolean,
): Promise<number | 'too-much'> {
  const { learners, registers, calibration: known } = ports;
  const [stored, raters, skills, profiles, calibration] = await Promise.all([
    learners.read('record-keeping', personId),
    ratersIn(signals, learners),
    registers.skills(),
    registers.roleProfiles(),
    known.read(),
  ]);
  const isNew = stored.etag === undefined;
  const halfLife = (skillId: string) => halfLifeOf(skills, skillId);
  const { mixed } = stored.value.learning;
  const held = mixed ? await Array.fromAsync(learners.evidenceOf('record-keeping', personId)) : [];
  const before = takenApart(stored.value, held, halfLife);
  const asked = [
    ...(wasRefused ? signals.map(keyOf) : []),
    ...(isNew || stored.value.inboxBySender ? [] : signals.map(keyBefore)),
  ];
  const alreadyIn =
    asked.length > 0 ? await learners.alreadyIn('record-keeping', personId, asked) : new Set<string>();
  const { learner: folded, inbox } = foldSignals(before, signals, alreadyIn, skills, {
    calibration,
    targetsOf: (roleId) => profiles.get(roleId)?.targets,
    raters,
  });
  const learner = isNew ? { ...folded, inboxBySender: true as const } : folded;
  if (inbox.length === 0) return 0;
  const value = withMoment(before, withChange(before, learner, at), at);
  const records = await recordsTold(before, value, ports);
  if (inbox.length + records.length > MOST_STORED && signals.length > 1) return 'too-much';
  await learners.commit({ ...stored, value }, inbox, records);
  if (isLedOtherwise(before, value)) await shareNothing(personId, ports.reviews);
  return inbox.length;
}

/** Whether whoever led them does so no more: what was shared with them does not come back if they do again. */
const isLedOtherwise = (before: Learner, after: Learner): boolean =>
  (before.person?.managerId !== undefined && before.person.managerId !== after.person?.managerId) ||
  (after.leftAt !== undefined && before.leftAt === undefined);

/** Who judged, by the keys by which they are known; one read for each of them. */
async function ratersIn(
  signals: readonly PersonalSignal[],
  learners: Ports['learners'],
): Promise<Map<string, string>> {
  const raters = new Map<string, string>();
  for (const signal of signals) {
    if (signal.type !== 'learning-os.observation.made' || raters.has(signal.data.observerId)) continue;
    const key = await learners.raterKey('record-keeping', signal.data.observerId);
    if (key !== undefined) raters.set(signal.data.observerId, key);
  }
  return raters;
}
