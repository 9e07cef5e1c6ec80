import { z } from 'zod';
import { Id, PersonId, RegisterId } from '../../domain/ids.ts';
import { isAgreedTo, maySeeUntil, versionOfShown, type BeingSeen } from '../../domain/mobility/being-seen.ts';
import { PersonName } from '../../domain/text/person-name.ts';
import { BEING_SEEN_DAYS } from '../../domain/policy/retention.ts';
import { badInput, conflict, notAllowed, preconditionRequired, stale } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { mayConcern, step } from '../../step.ts';
import { isPresent, isStillHere, mustBePresent, placeOfSeen } from '../is-present.ts';
import { openingEntries } from './openings.ts';
import { mayStillBeShown, shownOf } from './shown-of.ts';

const OfOpening = z.strictObject({ personId: PersonId, openingId: Id });
const Asked = OfOpening.extend({ contests: z.array(RegisterId).max(20) });

/** What the owner of an opening would read of the caller, before anybody does; nothing is kept of this look. */
export const readAsSeen = step({
  name: 'read-as-seen',
  agent: 'mobility',
  input: Asked,
  async run({ personId, openingId, contests }, ports, { at, step: name }) {
    await mayConcern(personId, name, ports);
    const { value: opening, terms, ownerName } = await openingEntries.mustBeOpen(openingId, ports, at);
    await mustBePresent(personId, at, ports);
    const { shown } = await shownOf(personId, opening, contests, ports, at);
    return { opening, ownerName, shown, version: versionOfShown(terms, shown) };
  },
});

/**
 * Lets the owner of an opening see the caller, as the caller read it, until a day. It is for this opening and this
 * owner alone: nobody is asked on behalf of openings that do not exist yet.
 * @param version what they read: what was seen otherwise since, or another opening, is not consented to unseen
 */
export const beSeen = step({
  name: 'be-seen',
  agent: 'mobility',
  input: Asked.extend({
    calledBy: PersonName.exactOptional(),
    until: z.number(),
    version: z.string().exactOptional(),
  }),
  async run({ personId, openingId, contests, calledBy, until, version }, ports, { at, step: name }) {
    await mayConcern(personId, name, ports);
    // Before anything else is read: what they end meanwhile stays ended.
    const withdrawn = await ports.movers.withdrawn(personId);
    const { value: opening, terms, ownerName } = await openingEntries.mustBeOpen(openingId, ports, at);
    await mustBePresent(personId, at, ports);
    if (calledBy === undefined) throw notAllowed(message('problem.caller.no-name'));
    if (opening.ownerId === personId) throw conflict(message('problem.opening.oneself'));
    if (!maySeeUntil(until, at)) throw badInput(message('problem.mobility.until', { days: BEING_SEEN_DAYS }));
    if (version === undefined) throw preconditionRequired(message('problem.mobility.unseen', { openingId }));
    const { shown, rests } = await shownOf(personId, opening, contests, ports, at);
    if (version !== versionOfShown(terms, shown))
      throw stale(message('problem.mobility.changed', { openingId }));
    const seen: BeingSeen = {
      personId,
      openingId,
      terms,
      calledBy,
      at,
      until,
      shown,
      rests,
    };
    await ports.movers.save(seen, withdrawn);
    return { opening, ownerName, seen };
  },
});

/**
 * The caller is not seen for it any more, from this moment on. Without `agent`: no switch stops what they may always
 * do.
 */
export const withdraw = step({
  name: 'withdraw-from-opening',
  input: OfOpening,
  async run({ personId, openingId }, { movers }) {
    await movers.withdraw(personId, openingId);
    return { openingId, status: 'withdrawn' as const };
  },
});

/**
 * For which openings the caller chose to be seen, and what is read of them there. Of what it says that they are not
 * seen, they are not again before they choose anew; for as long as a switch stops them or its owner, it says that they
 * are. Without `agent`: as above.
 */
export const listBeingSeen = step({
  name: 'list-being-seen',
  input: z.strictObject({ personId: PersonId }),
  async run({ personId }, ports, { at }) {
    const stands = await openingEntries.asTheyStand(ports, at);
    const items = await Promise.all(
      (await Array.fromAsync(ports.movers.of(personId))).map(async (seen) => {
        const { value: opening, terms } = stands.get(seen.openingId) ?? {};
        const isAgreed = isAgreedTo(seen, terms, at) && (await isStillHere(personId, seen.at, ports));
        return { seen, opening, isSeen: isAgreed && (await mayStillBeShown(seen, ports)) };
      }),
    );
    return {
      skills: await ports.registers.skills(),
      items: items.toSorted((a, b) => b.seen.at - a.seen.at),
    };
  },
});

/**
 * Who chose to be seen for an opening of the caller's, as each of them read it. In an order by chance, the same at each
 * look: nobody stands first for what they can. Work: who chose to be seen for it, and what
 * is known of each.
 * @throws NamedError `not-found` where it is not theirs: who looks for something is told to nobody else
 */
export const readSeen = step({
  name: 'read-seen',
  agent: 'mobility',
  input: OfOpening,
  async run({ personId, openingId }, ports, { at }) {
    const { value: opening, terms } = await openingEntries.ownOpen(personId, openingId, ports, at);
    const placed: { place: string; seen: BeingSeen }[] = [];
    for await (const seen of ports.movers.to(openingId)) {
      if (!isAgreedTo(seen, terms, at) || !(await isPresent(seen.personId, seen.at, ports))) continue;
      if (!(await mayStillBeShown(seen, ports))) continue;
      placed.push({ place: await placeOfSeen(seen.personId, openingId, ports), seen });
    }
    return {
      opening,
      skills: await ports.registers.skills(),
      items: placed.toSorted((a, b) => a.place.localeCompare(b.place)).map(({ seen }) => seen),
    };
  },
});
