import type { RateLimitedAct } from '../../domain/policy/rate-limit-per-person.ts';
import { speakerOf, type Signal } from '../../domain/signal/signal.ts';
import { tooMany } from '../../errors.ts';
import { inMinutes, inSeconds } from '../../count-against-rate-limit.ts';
import { message } from '../../messages/message.ts';
import type { RateLimits } from '../../ports/rate-limits-per-person.ts';

interface Speaker {
  personId: string;
  act: RateLimitedAct;
  /** Indexes of what is said in their name. */
  said: number[];
}

/** Most signals that a refusal names. */
const NAMED = 20;

/**
 * Holds each person in whose name something is said to what one person may write, whoever sends it. Nobody's words are
 * counted in a call that is refused, unless somebody else writes in the same name at the same moment.
 * @throws NamedError `too-many`, naming the signals of those who are over it
 */
export async function limitSpeakers(
  signals: readonly Signal[],
  rateLimits: RateLimits,
  at: number,
): Promise<void> {
  const speakers = speakersIn(signals);
  await refuseOver(speakers, signals, (one) => rateLimits.wait(written(one, at)));
  await refuseOver(speakers, signals, (one) => rateLimits.take(written(one, at)));
}

const written = ({ personId, act, said }: Speaker, at: number) => ({
  personId,
  act,
  count: said.length,
  at,
});

function speakersIn(signals: readonly Signal[]): Speaker[] {
  const speakers = new Map<string, Speaker>();
  signals.forEach((signal, index) => {
    const speaker = speakerOf(signal);
    if (!speaker) return;
    const key = `${speaker.personId} ${speaker.act}`;
    const known = speakers.get(key) ?? { ...speaker, said: [] };
    speakers.set(key, { ...known, said: [...known.said, index] });
  });
  return [...speakers.values()];
}

async function refuseOver(
  speakers: readonly Speaker[],
  signals: readonly Signal[],
  waitOf: (speaker: Speaker) => Promise<number>,
): Promise<void> {
  const waits = await Promise.all(speakers.map(waitOf));
  const over = speakers.flatMap(({ said }, i) => ((waits[i] ?? 0) > 0 ? said : []));
  if (over.length === 0) return;
  const wait = Math.max(...waits);
  const names = over.slice(0, NAMED).map((index) => `signals[${index}] (${signals[index]?.id ?? ''})`);
  const more = over.length - names.length;
  throw tooMany(
    message('problem.too-many.signals', { signals: names.join(', '), more, minutes: inMinutes(wait) }),
    { retryAfter: inSeconds(wait) },
  );
}
