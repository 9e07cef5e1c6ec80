import { holderIn, type TimeSpan, type Whose } from '../../../domain/identity/claims.ts';
import type { Identifier } from '../../../domain/identity/identifier.ts';
import type { Ports } from '../../../ports/index.ts';

/** Whose an identifier was, and under which key it is kept; of what is none, such as a blank, there is no key. */
export type FoundHolder = Whose & {
  key?: string;
  /** It was somebody’s who was erased. */
  wasErased?: true;
};

/** Finds whose identifiers were at a moment; each is read once. */
export function holders({ identities, registers }: Pick<Ports, 'identities' | 'registers'>) {
  const read = new Map<string, Promise<Awaited<ReturnType<typeof identities.find>>>>();
  return async (identifier: Identifier, when: number | TimeSpan): Promise<FoundHolder> => {
    const key = await identities.keyOf(identifier);
    if (key === undefined) return { why: 'unmatched', candidates: [] };
    const span = typeof when === 'number' ? { since: when, until: when } : when;
    const vouched = await vouchedSince({ registers });
    const known = read.get(key) ?? identities.find(key);
    read.set(key, known);
    const claims = (await known)?.value.claims ?? [];
    const wasErased = claims.some(({ holder }) => holder === undefined);
    return { ...holderIn(claims, span, vouched), key, ...(wasErased ? { wasErased } : {}) };
  };
}

/** From when on the company vouches that nothing was given to somebody else, epoch milliseconds. */
export async function vouchedSince({ registers }: Pick<Ports, 'registers'>): Promise<number | undefined> {
  const { notReusedSince } = (await registers.policy()).directory;
  return notReusedSince === undefined ? undefined : Date.parse(notReusedSince);
}
