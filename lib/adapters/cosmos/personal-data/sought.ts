import { z } from 'zod';
import type { PersonId } from '../../../domain/ids.ts';
import { Unanswered, unansweredKey } from '../../../domain/expert/unanswered.ts';
import {
  keyPartBefore,
  keyPartOf,
  placeBefore,
  raterKeyOf,
  type Salted,
} from '../../../domain/person/pseudonym.ts';
import { teamMemoryOf } from '../disclosures.ts';
import { everything, type OpenContainer } from './stored.ts';

/** Whom a search is for, and everything that leads to them. */
export interface Sought {
  personId: PersonId;
  /** What stands for them in keys: by their salt, and as it did before there were salts. */
  hashes: ReadonlySet<string>;
  /** Id of what was said of the team that they lead. */
  team: string | undefined;
}

const Counted = z.object({ unanswered: Unanswered });
const OwnSalt = z.object({ learner: z.object({ salt: z.string().exactOptional() }) });

/** Work: the needs, once. */
export async function soughtFor(containers: readonly OpenContainer[], personId: PersonId): Promise<Sought> {
  const of = (name: string) => containers.find((container) => container.name === name);
  const [learners, needs, registers, experts] = [of('learners'), of('needs'), of('registers'), of('experts')];
  const own = await learners?.documents.read(OwnSalt, personId, 'learner');
  const salted: Salted = { personId, ...own?.value.learner };
  const hashes = new Set([placeBefore(personId)]);
  if (needs)
    for await (const document of everything(needs, `c.type = 'need'`)) {
      const needId = String(document[needs.keyName]);
      hashes.add(keyPartBefore(needId, personId)).add(keyPartOf(needId, salted));
    }
  if (experts && salted.salt !== undefined)
    for await (const document of everything(experts, `c.type = 'unanswered'`)) {
      const { data } = Counted.safeParse(document);
      if (data) hashes.add(unansweredKey(data.unanswered, raterKeyOf(salted.salt)));
    }
  return { personId, hashes, team: registers && (await teamMemoryOf(personId, registers.documents)) };
}

const HASH = /[0-9a-f]{24,64}/g;

/** Whether a text leads to the person: by their id, which senders may write in capitals, or by what stands for it. */
export function leadsTo(text: string, { personId, hashes }: Sought): boolean {
  const small = text.toLowerCase();
  return small.includes(personId) || (small.match(HASH) ?? []).some((hash) => hashes.has(hash));
}

/**
 * Whether a document is the person’s own: it lies in their partition, or is what was said of the team that they lead.
 */
export const isTheirs = (
  { keyName }: Pick<OpenContainer, 'keyName'>,
  document: Readonly<Record<string, unknown>>,
  { personId, team }: Sought,
): boolean =>
  (keyName === 'personId' && document[keyName] === personId) ||
  (document['id'] === team && team !== undefined);
