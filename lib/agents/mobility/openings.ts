import { z } from 'zod';
import { PersonId, RegisterId } from '../../domain/ids.ts';
import {
  actOfOpening,
  isOpenNow,
  maySay,
  Opening,
  openingAsSaved,
  type OpeningStanding,
} from '../../domain/mobility/opening.ts';
import { PersonName } from '../../domain/person-name.ts';
import type { CurrentEntry } from '../../domain/register.ts';
import { sha256 } from '../../domain/sha256.ts';
import { badInput, conflict, notAllowed, notFound, stale } from '../../errors.ts';
import { logThenSave } from '../../log-then-save.ts';
import { message } from '../../messages/message.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';
import { isPresent, mustBePresent } from './is-present.ts';

type OpeningEntry = CurrentEntry<'opening'>;

/**
 * Proposes an opening to whoever is named as its owner, changes it or closes it. What its owner opened and says
 * otherwise now is proposed to them anew, and whoever chose to be seen for it is not seen any more.
 */
export const saveOpening = step({
  name: 'save-opening',
  agent: 'mobility',
  input: z.strictObject({ opening: Opening, by: PersonId, callId: z.string() }),
  async run({ opening, by, callId }, ports, { at }) {
    await mustNameSkills(opening, ports);
    const stands = await findOpening(opening.openingId, ports);
    return await savedOpening(openingAsSaved(stands?.value, opening), stands, { by, at, callId }, ports);
  },
});

/** Every opening, whatever became of it. Without `agent`: what stands is looked at also where it was put out of use. */
export const listOpenings = step({
  name: 'list-openings',
  input: z.strictObject({}),
  run: async (_input, { registers }) => ({ items: await registers.latest('opening') }),
});

/** The openings that name the caller as their owner. Without `agent`: they may always find what names them. */
export const listOwnedOpenings = step({
  name: 'list-owned-openings',
  input: z.strictObject({ personId: PersonId }),
  run: async ({ personId }, { registers }) => ({
    items: (await registers.latest('opening')).filter(({ value }) => value.ownerId === personId),
  }),
});

/**
 * Opens what was proposed to the caller, under the name that their sign-in says, or closes it.
 * @throws NamedError `not-found` for one that is not theirs, `stale` where it says otherwise by now than what they
 *   read, `conflict` where it was closed and is to be proposed anew
 */
export const openOpening = step({
  name: 'open-opening',
  agent: 'mobility',
  input: z.strictObject({
    openingId: RegisterId,
    version: z.int().exactOptional(),
    by: PersonId,
    calledBy: PersonName.exactOptional(),
    callId: z.string(),
  }),
  async run({ openingId, version, by, calledBy, callId }, ports, { at }) {
    await mustBeTheirs(openingId, by, ports);
    await mustBePresent(by, at, ports);
    if (calledBy === undefined) throw notAllowed(message('problem.caller.no-name'));
    const answered = await answer(openingId, 'open', { by, at, callId, version }, ports);
    await ports.movers.keepOwner({ personId: by, openingId, calledBy, at });
    return answered;
  },
});

/** Closes what the caller owns: from then on nobody is shown it or seen for it. Without `agent`: as above. */
export const closeOpening = step({
  name: 'close-opening',
  input: z.strictObject({
    openingId: RegisterId,
    version: z.int().exactOptional(),
    by: PersonId,
    callId: z.string(),
  }),
  run: ({ openingId, version, by, callId }, ports, { at }) =>
    answer(openingId, 'closed', { by, at, callId, version }, ports),
});

interface Said {
  by: string;
  at: number;
  callId: string;
}

async function answer(
  openingId: string,
  standing: OpeningStanding,
  { version, ...said }: Said & { version?: number | undefined },
  ports: Pick<Ports, 'registers' | 'decisions'>,
) {
  const stands = await mustBeTheirs(openingId, said.by, ports);
  if (version !== undefined && version !== stands.version)
    throw stale(message('problem.opening.stale', { openingId }));
  if (!maySay(stands.value, standing, said.by))
    throw conflict(message('problem.opening.closed', { openingId }));
  return await savedOpening({ ...stands.value, standing }, stands, said, ports);
}

