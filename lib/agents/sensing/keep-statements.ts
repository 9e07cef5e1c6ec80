import { z } from 'zod';
import { Source } from '../../domain/source.ts';
import type { Signal } from '../../domain/signal.ts';
import { isKeptOut } from '../../domain/works-agreement.ts';
import { Actor } from '../../domain/xapi/agent.ts';
import { isSame, keptAs } from '../../domain/xapi/kept.ts';
import { keysOf } from '../../domain/xapi/keys.ts';
import { momentOf } from '../../domain/xapi/parts.ts';
import { placeStoredAt } from '../../domain/xapi/query.ts';
import { SentStatement, VOIDED, type KeptStatement } from '../../domain/xapi/statement.ts';
import { badInput, conflict, tooLarge } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import type { Ports } from '../../ports/index.ts';
import type { FoundStatement } from '../../ports/statements.ts';
import { step, type Call } from '../../step.ts';
import { understand } from './rules.ts';
import { Caller, takeSources } from './sources.ts';
import { fromXapi, XapiStatement } from './xapi.ts';

/** What one batch of the store takes: statements are kept all or none. */
export const MOST_AT_ONCE = 100;

/**
 * Keeps xAPI statements as they came, all or none, and sends on those that say what somebody of the company learned or
 * can do. One that is sent again changes nothing; one that voids another takes it out of every answer.
 * @throws NamedError `conflict` where an id was used for something else, `too-large`, `bad-input`
 */
export const keepStatements = step({
  name: 'keep-statements',
  agent: 'sensing',
  input: z.strictObject({
    by: Caller,
    source: Source,
    /** Of the accounts whose names are Entra object ids. */
    accountHomePage: z.string(),
    /** As the request named it. */
    version: z.string(),
    authority: Actor,
    statements: z
      .array(SentStatement.safeExtend({ id: z.guid() }))
      .min(1)
      .max(MOST_AT_ONCE),
  }),
  async run({ by, source, accountHomePage, version, authority, statements }, ports, call) {
    await takeSources(new Set([source]), by, ports);
    const stored = new Date(call.at).toISOString();
    const asKept = (one: (typeof statements)[number]) =>
      keptAs(one, { id: one.id, stored, authority, asked: version });
    // Nearly always all of them are new: what is there is read only once the store says that some of it is.
    let fresh: readonly (typeof statements)[number][] | undefined;
    await withOptimisticRetry(async () => {
      fresh = fresh === undefined ? statements : await newOnes(statements, source, ports);
      await storeTogether(fresh.map(asKept), source, ports, call);
    });
    const kept = statements.map(asKept);
    const signals = await signalsIn(kept, { by, source, accountHomePage }, ports, call);
    if (signals.length > 0) await ports.bus.send(signals);
    return { kept: kept.length, learned: signals.length };
  },
});

/** Those that are not there yet. @throws NamedError `conflict` where one is, and says something else */
async function newOnes<S extends SentStatement & { id: string }>(
  statements: readonly S[],
  source: string,
  ports: Ports,
): Promise<S[]> {
  const before = await Promise.all(statements.map(({ id }) => ports.statements.find(source, id)));
  return statements.filter((one, i) => {
    const known = before[i]?.statement;
    if (known && !isSame(known, one)) throw conflict(message('problem.record.differs', { id: one.id }));
    return !known;
  });
}

/** In one batch: the new ones, by what they refer to, and those that they void. */
async function storeTogether(
  statements: readonly KeptStatement[],
  source: string,
  ports: Ports,
  { at }: Call,
): Promise<void> {
  if (statements.length === 0) return;
  const together = new Map<string, FoundStatement>();
  const voided = new Map<string, FoundStatement>();
  for (const [i, statement] of statements.entries()) {
    const { object, verb } = statement;
    const targetId = object.objectType === 'StatementRef' ? object.id.toLowerCase() : undefined;
    const target =
      targetId === undefined
        ? undefined
        : (together.get(targetId) ?? (await ports.statements.find(source, targetId)));
    together.set(statement.id.toLowerCase(), {
      statement,
      keys: keysOf(statement, target?.keys),
      isVoided: false,
      place: placeStoredAt(at, i),
    });
    if (verb.id !== VOIDED || !target || targetId === undefined) continue;
    if (target.statement.verb.id === VOIDED)
      throw badInput(message('problem.record.voids-voiding', { id: targetId }));
    if (together.has(targetId)) together.set(targetId, { ...target, isVoided: true });
    else voided.set(targetId, { ...target, isVoided: true });
  }
  const all = [...together.values(), ...voided.values()];
  if (all.length > MOST_AT_ONCE) throw tooLarge(message('problem.record.too-many', { most: MOST_AT_ONCE }));
  await ports.statements.store(source, all);
}

/**
 * Of a person of the company, about a skill of the taxonomy, and let in by the works agreement; nothing else is told
 * on.
 */
async function signalsIn(
  statements: readonly KeptStatement[],
  { by, source, accountHomePage }: { by: Caller; source: string; accountHomePage: string },
  { registers }: Ports,
  { at }: Call,
): Promise<Signal[]> {
  const { retention, 'works-agreement': agreement } = await registers.policy();
  return statements.flatMap((statement) => {
    const { actor } = statement;
    if (actor.objectType === 'Group' || actor.account?.homePage !== accountHomePage) return [];
    const timestamp = new Date(momentOf(statement.timestamp)).toISOString();
    // One id in other letters is the same statement, and so the same evidence.
    const read = XapiStatement.safeParse({ ...statement, id: statement.id.toLowerCase(), timestamp });
    const translated = read.success ? fromXapi(read.data, source) : undefined;
    if (!translated || !('signal' in translated)) return [];
    const understood = understand(translated.signal, at, retention);
    if (!('signal' in understood) || isKeptOut(understood.signal, agreement)) return [];
    return [{ ...understood.signal, sender: `${by.kind}:${by.id}` as const }];
  });
}
