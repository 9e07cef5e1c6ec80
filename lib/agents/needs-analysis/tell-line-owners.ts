import { z } from 'zod';
import type { CharterLine } from '../../domain/charter.ts';
import type { PersonId } from '../../domain/ids.ts';
import { DAY } from '../../domain/milliseconds.ts';
import type { RegisterEntry } from '../../domain/register.ts';
import { lineChanges } from '../../domain/rendering/line-changes.ts';
import { performOnce } from '../../effects.ts';
import type { Words } from '../../messages/words.ts';
import { isObserving, NotWritten } from '../../ports/outbound-connector.ts';
import type { Ports } from '../../ports/index.ts';
import { step, type Call } from '../../step.ts';
import { wordsFor } from '../../words-for.ts';

/** Days for which a change is told that could not be: longer than a switch is off over a weekend. */
const TELLS_DAYS = 4;

type Version = RegisterEntry<'charter'>;

/**
 * Tells the owners of lines of the strategy what somebody else changed of them, in whatever list or by whatever door:
 * what is otherwise, that a line became theirs, that it is theirs no more. A line of their feed that leads to where it
 * stands whole. It is about their own office, so it takes nothing of anybody's attention budget. Without `agent`:
 * nothing is decided. Work: the lines, and the versions of those that changed of late.
 */
export const tellLineOwners = step({
  name: 'tell-line-owners',
  input: z.strictObject({}),
  async run(_input, ports, call) {
    const { notices } = ports.channels;
    if ((await isObserving(notices)) || (await notices.stop?.())) return { told: 0 };
    const since = call.at - TELLS_DAYS * DAY;
    const entries = (await ports.registers.latest('charter')).filter(
      ({ at, version }) => version > 1 && at > since,
    );
    let told = 0;
    for (const entry of entries) {
      const earlier = await Array.fromAsync(ports.registers.earlier('charter', entry.id));
      const versions = [...earlier, entry].toSorted((a, b) => a.version - b.version);
      for (const [i, after] of versions.entries()) {
        const before = versions[i - 1];
        if (!before || after.at <= since) continue;
        for (const to of concerned(before, after))
          told += (await tell(to, before, after, ports, call)) ? 1 : 0;
      }
    }
    return { told };
  },
});

/** Whose line it is or was, but for whoever changed it. */
const concerned = (before: Version, after: Version): PersonId[] =>
  [...new Set([before.value.ownerId, after.value.ownerId])].filter((personId) => personId !== after.by);

async function tell(
  to: PersonId,
  { value: before }: Version,
  { id, version, value: after }: Version,
  ports: Ports,
  { at }: Call,
): Promise<boolean> {
  const text = whatIsTold(to, before, after, await wordsFor(to, ports));
  if (text === undefined) return false;
  // By the line, its version and whether it is or was theirs, never by who they are.
  const role = to === after.ownerId ? 'owner' : 'before';
  const once: Call = { at, instanceId: `line-${id}`, step: `changed.${version}.${role}` };
  try {
    const notice = { personIds: [to], text, inChat: true as const };
    await performOnce(ports.effects, ports.channels.notices, once, notice, 'notice');
    return true;
  } catch (error) {
    // Whom no notice reaches reads it with what they answer for.
    if (error instanceof NotWritten) return false;
    throw error;
  }
}

function whatIsTold(to: PersonId, before: CharterLine, after: CharterLine, words: Words): string | undefined {
  const { say } = words;
  const [line, card] = [after.lineId, say('chat.owned')];
  if (to !== after.ownerId) return say('notice.line.left', { line });
  if (to !== before.ownerId) return say('notice.line.became', { line, card });
  const what = lineChanges(before, after, words);
  return what.length === 0 ? undefined : say('notice.line.changed', { line, card, what: what.join(' ') });
}
