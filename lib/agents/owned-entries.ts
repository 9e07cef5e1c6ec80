import type { PersonId } from '../domain/ids.ts';
import { isOpenNow, maySay, termsAsOpened, type OwnersWord } from '../domain/opened-by-owner.ts';
import type { CurrentEntry, RegisterValues } from '../domain/register.ts';
import { sha256 } from '../domain/sha256.ts';
import { badInput, conflict, notAllowed, notFound, stale } from '../errors.ts';
import { logThenSave } from '../log-then-save.ts';
import { message, type Message } from '../messages/message.ts';
import type { OwnerNames } from '../ports/consents.ts';
import type { Ports } from '../ports/index.ts';
import { isPresent, mustBePresent } from './is-present.ts';

/** Registers of what somebody proposes and its owner alone opens. */
type Owned = 'opening' | 'critical-role';

/** One of these registers, and how it speaks. */
interface OwnedKind<R extends Owned> {
  register: R;
  idOf: (value: RegisterValues[R]) => string;
  asSaved: (stored: RegisterValues[R] | undefined, next: RegisterValues[R]) => RegisterValues[R];
  actOf: (value: RegisterValues[R]) => string;
  /** What it says that somebody consents to. */
  termsOf: (value: RegisterValues[R]) => string;
  /** Where it is kept under which name people know an owner. */
  names: (ports: Pick<Ports, 'movers' | 'bench'>) => OwnerNames;
  says: {
    missing: (id: string) => Message;
    notOwn: (id: string) => Message;
    stale: (id: string) => Message;
    closed: (id: string) => Message;
    skills: (skills: string) => Message;
  };
}

/** Who says what of an entry. */
interface Said {
  by: PersonId;
  at: number;
  callId: string;
}

/** One that is open now, and what whoever consents to it consents to. */
interface Open<R extends Owned> {
  value: RegisterValues[R];
  terms: string;
}

/** As people are shown it: with the name of its owner. */
interface OpenNow<R extends Owned> extends Open<R> {
  ownerName: string;
}

type Registers = Pick<Ports, 'registers'>;
type Saving = Pick<Ports, 'registers' | 'decisions'>;
type Looking = Pick<Ports, 'registers' | 'learners' | 'movers' | 'bench'>;

