import type { PersonId } from '../domain/ids.ts';
import { reviewBrief, briefVersion, type Brief } from '../domain/performance/brief.ts';
import type { Review, SharedBrief } from '../domain/performance/review.ts';
import { sha256 } from '../domain/sha256.ts';
import { liveId } from '../domain/skill/skill.ts';
import { notAllowed } from '../errors.ts';
import { message } from '../messages/message.ts';
import type { Ports } from '../ports/index.ts';

/**
 * The brief of one person as it stands now: made when it is read, of what was seen of their work and of nothing that
 * they gave to learn, and kept nowhere.
 * @param shared where it is read as it was shared: with nothing that came since
 */
export async function briefOfPerson(review: Review, ports: Ports, shared?: SharedBrief): Promise<Brief> {
  const { personId } = review;
  const [skills, objectives, evidence] = await Promise.all([
    ports.registers.skills(),
    Array.fromAsync(ports.objectives.of(personId)),
    Array.fromAsync(ports.learners.evidenceOf('performance', personId)),
  ]);
  const only = shared && { pieces: new Set(shared.pieces), objectives: new Set(shared.objectives) };
  return reviewBrief(review, { objectives, evidence, liveSkill: (id) => liveId(skills, id) }, only);
}

/**
 * The rules under which somebody shares: what is agreed, what is in use, and what a switch says of them, each as it was
 * saved last.
 */
export async function groundOf(personId: PersonId, { registers }: Pick<Ports, 'registers'>): Promise<string> {
  const [policy, switches] = await Promise.all([registers.entries('policy'), registers.entries('switch')]);
  const rules = policy.filter(({ id }) => id === 'works-agreement' || id === 'employment');
  const stops = switches.filter(
    ({ value }) =>
      (value.stops === 'person' && value.personId === personId) ||
      (value.stops === 'agent' && value.agent === 'performance'),
  );
  const versions = [...rules, ...stops].map(({ id, version }) => `${id}:${version}`);
  return sha256(JSON.stringify(versions.toSorted()), 24);
}

/**
 * What somebody shares as its reader may read it; undefined where it is not any more what its person saw, or was shared
 * under other rules.
 */
export async function sharedAsSeen(
  review: Review,
  shared: SharedBrief,
  ports: Ports,
): Promise<Brief | undefined> {
  if (shared.ground !== (await groundOf(review.personId, ports))) return undefined;
  const brief = await briefOfPerson(review, ports, shared);
  return briefVersion(brief) === shared.version ? brief : undefined;
}

/** @throws NamedError `not-allowed` where an agreement keeps evidence of single people's work out */
export async function mustAllowBriefs({ registers }: Pick<Ports, 'registers'>): Promise<void> {
  const { 'works-agreement': agreement } = await registers.policy();
  if (agreement.noIndividualWorkEvidence) throw notAllowed(message('problem.agreement.no-work-evidence'));
}

/** @throws NamedError `not-allowed` where an agreement knows no views of managers */
export async function mustAllowReaders({ registers }: Pick<Ports, 'registers'>): Promise<void> {
  await mustAllowBriefs({ registers });
  const { 'works-agreement': agreement } = await registers.policy();
  if (agreement.noManagerViews) throw notAllowed(message('problem.agreement.no-manager-views'));
}
