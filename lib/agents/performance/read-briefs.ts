import { z } from 'zod';
import { Id, PersonId } from '../../domain/ids.ts';
import { briefVersion, type Brief } from '../../domain/performance/brief.ts';
import type { Review } from '../../domain/performance/review.ts';
import { sha256 } from '../../domain/sha256.ts';
import { OWN_SOURCES } from '../../domain/signal/signal-source.ts';
import { PersonalSignal } from '../../domain/signal/signal.ts';
import { conflict, notFound, preconditionRequired, stale } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { step } from '../../step.ts';
import { wordsFor } from '../../words-for.ts';
import { briefInWords } from './review-brief-words.ts';
import { mustAllowReaders } from '../brief-of-person.ts';
import { sharedWith } from '../shared-briefs.ts';

/**
 * What the caller's own reports share with them now, to the letter as they saw it. Nothing of whoever shares nothing,
 * not even that there is a review. Work: their reports.
 */
export const readSharedBriefs = step({
  name: 'read-shared-briefs',
  agent: 'performance',
  input: z.strictObject({ managerId: PersonId }),
  async run({ managerId }, ports, { at }) {
    await mustAllowReaders(ports);
    const [skills, words] = await Promise.all([ports.registers.skills(), wordsFor(managerId, ports)]);
    const read = await sharedWith(managerId, ports, at);
    return {
      briefs: read
        .map(({ stored: { value }, shared, brief }) => ({
          personId: value.personId,
          reviewId: value.reviewId,
          name: shared.name,
          on: value.on,
          until: shared.until,
          brief: briefInWords(brief, skills, words),
          version: shared.version,
          isAgreed: value.agreed?.version === shared.version,
        }))
        .toSorted((a, b) => a.on.localeCompare(b.on) || a.name.localeCompare(b.name)),
    };
  },
});

/**
 * Says yes to what somebody proposed in the brief that they share with the caller: with that both have said it, and
 * each of it comes back as a signal.
 * @throws NamedError `not-found` for whatever is not shared with the caller, `conflict` where nothing is proposed,
 *   `precondition-required` and `stale` where they do not say what they saw, or another one is shared by now
 */
export const agreeObjectives = step({
  name: 'agree-objectives',
  agent: 'performance',
  input: z.strictObject({
    managerId: PersonId,
    personId: PersonId,
    reviewId: Id,
    version: z.string().exactOptional(),
  }),
  async run({ managerId, personId, reviewId, version }, ports, { at }) {
    await mustAllowReaders(ports);
    const read = await sharedWith(managerId, ports, at, personId);
    const found = read.find(({ stored: { value } }) => value.reviewId === reviewId);
    if (!found) throw notFound(message('problem.brief.none'));
    const { stored, brief } = found;
    if (brief.proposed.length === 0) throw conflict(message('problem.brief.no-proposal'));
    if (version === undefined) throw preconditionRequired(message('problem.brief.unread'));
    if (version !== briefVersion(brief)) throw stale(message('problem.brief.other'));
    const isAgain = stored.value.agreed?.version === version;
    const agreed = isAgain && stored.value.agreed ? stored.value.agreed : { at, version };
    // Kept before it is sent, so that nothing comes of what its person takes back meanwhile. Said again it is sent
    // again, under the same ids.
    if (!isAgain) await ports.reviews.save({ ...stored, value: { ...stored.value, agreed } });
    await ports.bus.send(signalsOf(stored.value, brief, agreed));
    return { agreed: brief.proposed.length };
  },
});

const signalsOf = (
  { personId, reviewId }: Review,
  { proposed }: Brief,
  agreed: { at: number; version: string },
) =>
  proposed.map(({ text, due, skillId }, index) =>
    PersonalSignal.parse({
      specversion: '1.0',
      id: `${agreed.version}.${index}`,
      source: `${OWN_SOURCES}performance`,
      type: 'learning-os.objective.set',
      subject: personId,
      time: new Date(agreed.at).toISOString(),
      data: {
        // By its words: what is agreed on later stands beside what was agreed on before.
        objectiveId: `${reviewId}.${sha256(text, 16)}`.slice(-120),
        text,
        due,
        ...(skillId === undefined ? {} : { skillIds: [skillId] }),
      },
    }),
  );
