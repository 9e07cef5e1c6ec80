import { z } from 'zod';
import { PersonId } from '../../domain/ids.ts';
import { notAllowed } from '../../errors.ts';
import type { Ports } from '../../ports/index.ts';
import { message } from '../../messages/message.ts';

/** Who calls, as Entra authenticated them. */
export const Caller = z.strictObject({ kind: z.enum(['app', 'user']), id: PersonId });
export type Caller = z.infer<typeof Caller>;

/** The app that a source belongs to: the one that the policy names, or else the first that used it. */
export async function ownerOf(
  source: string,
  { feeds, registers }: Pick<Ports, 'feeds' | 'registers'>,
): Promise<string | undefined> {
  const named = new Map(Object.entries((await registers.policy()).sources.owners));
  return named.get(source) ?? (await feeds.ownerOf(source));
}

/**
 * Holds a caller to sources of their own; an app takes one that is nobody's by using it. A person speaks for
 * themselves: they take none, and may use no app's.
 * @throws NamedError `not-allowed` naming each source that is not the caller's
 */
export async function takeSources(
  sources: ReadonlySet<string>,
  by: Caller,
  ports: Pick<Ports, 'feeds' | 'registers'>,
): Promise<void> {
  const free: string[] = [];
  const refused: string[] = [];
  for (const source of sources) {
    const owner = await ownerOf(source, ports);
    if (owner === undefined) free.push(source);
    else if (owner !== by.id) refused.push(source);
  }
  if (by.kind === 'app' && free.length > 0) {
    const { feeds, registers } = ports;
    const policy = (await registers.policy()).sources;
    if (policy.onlyNamed || (await feeds.claimedBy(by.id)) + free.length > policy.mostOfOneApp)
      throw notAllowed(
        message('problem.source.unowned', {
          sources: free.join(', '),
          only: policy.onlyNamed,
        }),
      );
    if (refused.length === 0)
      for (const source of free) if ((await feeds.claim(source, by.id)) !== by.id) refused.push(source);
  }
  if (refused.length > 0)
    throw notAllowed(message('problem.source.another-apps', { sources: refused.join(', ') }));
}