/** What is proposed to its owner, opened by them alone, and closed by either: the same for each such register. */
export function ownedEntries<R extends Owned>({
  register,
  idOf,
  asSaved,
  actOf,
  termsOf,
  names,
  says,
}: OwnedKind<R>) {
  const find = async (id: string, { registers }: Registers): Promise<CurrentEntry<R> | undefined> =>
    (await registers.latest(register)).find((one) => one.id === id);

  const openedAs = ({ value, version }: CurrentEntry<R>): string => termsAsOpened(termsOf(value), version);

  /** @throws NamedError `not-found` */
  async function mustBeTheirs(id: string, by: PersonId, ports: Registers): Promise<CurrentEntry<R>> {
    const stands = await find(id, ports);
    if (stands?.value.ownerId !== by) throw notFound(says.notOwn(id));
    return stands;
  }

  async function save(
    value: RegisterValues[R],
    stands: CurrentEntry<R> | undefined,
    { by, at, callId }: Said,
    { registers, decisions }: Saving,
  ): Promise<{ value: RegisterValues[R]; version: number }> {
    const id = idOf(value);
    const { saved, overtaken } = await logThenSave(
      {
        decisionId: `${register}:${id}:${sha256(JSON.stringify([by, callId]), 24)}`,
        at,
        decidedBy: { kind: 'human', name: by },
        subject: 'registers',
        outcome: actOf(value),
        evidence: [`${register}:${id}`],
      },
      [{ register, id, value, by, at, ...(stands ? { ifMatch: stands.etag } : {}) }],
      { registers, decisions },
    );
    if (overtaken) throw overtaken;
    return { value, version: saved[0]?.version ?? 1 };
  }

  async function answer(
    id: string,
    standing: OwnersWord,
    { version, ...said }: Said & { version?: number | undefined },
    ports: Saving,
  ): Promise<{ value: RegisterValues[R]; version: number }> {
    const stands = await mustBeTheirs(id, said.by, ports);
    if (version !== undefined && version !== stands.version) throw stale(says.stale(id));
    if (!maySay(stands.value, standing, said.by)) throw conflict(says.closed(id));
    return await save({ ...stands.value, standing }, stands, said, ports);
  }

  /** What is open now, by owners who are there and said under which name; each owner is looked up once. */
  async function openNow(ports: Looking, at: number): Promise<OpenNow<R>[]> {
    const open = (await ports.registers.latest(register)).filter(({ value }) => isOpenNow(value, at));
    const there = new Map<string, boolean>();
    const shown: OpenNow<R>[] = [];
    for (const entry of open) {
      const { value, id } = entry;
      const { ownerId } = value;
      if (!there.has(ownerId)) there.set(ownerId, await isPresent(ownerId, at, ports));
      const owner = there.get(ownerId) ? await names(ports).ownerOf(ownerId, id) : undefined;
      if (owner) shown.push({ value, terms: openedAs(entry), ownerName: owner.calledBy });
    }
    return shown;
  }

  return {
    openNow,

    /**
     * Proposes one to whoever is named as its owner, changes it or closes it.
     * @throws NamedError `bad-input` where the taxonomy lacks a skill
     */
    async propose(value: RegisterValues[R], said: Said, ports: Saving) {
      const skills = await ports.registers.skills();
      const unknown = Object.keys(value.targets).filter((skillId) => !skills.has(skillId));
      if (unknown.length > 0) throw badInput(says.skills(unknown.join(', ')));
      const stands = await find(idOf(value), ports);
      return await save(asSaved(stands?.value, value), stands, said, ports);
    },

    /** @throws NamedError `not-found` for one that is not theirs, `stale`, `conflict` where it was closed */
    async open(
      id: string,
      { calledBy, ...said }: Said & { version?: number | undefined; calledBy?: string | undefined },
      ports: Saving & Looking,
    ) {
      await mustBeTheirs(id, said.by, ports);
      await mustBePresent(said.by, said.at, ports);
      if (calledBy === undefined) throw notAllowed(message('problem.caller.no-name'));
      const answered = await answer(id, 'open', said, ports);
      await names(ports).keepOwner({ personId: said.by, of: id, calledBy, at: said.at });
      return answered;
    },

    close: (id: string, said: Said & { version?: number | undefined }, ports: Saving) =>
      answer(id, 'closed', said, ports),

    /** Each as it stands; with terms while it is open, because of what is not, its owner is told nothing. */
    asTheyStand: async ({ registers }: Registers, at: number) =>
      new Map(
        (await registers.latest(register)).map((entry) => {
          const { id, value } = entry;
          return [id, { value, terms: isOpenNow(value, at) ? openedAs(entry) : undefined }];
        }),
      ),

    /** The ones that name somebody as their owner. */
    ofOwner: async (personId: PersonId, { registers }: Registers) =>
      (await registers.latest(register)).filter(({ value }) => value.ownerId === personId),

    /** @throws NamedError `not-found` where it is not open now */
    async mustBeOpen(id: string, ports: Looking, at: number): Promise<OpenNow<R>> {
      const found = (await openNow(ports, at)).find(({ value }) => idOf(value) === id);
      if (!found) throw notFound(says.missing(id));
      return found;
    },

    /**
     * One of the caller's that is open now.
     * @throws NamedError `not-found` where it is not, whosever it is
     */
    async ownOpen(
      personId: PersonId,
      id: string,
      ports: Pick<Ports, 'registers' | 'learners'>,
      at: number,
    ): Promise<Open<R>> {
      const entry = await mustBeTheirs(id, personId, ports);
      const isTheirs = isOpenNow(entry.value, at) && (await isPresent(personId, at, ports));
      if (!isTheirs) throw notFound(says.notOwn(id));
      return { value: entry.value, terms: openedAs(entry) };
    },
  };
}
