import { z } from 'zod';
import { lineFor } from '../../domain/charter.ts';
import { addressOf, minutesOf, type PublishedAsset } from '../../domain/content/content.ts';
import { PersonId, RegisterId, type SkillId } from '../../domain/ids.ts';
import { ToldMoment } from '../../domain/need/moments-kept.ts';
import { waitsFor, type Participation } from '../../domain/outcome/participation.ts';
import type { Learner } from '../../domain/person/learner.ts';
import { isProcessed } from '../../domain/person/learner-status.ts';
import { notAllowed } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { isObserving } from '../../ports/outbound-connector.ts';
import type { Ports } from '../../ports/index.ts';
import type { Stored } from '../../ports/stored.ts';
import { changedSince } from '../approved-document.ts';
import { mayConcern, step, type Call } from '../../step.ts';
import { askAtOnce } from './ask-at-once.ts';
import { existingFor, plannedSkills } from './existing.ts';
import { keepGiven, logAnswered, send } from './give.ts';
import { approvedInAdvance } from './moment-approval.ts';
import { bestFor, type MomentChoice } from './moment-rules.ts';

/**
 * Brings somebody what exists for a skill, because they say what lies before them. Their attention and hours are their
 * own matter. Under a standing approval it is sent; without one they read where it stands. Who waits for it in a
 * comparison has it at once, and leaves the comparison.
 */
export const askAtAMoment = step({
  name: 'ask-at-a-moment',
  agent: 'delivery',
  input: z.strictObject({ personId: PersonId, skillId: RegisterId, kind: ToldMoment }),
  async run({ personId, skillId, kind }, ports, call) {
    await mayConcern(personId, call.step, ports);
    if (!(await ports.learners.inScope(personId))) throw notAllowed(message('problem.caller.outside-pilot'));
    const stored = await ports.learners.read('own-access', personId);
    const { person } = stored.value;
    const line = person && lineFor(await ports.registers.charter(), skillId, person.roleId, call.at);
    if (!person || !line) return { outcome: 'off-charter' as const };
    const charterLine = { lineId: line.lineId, text: line.text };
    const planned = await plannedFor(stored.value, skillId, ports);
    if (planned) return { ...(await givePlanned(stored, planned, ports, call)), charterLine };
    const existing = bestFor(
      person.roleId,
      (await existingFor(new Set([skillId]), ports)).get(skillId) ?? [],
    );
    if (!existing || (await changedSince(existing.asset, ports)))
      return { outcome: 'nothing' as const, charterLine };
    const outcome = await bring(stored, { existing, line }, kind, ports, call.at);
    return { outcome, charterLine, item: itemOf(existing.need.needId, existing.asset) };
  },
});

const itemOf = (needId: string, asset: PublishedAsset) => ({
  needId,
  title: asset.title,
  url: addressOf(asset),
  minutes: minutesOf(asset),
});

interface PlannedItem {
  needId: string;
  asset: PublishedAsset;
  part: Participation;
}

/** What was planned for somebody about the skill, as long as it can be opened. */
async function plannedFor(
  learner: Learner,
  skillId: SkillId,
  ports: Ports,
): Promise<PlannedItem | undefined> {
  const needId = (await plannedSkills(learner, ports)).get(skillId) ?? '';
  const part = learner.participations[needId];
  const asset = part && (await ports.needs.findAsset(needId, part.assetId))?.value;
  return part && asset?.status === 'published' ? { needId, asset, part } : undefined;
}

/**
 * What was planned for them comes at once, as it does at me/items; what reached them before is shown again. Nothing is
 * sent to whoever objects: they read where it stands.
 */
async function givePlanned(
  { value: learner }: Stored<Learner>,
  { needId, asset, part }: PlannedItem,
  ports: Ports,
  call: Call,
) {
  const item = itemOf(needId, asset);
  if (part.deliveredAt !== undefined) return { outcome: 'had' as const, item };
  if (!isProcessed(learner)) return { outcome: 'address' as const, item };
  await askAtOnce.run({ personId: learner.personId, needId }, ports, call);
  return { outcome: 'sent' as const, item, leftComparison: waitsFor(part) };
}

async function bring(
  stored: Stored<Learner>,
  choice: MomentChoice,
  kind: z.infer<typeof ToldMoment>,
  ports: Ports,
  at: number,
): Promise<'sent' | 'address'> {
  if (!isProcessed(stored.value)) return 'address';
  const approved = (await isObserving(ports.channels.assignments))
    ? undefined
    : await approvedInAdvance(choice.existing, stored.value, ports, at);
  const isSent = approved?.isOfSample === false && (await send(stored, choice, kind, ports, at));
  await keepGiven(stored, choice.existing, kind, ports, at);
  if (approved) await logAnswered(approved, choice, stored.value, ports, at);
  return isSent ? 'sent' : 'address';
}
