import { z } from 'zod';
import { isFault } from '../../../errors.ts';
import { holderAt, holderIn } from '../../../domain/identity/claims.ts';
import type { WaitingRecord } from '../../../domain/identity/question.ts';
import { foundBy } from '../../../domain/xapi/keys.ts';
import { timeOf } from '../../../domain/xapi/parts.ts';
import { withOptimisticRetry } from '../../../optimistic-retry.ts';
import { namedBy } from '../../../domain/xapi/identifier-of.ts';
import type { FoundStatement } from '../../../ports/statements.ts';
import type { Ports } from '../../../ports/index.ts';
import { step } from '../../../step.ts';
import { vouchedSince } from './find-holder.ts';
import { saidBy } from './learn-of.ts';
import { namesBelieved } from './names-believed.ts';

/** Questions of which something may be known by now that are looked at in one run; the next run goes on. */
const MOST_A_RUN = 5_000;

/**
 * Looks again at what waits until it is known whose it is, where something is known since: somebody joined, an address
 * was given up, the company vouches for more. Work: a point read for each open question, and what waits for those of
 * which something else is known.
 */
export const replayWaiting = step({
  name: 'replay-waiting',
  agent: 'sensing',
  input: z.strictObject({}),
  async run(_, ports, { at }) {
    let [questions, learned] = [0, 0];
    for await (const { key, question } of ports.identities.questions()) {
      if (question.lookedAt === (await knownOf(key, ports)).version) continue;
      learned += (await replay(key, ports, at)).learned;
      questions += 1;
      if (questions === MOST_A_RUN) break;
    }
    return { questions, learned };
  },
});

/** What is claimed of an identifier, with what stands for it and for what the company vouches. */
async function knownOf(key: string, ports: Pick<Ports, 'identities' | 'registers'>) {
  const found = await ports.identities.find(key);
  const vouched = await vouchedSince(ports);
  return { claims: found?.value.claims ?? [], vouched, version: `${found?.etag ?? ''} ${vouched ?? ''}` };
}

/**
 * Learns of what waited, once it is known whose it is. The signal has the id of its record, so what is replayed twice,
 * or sent again meanwhile, counts once.
 */
export async function replay(
  key: string,
  ports: Ports,
  at: number,
): Promise<{ learned: number; waiting: number }> {
  const { identities } = ports;
  const question = await identities.question(key);
  const { claims, vouched, version } = await knownOf(key, ports);
  const all = await Array.fromAsync(identities.waiting(key));
  let [learned, waiting] = [0, 0];
  for (const record of all) {
    const found = await ports.statements.find(record.source, record.statementId);
    const whose = found && holderIn(claims, timeOf(found.statement.timestamp), vouched);
    const isBelieved = found !== undefined && !found.isVoided && (await believes(key, record, found, ports));
    if (whose && 'why' in whose && isBelieved) {
      waiting += 1;
      continue;
    }
    if (whose && 'person' in whose && whose.person !== undefined && isBelieved)
      learned += await learn(record, whose.person, ports, at);
    await identities.settle(key, record);
  }
  const isKnown = all.length > 0 || !('why' in holderAt(claims, at, vouched));
  if (question?.etag !== undefined)
    await unlessMoreWaits(() =>
      waiting === 0 && isKnown
        ? identities.close(key, question.etag ?? '')
        : identities.saveQuestion(key, { ...question, value: { ...question.value, lookedAt: version } }),
    );
  return { learned, waiting };
}

/** What came while this was looked at is looked at by the next run. */
async function unlessMoreWaits(note: () => Promise<void>): Promise<void> {
  try {
    await note();
  } catch (error) {
    if (!isFault(error, 'stale')) throw error;
  }
}

/** Whether the register still believes the source by what it named: it is there, is not off, and may name people so. */
async function believes(
  key: string,
  { source, by }: WaitingRecord,
  { statement }: FoundStatement,
  { registers, identities }: Pick<Ports, 'registers' | 'identities'>,
): Promise<boolean> {
  const names = await namesBelieved({ source, callerId: by.id }, registers);
  const named = names && namedBy(statement.actor, names);
  return named !== undefined && 'identifier' in named && (await identities.keyOf(named.identifier)) === key;
}

/** @param holder whose it is found to be; a record that was learned of as somebody's before stays theirs */
async function learn(record: WaitingRecord, holder: string, ports: Ports, at: number): Promise<number> {
  const { source, statementId } = record;
  const theirs = await withOptimisticRetry(async () => {
    const found = await ports.statements.find(source, statementId);
    if (!found || found.isVoided) return undefined;
    const personId = found.personId ?? holder;
    if (found.personId === undefined)
      await ports.statements.store(source, [{ ...found, ...foundBy(found.keys, personId) }]);
    return { personId, statement: found.statement };
  });
  const names = await namesBelieved({ source, callerId: record.by.id }, ports.registers);
  const signalOf =
    theirs && (await saidBy(theirs.statement, { ...record, skills: names?.skills }, ports, at));
  if (!signalOf || signalOf === 'lacks-skill') return 0;
  await ports.bus.send([signalOf(theirs.personId)]);
  return 1;
}
