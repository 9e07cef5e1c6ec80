import { z } from 'zod';
import { Instant } from '../../domain/ids.ts';
import { RecordSource } from '../../domain/signal/record-source.ts';
import type { SignalOf } from '../../domain/signal/signal.ts';
import { Source } from '../../domain/signal/signal-source.ts';
import { Actor } from '../../domain/xapi/agent.ts';
import { isSame, keptAs } from '../../domain/xapi/kept.ts';
import { foundBy, keysOf, type StatementKeys } from '../../domain/xapi/keys.ts';
import { placeStoredAt } from '../../domain/xapi/query.ts';
import { SentStatement, VOIDED, type KeptStatement } from '../../domain/xapi/statement.ts';
import { badInput, conflict, tooLarge } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import type { Ports } from '../../ports/index.ts';
import type { FoundStatement } from '../../ports/statements.ts';
import { step, type Call } from '../../step.ts';
import { Caller, takeSources } from './sources.ts';
import { askWhose } from './identities/ask.ts';
import { learnOf, type LearnedRecord } from './identities/learn-of.ts';

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
    ...RecordSource.pick({ accountHomePage: true, accountNames: true, knowsPeopleBy: true, skills: true })
      .shape,
    /** As the request named it. */
    version: z.string(),
    authority: Actor,
    /** Whether it is noted of each what was sent on: for whom sends nothing again that is kept already. */
    notesSent: z.literal(true).exactOptional(),
    statements: z
      .array(SentStatement.safeExtend({ id: z.guid() }))
      .min(1)
      .max(MOST_AT_ONCE),
  }),
  async run(input, ports, call) {
    const { by, source, version, authority, statements } = input;
    await takeSources(new Set([source]), by, ports);
    const stored = new Date(call.at).toISOString();
    const asKept = (one: (typeof statements)[number]) =>
      keptAs(one, { id: one.id, stored, authority, asked: version });
    const kept = statements.map(asKept);
    // Nearly always all of them are new: what is there is read only once the store says that some of it is.
    let before: ReadonlyMap<string, FoundStatement> | undefined;
    let learned: LearnedRecord[] = [];
    await withOptimisticRetry(async () => {
      before = before === undefined ? new Map() : await keptBefore(statements, source, ports);
      const known = before;
      learned = await learnOf(
        kept,
        { by, source, names: input, skills: input.skills },
        ports,
        call.at,
        known,
      );
      const about = new Map(
        learned.flatMap((one) => ('signal' in one ? [[one.statement.id.toLowerCase(), one.personId]] : [])),
      );
      const asFound = whose(about, input);
      const fresh = kept.filter(({ id }) => !known.has(id.toLowerCase()));
      await storeTogether(fresh, nowKnown(known, about, asFound), asFound, source, ports, call);
    });
    const signals = learned.flatMap((one) => ('signal' in one ? [one.signal] : []));
    const takenBack = await takenBackBy(kept, { by, source, at: call.at }, ports);
    if (signals.length + takenBack.length > 0) await ports.bus.send([...signals, ...takenBack]);
    if (input.notesSent) await noteSent(learned, source, ports);
    const { notAsked } = await askWhose(learned, { by, source }, ports, call.at);
    // Those that were learned of are counted where their signals are taken in; one that is sent again was counted.
    const fresh = learned.filter((one) => !before?.has(one.statement.id.toLowerCase()));
    const unmatched = fresh.filter((one) => 'found' in one).length;
    const untaught = fresh.filter((one) => 'lacks' in one).length;
    if (unmatched + untaught > 0)
      await ports.feeds.saw(source, call.at, {
        taken: 0,
        refused: unmatched,
        ...(untaught === 0 ? {} : { untaught }),
      });
    const waiting = learned.filter((one) => 'found' in one).length - notAsked;
    return { kept: kept.length, learned: signals.length, waiting, ...(notAsked > 0 ? { notAsked } : {}) };
  },
});

/** Those that are there already, by their id. @throws NamedError `conflict` where one says something else */
async function keptBefore(
  statements: readonly (SentStatement & { id: string })[],
  source: string,
  ports: Ports,
): Promise<Map<string, FoundStatement>> {
  const before = await Promise.all(statements.map(({ id }) => ports.statements.find(source, id)));
  return new Map(
    statements.flatMap((one, i) => {
      const known = before[i];
      if (known && !isSame(known.statement, one))
        throw conflict(message('problem.record.differs', { id: one.id }));
      return known ? [[one.id.toLowerCase(), known]] : [];
    }),
  );
}

