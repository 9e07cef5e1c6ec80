import type { CourseSkills } from '../../../domain/content/course-skills.ts';
import type { Identifier } from '../../../domain/identity/identifier.ts';
import { PersonId } from '../../../domain/ids.ts';
import { isPast } from '../../../domain/policy/retention.ts';
import type { Signal } from '../../../domain/signal/signal.ts';
import { isKeptOut } from '../../../domain/signal/kept-out.ts';
import { namedBy, type NamesPeople } from '../../../domain/xapi/identifier-of.ts';
import { momentOf, timeOf } from '../../../domain/xapi/parts.ts';
import type { KeptStatement } from '../../../domain/xapi/statement.ts';
import type { Ports } from '../../../ports/index.ts';
import type { FoundStatement } from '../../../ports/statements.ts';
import { understand } from '../rules.ts';
import { skillOfCourse } from '../said-of-course.ts';
import type { Caller } from '../sources.ts';
import { fromXapi, XapiStatement } from '../xapi.ts';
import { holders, type FoundHolder } from './find-holder.ts';

/** In place of somebody, while what a record says is read. */
const SOMEBODY = '00000000-0000-4000-8000-000000000000';

/** What is learned of a record, or of whom it has to be known first, or that nobody said what its object is about. */
export type LearnedRecord =
  | { statement: KeptStatement; personId: string; signal: Signal }
  | { statement: KeptStatement; identifier: Identifier; found: Extract<FoundHolder, { why: string }> }
  | { statement: KeptStatement; lacks: 'skill' };

interface From {
  by: Caller;
  source: string;
  names: NamesPeople;
  /** What a human said that the objects of its records are about. */
  skills?: CourseSkills | undefined;
}

/**
 * What is learned of records: of people of the company, about a skill of the taxonomy, and let in by the works
 * agreement. Whom one is about is looked up only where there is something to learn, and only once: a record that was
 * learned of as somebody's is theirs, and nothing is learned of one that was voided.
 * @param before those that were kept already, by their id in lower case
 */
export async function learnOf(
  statements: readonly KeptStatement[],
  { by, source, names, skills }: From,
  ports: Pick<Ports, 'identities' | 'registers'>,
  at: number,
  before: ReadonlyMap<string, FoundStatement> = new Map(),
): Promise<LearnedRecord[]> {
  const find = holders(ports);
  const learned: LearnedRecord[] = [];
  for (const sent of statements) {
    const kept = before.get(sent.id.toLowerCase());
    // As it came first, with the moment that it was given then.
    const statement = kept?.statement ?? sent;
    const named = kept?.isVoided ? undefined : namedBy(statement.actor, names);
    const signalOf = named && (await saidBy(statement, { by, source, skills }, ports, at));
    if (signalOf === 'lacks-skill') learned.push({ statement, lacks: 'skill' });
    if (!signalOf || signalOf === 'lacks-skill') continue;
    const theirs = PersonId.safeParse(kept?.personId ?? ('objectId' in named ? named.objectId : undefined));
    if (theirs.success) learned.push({ statement, personId: theirs.data, signal: signalOf(theirs.data) });
    if (theirs.success || 'objectId' in named) continue;
    const found = await find(named.identifier, timeOf(statement.timestamp));
    if ('why' in found) learned.push({ statement, identifier: named.identifier, found });
    else if (found.person !== undefined)
      learned.push({ statement, personId: found.person, signal: signalOf(found.person) });
  }
  return learned;
}

/**
 * What a record says of whoever it is about; undefined where there is nothing to learn, and `lacks-skill` where there
 * would be if somebody said what its object is about.
 */
export async function saidBy(
  statement: KeptStatement,
  { by, source, skills }: Pick<From, 'by' | 'source' | 'skills'>,
  { registers }: Pick<Ports, 'registers'>,
  at: number,
): Promise<((personId: string) => Signal) | 'lacks-skill' | undefined> {
  const { retention, 'works-agreement': agreement } = await registers.policy();
  const timestamp = new Date(momentOf(statement.timestamp)).toISOString();
  // One id in other letters is the same statement, and so the same evidence.
  const about = {
    ...statement,
    id: statement.id.toLowerCase(),
    timestamp,
    actor: { account: { name: SOMEBODY } },
  };
  const read = XapiStatement.safeParse(about);
  const said = skills && skillOfCourse(skills, await registers.skills());
  const translated = read.success ? fromXapi(read.data, source, said) : undefined;
  if (translated && 'lacks' in translated)
    return isPast(momentOf(statement.timestamp), retention.evidenceDays, at) ? undefined : 'lacks-skill';
  if (!translated || !('signal' in translated)) return undefined;
  const understood = understand(translated.signal, at, retention);
  if (!('signal' in understood) || isKeptOut(understood.signal, agreement)) return undefined;
  const { signal } = understood;
  return (personId) => ({ ...signal, subject: personId, sender: `${by.kind}:${by.id}` as const });
}
