import { z } from 'zod';
import { inForce, type CharterLine } from '../../../domain/charter.ts';
import { leftToDo } from '../../../domain/first-hour/left-to-do.ts';
import { PersonId } from '../../../domain/ids.ts';
import { skillLabel, whoInWords } from '../../../domain/names.ts';
import { isOpen, whomOf, type Need } from '../../../domain/need/need.ts';
import { liveSkills } from '../../../domain/taxonomy/merge.ts';
import { isObserving } from '../../../ports/outbound-connector.ts';
import type { Ports } from '../../../ports/index.ts';
import { step } from '../../../step.ts';

/** Titles, lines and needs that one answer names. */
const MOST_TITLES = 50;
const MOST = 5;
/** Documents that are counted; of more it is said that there are so many at least. */
const MOST_DOCUMENTS = 1_000;

/** Whoever just said where it goes finds that before all others. */
const ownFirst = (lines: readonly CharterLine[], by: PersonId): CharterLine[] =>
  lines.toSorted(
    (a, b) =>
      Number(b.ownerId === by) - Number(a.ownerId === by) ||
      (a.ownerId === by ? b.from.localeCompare(a.from) : 0),
  );

/**
 * What stands of what the layer needs before it can find anything; and what it found, to whoever may read needs.
 * Without `agent`: it only reads. Linear in the needs, of which there are few when it is asked.
 */
export const readFirstHour = step({
  name: 'read-first-hour',
  input: z.strictObject({ by: PersonId, readsNeeds: z.boolean() }),
  async run({ by, readsNeeds }, ports, { at }) {
    const { registers, channels, feeds } = ports;
    const [skills, roles, titles, charter, policy, documents, heard] = await Promise.all([
      registers.skills(),
      registers.roleProfiles(),
      registers.entries('job-title'),
      registers.charter(),
      registers.policy(),
      documentsKnown(ports),
      Array.fromAsync(feeds.all()),
    ]);
    const waiting = titles.filter(({ value }) => value.standing === 'proposed');
    const lines = inForce(charter, at);
    const stands = {
      skills: liveSkills(skills).length,
      roles: roles.size,
      lines: lines.length,
      rolesThatAsk: [...roles.values()].filter(({ targets }) => Object.keys(targets).length > 0).length,
      sources: heard.map(({ source }) => source),
    };
    const agreed = policy['works-agreement'];
    const needs = readsNeeds ? await needsNow(ports) : [];
    return {
      skills: stands.skills,
      roles: stands.roles,
      feeds: heard.length,
      left: leftToDo(stands, policy.sources),
      observes: await isObserving(channels.chat),
      mayEnd: agreed.observeOnly && agreed.ownerId === by,
      readsDirectory: ports.directory !== undefined,
      titlesWaiting: waiting.length,
      titles: waiting.slice(0, MOST_TITLES).map(({ id, etag, value: { title, roleId } }) => ({
        titleId: id,
        etag,
        title,
        ...(roleId === undefined ? {} : { role: roles.get(roleId)?.title ?? title }),
        isNew: roleId !== undefined && !roles.has(roleId),
      })),
      lines: stands.lines,
      linesInForce: ownFirst(lines, by)
        .slice(0, MOST)
        .map(({ text, ownerName, until }) => ({
          text,
          ...(ownerName === undefined ? {} : { ownerName }),
          until: Date.parse(until),
        })),
      documents,
      needs: needs.length,
      readsNeeds,
      found: needs.slice(0, MOST).map((need) => ({
        ...whoInWords(roles, whomOf(need, policy.thresholds.minimumGroup), ports.words),
        skill: skillLabel(skills, need.skillId, ports.words),
      })),
    };
  },
});

/** Those that are open, and those that were found while the layer only observes, the latest first. */
async function needsNow({ needs }: Pick<Ports, 'needs'>): Promise<Need[]> {
  const all = await Array.fromAsync(needs.list());
  return all
    .filter((need) => isOpen(need) || need.stage === 'observed')
    .toSorted((a, b) => b.foundAt - a.foundAt);
}

/** Files of the sources that are known, as the last look at the library left them. */
async function documentsKnown({ sourceItems }: Pick<Ports, 'sourceItems'>): Promise<number> {
  let count = 0;
  // Before a round that never comes, every item was seen.
  for await (const { value } of sourceItems.seenBefore(Number.MAX_SAFE_INTEGER)) {
    if (!value.isFolder && !value.isRemoved) count += 1;
    if (count === MOST_DOCUMENTS) break;
  }
  return count;
}
