import type { InvocationContext } from '@azure/functions';
import { speaksOfAPerson } from '../../lib/agents/sensing/rules.ts';
import { takeInEvidence } from '../../lib/agents/skills/agent.ts';
import type { LearnerSignal } from '../../lib/agents/skills/rules.ts';
import { runStep } from '../../lib/agents/step.ts';
import { NamedError } from '../../lib/errors.ts';
import type { App } from '../../lib/wiring.ts';
import { readSignal, setAside, type Message } from './message.ts';

/** People whose signals are folded at the same time. */
const PEOPLE_AT_ONCE = 16;

/** Folds a batch of evidence, person by person: a batch costs one read and one write for each person in it. */
export async function foldEvidence(messages: readonly Message[], app: App, at: number): Promise<void> {
  const byPerson = new Map<string, { message: Message; signal: LearnerSignal }[]>();
  for (const message of messages) {
    const signal = await readSignal(message, 'evidence', app, at);
    if (!signal || !speaksOfAPerson(signal)) continue;
    byPerson.set(signal.subject, [...(byPerson.get(signal.subject) ?? []), { message, signal }]);
  }
  const people = [...byPerson.keys()];
  for (let i = 0; i < people.length; i += PEOPLE_AT_ONCE)
    await Promise.all(
      people
        .slice(i, i + PEOPLE_AT_ONCE)
        .map((personId) => foldPerson(personId, byPerson.get(personId) ?? [], app, at)),
    );
}

async function foldPerson(
  personId: string,
  taken: { message: Message; signal: LearnerSignal }[],
  app: App,
  at: number,
): Promise<void> {
  const call = { at, instanceId: `person-${personId}`, step: 'evidence-fold' };
  const signals = taken.map(({ signal }) => signal);
  try {
    await runStep(takeInEvidence, { personId, signals }, call, app);
  } catch (error) {
    if (!(error instanceof NamedError && error.fault.kind === 'switched-off')) throw error;
    for (const { message } of taken)
      await setAside(message, 'evidence', 'switched-off', error.message, app.ports.deadLetters, at);
  }
}

export function messagesOf(
  bodies: unknown[],
  { triggerMetadata, invocationId }: InvocationContext,
): Message[] {
  const ids = (triggerMetadata?.['messageIdArray'] ?? []) as string[];
  return bodies.map((body, i) => ({ messageId: ids[i] ?? `${invocationId}-${i}`, body }));
}
