import { z } from 'zod';
import { inForce } from '../../../domain/charter.ts';
import { leftToDo } from '../../../domain/first-hour/left-to-do.ts';
import { roleTitle } from '../../../domain/names.ts';
import { isObserving } from '../../../ports/connector.ts';
import type { Ports } from '../../../ports/index.ts';
import { step } from '../../../step.ts';

/** Titles and needs that one answer names. */
const MOST = 5;

/**
 * What stands of what the layer needs before it can find anything, and what it found. Without `agent`: it only reads.
 * Linear in the documents and the needs, of which there are few when it is asked.
 */
export const readFirstHour = step({
  name: 'read-first-hour',
  input: z.strictObject({}),
  async run(_, ports, { at }) {
    const { registers, channels, feeds, needs } = ports;
    const [skills, roles, titles, charter, documents, heard, found] = await Promise.all([
      registers.skills(),
      registers.roleProfiles(),
      registers.entries('job-title'),
      registers.charter(),
      documentsKnown(ports),
      Array.fromAsync(feeds.all()),
      Array.fromAsync(needs.list()),
    ]);
    const waiting = titles.filter(({ value }) => value.standing === 'proposed');
    const stands = {
      skills: skills.size,
      roles: roles.size,
      titlesWaiting: waiting.length,
      lines: inForce(charter, at).length,
      documents,
      feeds: heard.length,
    };
    return {
      ...stands,
      left: leftToDo(stands),
      observes: await isObserving(channels.chat),
      readsDirectory: ports.directory !== undefined,
      titles: waiting.slice(0, MOST).map(({ id, etag, value: { title, roleId } }) => ({
        titleId: id,
        etag,
        title,
        ...(roleId === undefined ? {} : { role: roles.get(roleId)?.title ?? title }),
      })),
      needs: found.length,
      found: found.slice(0, MOST).map(({ roleId, skillId, stage }) => ({
        role: roleTitle(roles, roleId),
        skill: skills.get(skillId)?.label ?? skillId,
        stage,
      })),
    };
  },
});

/** Files of the sources that are known, as the last look at the library left them. */
async function documentsKnown({ sourceItems }: Pick<Ports, 'sourceItems'>): Promise<number> {
  let count = 0;
  for await (const { value } of sourceItems.seenBefore(Number.MAX_SAFE_INTEGER))
    if (!value.isFolder && !value.isRemoved) count += 1;
  return count;
}
