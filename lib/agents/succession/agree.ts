import { z } from 'zod';
import { Id, PersonId, RegisterId } from '../../domain/ids.ts';
import { isAgreedTo, maySeeUntil, versionOfShown } from '../../domain/mobility/being-seen.ts';
import { PersonName } from '../../domain/text/person-name.ts';
import { BEING_SEEN_DAYS } from '../../domain/policy/retention.ts';
import { KnownAs, type OnBench } from '../../domain/succession/on-bench.ts';
import { badInput, conflict, notAllowed, preconditionRequired, stale } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { mayConcern, step } from '../../step.ts';
import { mustBePresent } from '../is-present.ts';
import { criticalRoleEntries } from './critical-roles.ts';
import { isStillOn, mayStillCount, seenForRole } from './seen-for-role.ts';

const OfRole = z.strictObject({ personId: PersonId, criticalRoleId: Id });
const Asked = OfRole.extend({ contests: z.array(RegisterId).max(20) });

/** The critical roles that are open now, with who would know: the same for everybody, whatever they can. */
export const listOpenRoles = step({
  name: 'list-open-critical-roles',
  agent: 'succession',
  input: z.strictObject({ personId: PersonId }),
  async run({ personId }, ports, { at, step: name }) {
    await mayConcern(personId, name, ports);
    await mustBePresent(personId, at, ports);
    const open = await criticalRoleEntries.openNow(ports, at);
    return {
      skills: await ports.registers.skills(),
      items: open
        .filter(({ value }) => value.ownerId !== personId)
        .toSorted((a, b) => a.value.title.localeCompare(b.value.title)),
    };
  },
});

/** What the caller would be counted or named by, before they agree; nothing is kept of this look. */
export const readForRole = step({
  name: 'read-for-critical-role',
  agent: 'succession',
  input: Asked,
  async run({ personId, criticalRoleId, contests }, ports, { at, step: name }) {
    await mayConcern(personId, name, ports);
    const { value: role, terms, ownerName } = await criticalRoleEntries.mustBeOpen(criticalRoleId, ports, at);
    await mustBePresent(personId, at, ports);
    const { shown } = await seenForRole(personId, role, contests, ports, at);
    return { role, ownerName, shown, version: versionOfShown(terms, shown) };
  },
});

/**
 * Lets the owner of a critical role count the caller, or read their name and what they read, until a day. It is for
 * this role and this owner alone.
 * @param version what they read: what was seen otherwise since, or another role, is not agreed to unseen
 */
export const agreeForRole = step({
  name: 'agree-for-critical-role',
  agent: 'succession',
  input: Asked.extend({
    as: KnownAs,
    calledBy: PersonName.exactOptional(),
    until: z.number(),
    version: z.string().exactOptional(),
  }),
  async run({ personId, criticalRoleId, contests, as, calledBy, until, version }, ports, { at, step: name }) {
    await mayConcern(personId, name, ports);
    // Before anything else is read: what they end meanwhile stays ended.
    const withdrawn = await ports.bench.withdrawn(personId);
    const { value: role, terms, ownerName } = await criticalRoleEntries.mustBeOpen(criticalRoleId, ports, at);
    await mustBePresent(personId, at, ports);
    if (as === 'named' && calledBy === undefined) throw notAllowed(message('problem.caller.no-name'));
    if (role.ownerId === personId) throw conflict(message('problem.critical-role.oneself'));
    if (!maySeeUntil(until, at)) throw badInput(message('problem.mobility.until', { days: BEING_SEEN_DAYS }));
    if (version === undefined)
      throw preconditionRequired(message('problem.succession.unseen', { criticalRoleId }));
    const { shown, rests } = await seenForRole(personId, role, contests, ports, at);
    if (version !== versionOfShown(terms, shown))
      throw stale(message('problem.succession.changed', { criticalRoleId }));
    const onBench: OnBench = {
      personId,
      criticalRoleId,
      terms,
      as,
      ...(as === 'named' && calledBy !== undefined ? { calledBy } : {}),
      at,
      until,
      shown,
      rests,
    };
    await ports.bench.save(onBench, withdrawn);
    return { role, ownerName, onBench };
  },
});

/** The caller is on that bench no more, from now on. Without `agent`: no switch stops what they may always do. */
export const withdrawFromRole = step({
  name: 'withdraw-from-critical-role',
  input: OfRole,
  async run({ personId, criticalRoleId }, { bench }) {
    await bench.withdraw(personId, criticalRoleId);
    return { criticalRoleId, status: 'withdrawn' as const };
  },
});

/**
 * On which benches the caller is, and by what. Of what it says that they do not count, they do not again before they
 * agree anew; for as long as a switch stops them or its owner, it says that they do. Without `agent`: as above.
 */
export const listOnBench = step({
  name: 'list-on-bench',
  input: z.strictObject({ personId: PersonId }),
  async run({ personId }, ports, { at }) {
    const stands = await criticalRoleEntries.asTheyStand(ports, at);
    const items = await Promise.all(
      (await Array.fromAsync(ports.bench.of(personId))).map(async (onBench) => {
        const { value: role, terms } = stands.get(onBench.criticalRoleId) ?? {};
        const isAgreed = isAgreedTo(onBench, terms, at) && (await isStillOn(onBench, ports));
        return { onBench, role, counts: isAgreed && (await mayStillCount(onBench, ports)) };
      }),
    );
    return {
      skills: await ports.registers.skills(),
      items: items.toSorted((a, b) => b.onBench.at - a.onBench.at),
    };
  },
});