/** @throws NamedError `not-found` */
async function mustBeTheirs(
  openingId: string,
  by: PersonId,
  ports: Pick<Ports, 'registers'>,
): Promise<OpeningEntry> {
  const stands = await findOpening(openingId, ports);
  if (stands?.value.ownerId !== by) throw notFound(message('problem.opening.not-own', { openingId }));
  return stands;
}

async function savedOpening(
  value: Opening,
  stands: OpeningEntry | undefined,
  { by, at, callId }: Said,
  { registers, decisions }: Pick<Ports, 'registers' | 'decisions'>,
): Promise<{ value: Opening; version: number }> {
  const { openingId } = value;
  const { saved, overtaken } = await logThenSave(
    {
      decisionId: `opening:${openingId}:${sha256(JSON.stringify([by, callId]), 24)}`,
      at,
      decidedBy: { kind: 'human', name: by },
      subject: 'registers',
      outcome: actOfOpening(value),
      evidence: [`opening:${openingId}`],
    },
    [{ register: 'opening', id: openingId, value, by, at, ...(stands ? { ifMatch: stands.etag } : {}) }],
    { registers, decisions },
  );
  if (overtaken) throw overtaken;
  return { value, version: saved[0]?.version ?? 1 };
}

/** @throws NamedError `bad-input` */
async function mustNameSkills({ targets }: Opening, { registers }: Pick<Ports, 'registers'>): Promise<void> {
  const skills = await registers.skills();
  const unknown = Object.keys(targets).filter((skillId) => !skills.has(skillId));
  if (unknown.length > 0) throw badInput(message('problem.opening.skills', { skills: unknown.join(', ') }));
}

async function findOpening(
  openingId: string,
  { registers }: Pick<Ports, 'registers'>,
): Promise<OpeningEntry | undefined> {
  return (await registers.latest('opening')).find(({ id }) => id === openingId);
}

/** An opening as people are shown it: with the name of whoever would see them. */
export interface OpenOpening {
  opening: Opening;
  ownerName: string;
}

/** What is open now, by owners who are there and said under which name; each owner is looked up once. */
export async function openOpenings(
  ports: Pick<Ports, 'registers' | 'learners' | 'movers'>,
  at: number,
): Promise<OpenOpening[]> {
  const open = (await ports.registers.latest('opening')).filter(({ value }) => isOpenNow(value, at));
  const there = new Map<string, boolean>();
  const shown: OpenOpening[] = [];
  for (const { value: opening } of open) {
    const { ownerId, openingId } = opening;
    if (!there.has(ownerId)) there.set(ownerId, await isPresent(ownerId, at, ports));
    const owner = there.get(ownerId) ? await ports.movers.ownerOf(ownerId, openingId) : undefined;
    if (owner) shown.push({ opening, ownerName: owner.calledBy });
  }
  return shown;
}

/** @throws NamedError `not-found` where it is not open now */
export async function mustBeOpen(
  openingId: string,
  ports: Pick<Ports, 'registers' | 'learners' | 'movers'>,
  at: number,
): Promise<OpenOpening> {
  const found = (await openOpenings(ports, at)).find(({ opening }) => opening.openingId === openingId);
  if (!found) throw notFound(message('problem.opening.missing', { openingId }));
  return found;
}

/**
 * An opening of the caller's that is open now.
 * @throws NamedError `not-found` where it is not, whosever it is
 */
export async function ownOpenOpening(
  personId: PersonId,
  openingId: string,
  ports: Pick<Ports, 'registers' | 'learners'>,
  at: number,
): Promise<Opening> {
  const opening = (await findOpening(openingId, ports))?.value;
  const isTheirs = opening?.ownerId === personId && isOpenNow(opening, at);
  if (!isTheirs || !(await isPresent(personId, at, ports)))
    throw notFound(message('problem.opening.not-own', { openingId }));
  return opening;
}
