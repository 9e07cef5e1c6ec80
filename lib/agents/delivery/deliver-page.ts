import { z } from 'zod';
import { addressOf, type ContentAsset, type PublishedAsset } from '../../domain/content/content.ts';
import { Id } from '../../domain/ids.ts';
import { reachesNobodyElse } from '../../domain/need/need.ts';
import { isRunByHuman } from '../../domain/modality/modality.ts';
import { begun } from '../../domain/programme/state.ts';
import { isOf } from '../../domain/need/role-part.ts';
import { keyPartBefore, keyPartOf } from '../../domain/person/pseudonym.ts';
import type { Learner } from '../../domain/person/learner.ts';
import { Wave } from '../../domain/outcome/waves.ts';
import { recipientsWithin } from '../../budgets.ts';
import { performOnce } from '../../effects.ts';
import { conflict } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { NeverWritten } from '../../ports/outbound-connector.ts';
import type { Ports } from '../../ports/index.ts';
import type { Stored } from '../../ports/stored.ts';
import { endOfPage, PEOPLE_PER_PAGE } from '../people-paging.ts';
import { step, type Call } from '../../step.ts';
import type { Words } from '../../messages/words.ts';
import { byWords, wordsTo } from '../../words-for.ts';
import { reachOf, type Reach } from './rules.ts';
import { programmeIn } from './programme/programme-in.ts';
import { keepPart, subjectOf } from './subject.ts';

/** Delivers to one page of people of one zone and group: an assignment each, one line in their Teams feeds together. */
export const deliverPage = step({
  name: 'deliver-page',
  agent: 'delivery',
  input: z.strictObject({
    needId: Id,
    assetId: Id,
    group: Wave,
    timeZone: z.string(),
    after: z.string().nullable(),
  }),
  async run({ needId, assetId, group, timeZone, after }, ports, call) {
    const { need, skill, policy } = await subjectOf(needId, ports);
    const { value: asset } = await ports.needs.asset(needId, assetId);
    // It is taken back: nobody receives it any more.
    if (asset.status === 'pulled' || reachesNobodyElse(need)) return { delivered: 0, later: 0, last: null };
    const page = await ports.learners.page('learning', { roleId: need.roleId, after, size: PEOPLE_PER_PAGE });
    const subject = { needId, target: need.evidence.target, assetId };
    const reached = page
      .filter(
        // Whoever left the part of the role that it is about keeps what reached them, and gets nothing of it any more.
        ({ value: { person } }) => person?.timeZone === timeZone && isOf(person, need),
      )
      .map((stored) => ({
        stored,
        reach: reachOf(stored.value, subject, skill, group, policy, call.at),
      }));
    const wanted = reached.filter(({ reach }) => reach === 'deliver').map(({ stored }) => stored);
    // Until a human approved its new version it is not handed on; the next pass comes again.
    const within =
      asset.status === 'outdated'
        ? 0
        : await recipientsWithin(wanted.length, { agent: 'delivery', ...call }, ports);
    const recipients = wanted.slice(0, within);
    const refused = recipients.length > 0 ? await deliverTo(recipients, { needId, assetId }, ports, call) : 0;
    const count = (which: Reach) => reached.filter(({ reach }) => reach === which).length;
    return {
      // Whom an earlier try of this page reached already is delivered to as well.
      delivered: recipients.length + count('delivered-now') - refused,
      later: count('no-attention-left') + count('outside-hours') + wanted.length - recipients.length,
      last: endOfPage(page),
    };
  },
});

/** Delivers to some people together. @returns how many of them the other system refuses */
export async function deliverTo(
  recipients: Stored<Learner>[],
  ids: { needId: string; assetId: string },
  ports: Ports,
  call: Call,
) {
  const { value: asset } = await ports.needs.asset(ids.needId, ids.assetId);
  if (asset.status !== 'published')
    throw conflict(message('problem.asset.not-published', { assetId: asset.assetId }));
  const { contentId } = asset;
  const programme = programmeIn(asset);
  // A programme is read where its modules come one by one: the page holds all of them at once.
  const where = programme ? { inChat: true as const } : { url: addressOf(asset) };
  const assigned: Stored<Learner>[] = [];
  for (const recipient of recipients)
    if (await assign(recipient.value, { ...ids, contentId }, ports, call)) assigned.push(recipient);
  if (assigned.length === 0) return recipients.length;
  // A notice whose sending is not known is listed for a human; the assignment stands all the same.
  for (const { words, people, part } of byWords(
    assigned,
    ({ value }) => wordsTo(value, ports),
    ports,
    'notice',
  )) {
    const personIds = people.map(({ value }) => value.personId);
    const notice = { personIds, text: noticeFor(asset, words, ports), ...where };
    await performOnce(ports.effects, ports.channels.notices, call, notice, part);
  }
  for (const stored of assigned) {
    const part = stored.value.participations[ids.needId];
    if (part)
      await keepPart(
        stored,
        ids.needId,
        (latest = part) => ({
          ...latest,
          deliveredAt: call.at,
          knownAs: knownAsOf(asset),
          ...(programme ? { programme: begun(call.at) } : {}),
        }),
        ports,
      );
  }
  return recipients.length - assigned.length;
}

/** What learning records may call it: its id in Viva Learning, or that of the LMS which it came from. */
export const knownAsOf = (asset: PublishedAsset): string[] => [
  asset.contentId,
  ...(asset.origin === 'reused' ? [asset.entry.externalId] : []),
];

/**
 * Facilitated forms have nothing to open yet, so the notice says that an invitation follows; of a cohort by hand, where
 * the company names no mailbox from which the layer invites.
 */
function noticeFor(asset: ContentAsset, { say }: Words, { meetings }: Ports): string {
  const { origin, modality, title } = asset;
  const programme = programmeIn(asset);
  if (programme) return say('notice.programme', { title, of: programme.artefact.learner.modules.length });
  if (origin === 'reused') return say('notice.reused', { title });
  if (modality.chosen === 'cohort' && !meetings) return say('notice.by-hand', { title });
  return say(isRunByHuman(modality.chosen) ? 'notice.planned' : 'notice.drafted', { title });
}

/**
 * Assigns the asset to one person. Whom Viva Learning refuses (a closed account, say) is left out, and the others go
 * on.
 */
export async function assign(
  learner: Learner,
  { needId, contentId }: { needId: string; contentId: string },
  { effects, channels }: Ports,
  call: Call,
): Promise<boolean> {
  try {
    const { personId } = learner;
    const assignment = { personId, contentId, assignedAt: call.at };
    const [part, partBefore] = [keyPartOf(needId, learner), keyPartBefore(needId, personId)];
    await performOnce(effects, channels.assignments, call, assignment, part, partBefore);
    return true;
  } catch (error) {
    if (error instanceof NeverWritten) return false;
    throw error;
  }
}
