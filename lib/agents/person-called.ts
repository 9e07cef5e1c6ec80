import { holderIn } from '../domain/identity/claims.ts';
import { PersonId } from '../domain/ids.ts';
import { isAddress, isObjectId } from '../domain/table-file/cells.ts';
import type { Ports } from '../ports/index.ts';

/** Finds whose an object id or an address in a list is, as far as that is known; never by a name. */
export function personCalled(
  { identities, registers }: Pick<Ports, 'identities' | 'registers'>,
  at: number,
): (text: string) => Promise<string | undefined> {
  return async (text) => {
    if (isObjectId(text)) return PersonId.parse(text);
    if (!isAddress(text)) return undefined;
    const key = await identities.keyOf({ kind: 'mail', value: text });
    const known = key === undefined ? undefined : await identities.find(key);
    const { notReusedSince } = (await registers.policy()).directory;
    const vouched = notReusedSince === undefined ? undefined : Date.parse(notReusedSince);
    const found = holderIn(known?.value.claims ?? [], { since: at, until: at }, vouched);
    return 'person' in found ? found.person : undefined;
  };
}