type AsFound = (id: string, keys: StatementKeys) => Pick<FoundStatement, 'keys' | 'personId' | 'isUnsent'>;

/** What a statement is found by, and that nothing of it was sent on yet. */
const whose =
  (about: ReadonlyMap<string, string>, { notesSent }: { notesSent?: true }): AsFound =>
  (id, keys) => ({
    ...foundBy(keys, about.get(id)),
    ...(notesSent && about.has(id) ? { isUnsent: true } : {}),
  });

/** Notes of those that were learned of that it was sent on: until then each is sent on again. */
async function noteSent(
  learned: readonly LearnedRecord[],
  source: string,
  { statements: store }: Pick<Ports, 'statements'>,
): Promise<void> {
  const ids = learned.flatMap((one) => ('signal' in one ? [one.statement.id] : []));
  await withOptimisticRetry(async () => {
    const found = await Promise.all(ids.map((id) => store.find(source, id)));
    const unsent = found.flatMap((one) => {
      if (!one) return [];
      const { isUnsent, ...sent } = one;
      return isUnsent ? [sent] : [];
    });
    if (unsent.length > 0) await store.store(source, unsent);
  });
}

/** Those that waited, once it is known whose they are: it is noted before anything is learned, and stays. */
const nowKnown = (
  before: ReadonlyMap<string, FoundStatement>,
  about: ReadonlyMap<string, string>,
  asFound: AsFound,
): FoundStatement[] =>
  [...before]
    .filter(([id, { personId }]) => about.has(id) && personId === undefined)
    .map(([id, known]) => ({ ...known, ...asFound(id, known.keys) }));

/**
 * What was learned of records that these void, to be taken back. Read from the store after it was written: a request
 * that is sent again says it again, under the same id.
 */
async function takenBackBy(
  statements: readonly KeptStatement[],
  { by, source, at }: { by: Caller; source: string; at: number },
  { statements: store }: Ports,
): Promise<SignalOf<'evidence.withdrawn'>[]> {
  const voiding = statements.filter(({ verb }) => verb.id === VOIDED);
  const found = await Promise.all(
    voiding.map(async ({ object }) => {
      const id = object.objectType === 'StatementRef' ? object.id.toLowerCase() : undefined;
      const target = id === undefined ? undefined : await store.find(source, id);
      return id === undefined || target?.personId === undefined
        ? []
        : [
            {
              specversion: '1.0' as const,
              id: `${id}.withdrawn`,
              source,
              type: 'learning-os.evidence.withdrawn' as const,
              subject: target.personId,
              // When it came: what the record says of its time may be anything.
              time: Instant.parse(new Date(at).toISOString()),
              data: { id },
              sender: `${by.kind}:${by.id}` as const,
            },
          ];
    }),
  );
  return found.flat();
}

/** In one batch: the new ones, by what they refer to, those that they void, and those of whom it is known now. */
async function storeTogether(
  statements: readonly KeptStatement[],
  known: readonly FoundStatement[],
  asFound: AsFound,
  source: string,
  ports: Ports,
  { at }: Call,
): Promise<void> {
  if (statements.length === 0 && known.length === 0) return;
  const together = new Map<string, FoundStatement>();
  const changed = new Map(known.map((one) => [one.statement.id.toLowerCase(), one]));
  for (const [i, statement] of statements.entries()) {
    const { object, verb } = statement;
    const targetId = object.objectType === 'StatementRef' ? object.id.toLowerCase() : undefined;
    const target =
      targetId === undefined
        ? undefined
        : (together.get(targetId) ??
          changed.get(targetId) ??
          (await ports.statements.find(source, targetId)));
    together.set(statement.id.toLowerCase(), {
      statement,
      ...asFound(statement.id.toLowerCase(), keysOf(statement, target?.keys)),
      isVoided: false,
      place: placeStoredAt(at, i),
    });
    if (verb.id !== VOIDED || !target || targetId === undefined) continue;
    if (target.statement.verb.id === VOIDED)
      throw badInput(message('problem.record.voids-voiding', { id: targetId }));
    if (together.has(targetId)) together.set(targetId, { ...target, isVoided: true });
    else changed.set(targetId, { ...target, isVoided: true });
  }
  const all = [...together.values(), ...changed.values()];
  if (all.length > MOST_AT_ONCE) throw tooLarge(message('problem.record.too-many', { most: MOST_AT_ONCE }));
  await ports.statements.store(source, all);
}
