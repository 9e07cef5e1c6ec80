import { z } from 'zod';
import { DAY } from '../../domain/milliseconds.ts';
import { toEvidence } from '../../domain/signal/evidence.ts';
import { holdsObjectId, Id, PersonId, RegisterId } from '../../domain/ids.ts';
import { cleaned } from '../../domain/text/plain-text.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isPast, type Retention } from '../../domain/policy/retention.ts';
import { isInternal, Signal, speaksOfAPerson, type PersonalSignal } from '../../domain/signal/signal.ts';
import type { WorksAgreement } from '../../domain/policy/works-agreement.ts';

/** A signal that was understood, or the reason why not, in words for whoever sent it. */
export type Understood =
  | { signal: Signal }
  | { reason: 'not-json' | 'bad-signal' | 'from-the-future' | 'too-old'; description: string };

type KeptFor = Pick<Retention, 'evidenceDays' | 'historyDays'>;

/** Reads a message body: JSON, then the schema, then the rules that a schema cannot say. */
export function understandText(body: string, now: number, kept: KeptFor): Understood {
  try {
    return understand(JSON.parse(body), now, kept);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {
      reason: 'not-json',
      description: 'The message is not JSON. Send one CloudEvents 1.0 envelope as JSON.',
    };
  }
}

/**
 * @param kept how long what they say is kept: older ones are refused, because nothing remembers any more whether they
 *   came
 */
export function understand(raw: unknown, now: number, kept: KeptFor): Understood {
  const parsed = Signal.safeParse(cleaned(raw));
  if (!parsed.success) return { reason: 'bad-signal', description: z.prettifyError(parsed.error) };
  const signal = parsed.data;
  if (Date.parse(signal.time) > now + DAY)
    return {
      reason: 'from-the-future',
      description: `Signal ${signal.id} is dated more than a day ahead (${signal.time}).`,
    };
  const days = isInternal(signal) ? kept.historyDays : kept.evidenceDays;
  if (isPast(Date.parse(signal.time), days, now))
    return {
      reason: 'too-old',
      description: `Signal ${signal.id} is dated ${signal.time}; what is older than ${days} days is not taken in.`,
    };
  if (speaksOfAPerson(signal)) return understandPersonal(signal);
  const fault = groupFault(signal);
  return fault === undefined
    ? { signal }
    : { reason: 'bad-signal', description: `Signal ${signal.id}: ${fault}` };
}

/** Why a signal that a works agreement keeps out is refused, in words for whoever sent it. */
export const notAgreed = (signal: Signal, agreement: WorksAgreement): string =>
  signal.type === 'learning-os.figure.reported' && !agreement.noIndividualWorkEvidence
    ? `${signal.type} is about one person's work, and nobody said what figure ${signal.data.figureId} of single people is for: send sums of groups (figure.summed), or have its purpose agreed in figuresOfPeople of the policy works-agreement`
    : `${signal.type} is evidence about one person from the systems of their work, which a works agreement keeps out`;

/** Why a signal is refused that serves a use which nobody has put into use, in words for whoever sent it. */
export const saysOutOfUse = ({ type }: Pick<Signal, 'type'>): string =>
  `${type} serves the agent performance alone, which is not in use (policy, section employment): nothing of it is kept`;

/** What is wrong with the subject of a signal about a group. A person is no group, whatever a feed calls them. */
function groupFault(signal: Signal): string | undefined {
  const { type, subject } = signal;
  if (type === 'learning-os.forecast.made' && !RegisterId.safeParse(subject).success)
    return 'subject must be the id of a role.';
  if (type !== 'learning-os.pulse.summed' && type !== 'learning-os.figure.summed') return undefined;
  if (!Id.safeParse(subject).success) return 'subject must be the id of a group.';
  const groups = [subject, ...('within' in signal.data ? [signal.data.within ?? ''] : [])];
  return groups.some(holdsObjectId)
    ? 'subject, or what it lies within, is a person; send sums of groups only.'
    : undefined;
}

function understandPersonal(signal: PersonalSignal): Understood {
  const subject = PersonId.safeParse(signal.subject);
  if (!subject.success)
    return {
      reason: 'bad-signal',
      description: `Signal ${signal.id}: subject must be the Entra object id of a person.`,
    };
  try {
    if (signal.type !== 'learning-os.workforce.person') toEvidence(signal);
    return { signal: { ...signal, subject: subject.data } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { reason: 'bad-signal', description: `Signal ${signal.id}: ${error.message}` };
  }
}
