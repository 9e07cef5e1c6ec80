import { understandMoment } from '../../lib/agents/needs-analysis/demand/understand-moment.ts';
import {
  keepObjectives,
  setsObjective,
  takeBackObjectives,
} from '../../lib/agents/performance/keep-objectives.ts';
import { takeInEvidence } from '../../lib/agents/skills/take-in-evidence.ts';
import { runStep, type Call } from '../../lib/step.ts';
import { keyOf, speaksOfAPerson, type PersonalSignal } from '../../lib/domain/signal/signal.ts';
import type { App } from '../../lib/wiring.ts';
import { isPassing, keepAsDeadLetter, orKeepAsDeadLetters, readSignal, type BusMessage } from './message.ts';

/** People whose signals are folded at the same time. */
const PEOPLE_AT_ONCE = 16;
/**
 * From this delivery on a person's signals are set aside with the reason, before Service Bus gives up on their whole
 * batch.
 */
const LAST_TRY = 8;

interface Taken {
  message: BusMessage;
  signal: PersonalSignal;
}

/** Folds a batch of evidence, person by person: a batch costs one read and one write for each person in it. */
export async function foldEvidence(messages: readonly BusMessage[], app: App, at: number): Promise<void> {
  const byPerson = new Map<string, Taken[]>();
  for (const message of messages) {
    const signal = await readSignal(message, 'evidence', app, at);
    if (!signal || !speaksOfAPerson(signal)) continue;
    byPerson.set(signal.subject, [...(byPerson.get(signal.subject) ?? []), { message, signal }]);
  }
  const people = [...byPerson];
  const failed: unknown[] = [];
  for (let i = 0; i < people.length; i += PEOPLE_AT_ONCE)
    failed.push(...(await foldSome(people.slice(i, i + PEOPLE_AT_ONCE), app, at)));
  if (failed.length > 0)
    throw new AggregateError(
      failed,
      `${failed.length} people of the batch could not be folded; it comes again.`,
    );
}

/**
 * Folds some people side by side. One whose signals cannot be folded costs the others nothing; answers why, for each of
 * those.
 */
async function foldSome(
  people: readonly (readonly [personId: string, taken: Taken[]])[],
  app: App,
  at: number,
): Promise<unknown[]> {
  const outcomes = await Promise.allSettled(
    people.map(([personId, taken]) => foldPerson(personId, taken, app, at)),
  );
  const failed: unknown[] = [];
  for (const [i, [, taken]] of people.entries()) {
    const outcome = outcomes[i];
    if (outcome?.status !== 'rejected') continue;
    if (!taken.some(isLastTry)) failed.push(outcome.reason);
    else
      for (const { message } of taken)
        await keepAsDeadLetter(
          message,
          'evidence',
          'cannot-be-folded',
          String(outcome.reason),
          app.ports,
          at,
        );
  }
  return failed;
}

const isLastTry = ({ message }: Taken): boolean => (message.deliveryCount ?? 1) >= LAST_TRY;

async function foldPerson(personId: string, taken: Taken[], app: App, at: number): Promise<void> {
  const call = { at, instanceId: `person-${personId}`, step: 'evidence-fold' };
  const [objectives, others] = [taken.filter(setsAnObjective), taken.filter((one) => !setsAnObjective(one))];
  const signals = others.map(({ signal }) => signal);
  const takenBack = signals.filter(({ type }) => type === 'learning-os.evidence.withdrawn');
  const doOrKeep = (some: readonly Taken[], work: () => Promise<unknown>) =>
    orKeepAsDeadLetters(
      some.map(({ message }) => message),
      'evidence',
      app,
      at,
      work,
    );
  if (others.length > 0)
    await doOrKeep(others, () => runStep(takeInEvidence, { personId, signals }, call, app));
  if (objectives.length > 0) await doOrKeep(objectives, () => keepSome(personId, objectives, call, app));
  if (takenBack.length > 0) await runStep(takeBackObjectives, { personId, signals: takenBack }, call, app);
}

const setsAnObjective = ({ signal }: Taken): boolean => setsObjective(signal);

/** Keeps objectives, with the skill that each one's words mean where its sender names none. */
async function keepSome(personId: string, taken: readonly Taken[], call: Call, app: App): Promise<void> {
  const signals = taken.map(({ signal }) => signal);
  const meant: Record<string, Meaning> = {};
  for (const one of taken)
    if (setsObjective(one.signal) && !one.signal.data.skillIds) {
      const understood = await meaningOf(one, one.signal.data.text, call, app);
      if (understood) meant[keyOf(one.signal)] = understood;
    }
  await runStep(keepObjectives, { personId, signals, meant }, call, app);
}

type Meaning = Awaited<ReturnType<(typeof understandMoment)['run']>>;

/**
 * Undefined where another agent, whose switch this is not, does not say, or still does not at the last try: the
 * objective is kept all the same, without a skill.
 */
async function meaningOf(taken: Taken, text: string, call: Call, app: App): Promise<Meaning | undefined> {
  try {
    return await runStep(understandMoment, { text }, call, app);
  } catch (error) {
    if (!isPassing(error) && !isLastTry(taken)) throw error;
    return undefined;
  }
}
