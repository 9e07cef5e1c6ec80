import { z } from 'zod';
import type { PersonId } from '../../../domain/ids.ts';
import { OutRecord, withdrawalOf } from '../../../domain/receiver/record.ts';
import { MAX_BATCH, type Write } from '../documents.ts';
import { withdrawalsOf, withdrawalWrite } from '../out-records.ts';
import { documentsNaming, documentsWhereNamed, type LeadingDocument } from './documents-naming.ts';
import { placeAt, type OnErasure } from './places.ts';
import { leadsTo, soughtFor, type Sought } from './sought.ts';
import { typeOf, type OpenContainer, type StoredDocument } from './stored.ts';
import { someAtATime } from '../../../some-at-a-time.ts';

/** What would be done about one place that leads to the person. */
export interface PlannedErasure {
  container: string;
  type: string;
  id: string;
  path: string;
  what: string;
  /** `unknown`: nobody decided about this place, so nothing is done there. */
  does: OnErasure | 'unknown';
  why: string;
}

export interface ErasurePlan {
  places: PlannedErasure[];
  /** Ids of activities in Viva Learning that carry the object id; known as long as the ledger holds them. */
  vivaActivities: string[];
}

interface Work {
  container: OpenContainer;
  document: StoredDocument;
  planned: PlannedErasure[];
}

/** What would be erased and what would stay, with the reason, from every document there is; changes nothing. */
export async function planErasure(
  containers: readonly OpenContainer[],
  personId: PersonId,
): Promise<ErasurePlan> {
  return await planFor(containers, await soughtFor(containers, personId));
}

async function planFor(containers: readonly OpenContainer[], sought: Sought): Promise<ErasurePlan> {
  const plan: ErasurePlan = { places: [], vivaActivities: [] };
  for await (const found of documentsNaming(containers, sought)) {
    plan.places.push(...workOn(found, false).planned);
    plan.vivaActivities.push(...activityIn(found.document));
  }
  return plan;
}

/**
 * Erases what the plan erases, then looks again at everything, with what led to them before.
 * @returns what is left: places that stay, and none that should be gone
 */
export async function erasePerson(
  containers: readonly OpenContainer[],
  personId: PersonId,
): Promise<ErasurePlan> {
  const sought = await soughtFor(containers, personId);
  await eraseSought(containers, sought, false);
  return await planFor(containers, sought);
}

/** Erases somebody who left: nobody has to be kept from deciding about what they asked for, so that goes as well. */
export async function eraseLeaver(containers: readonly OpenContainer[], personId: PersonId): Promise<void> {
  await eraseSought(containers, await soughtFor(containers, personId), true);
}

/**
 * Each document changes by its ETag, so what somebody else changed meanwhile is refused (`stale`) and found by the next
 * run. Their own document goes last: until then a run that was interrupted finds them again, with the salt by which the
 * rest is found. The decision log is not touched.
 */
async function eraseSought(
  containers: readonly OpenContainer[],
  sought: Sought,
  hasLeft: boolean,
): Promise<void> {
  const inOrder = containers
    .filter(({ name }) => name !== 'decisions')
    .toSorted((a, b) => Number(a.name === 'learners') - Number(b.name === 'learners'));
  for (const container of inOrder) {
    const works: Work[] = [];
    for await (const found of documentsWhereNamed([container], sought)) works.push(workOn(found, hasLeft));
    await takeBackRecords(works, containers);
    works.sort((a, b) => Number(isOwnDocument(a, sought)) - Number(isOwnDocument(b, sought)));
    for (const [key, writes] of writesOf(works, sought))
      for (const some of someAtATime(writes, MAX_BATCH)) await container.documents.batch(key, some);
  }
}

/**
 * What systems outside were told of them, or may have been, is told them to be theirs no more. Written down before
 * anything is erased: a run that was interrupted writes the same again.
 */
async function takeBackRecords(works: readonly Work[], containers: readonly OpenContainer[]): Promise<void> {
  const registers = containers.find(({ name }) => name === 'registers');
  const withdrawals = works.flatMap(({ document }) => {
    const { data } = OfRecord.safeParse(document);
    return data ? [withdrawalOf(data.record, 0)] : [];
  });
  for (const [receiverId, of] of Map.groupBy(withdrawals, (one) => one.receiverId))
    for (const some of someAtATime(of, MAX_BATCH))
      await registers?.documents.batch(withdrawalsOf(receiverId), some.map(withdrawalWrite));
}

const isOwnDocument = ({ container, document }: Work, { personId }: Sought): boolean =>
  document[container.keyName] === personId && document.type === 'learner';

function workOn({ container, document, isTheirs, paths }: LeadingDocument, hasLeft: boolean): Work {
  const about = { container: container.name, type: typeOf(document), id: document.id };
  if (isTheirs) {
    const what = whatOf[about.type] ?? 'what is known of them and reached them';
    const does = 'document deleted' as const;
    return { container, document, planned: [{ ...about, path: '', what, does, why: 'It is theirs alone.' }] };
  }
  const planned = paths.map((path): PlannedErasure => {
    const place = placeAt(container.name, about.type, path);
    if (!place)
      return {
        ...about,
        path,
        what: 'not on the list',
        does: 'unknown',
        why: 'Add it to lib/adapters/cosmos/personal-data/places.ts.',
      };
    const { what, onErasure, why } = place;
    const waits = onErasure === 'taken out' && !hasLeft && gateLiesAhead(document);
    return { ...about, path, what, does: waits ? 'stays' : onErasure, why };
  });
  return { container, document, planned };
}

const whatOf: Record<string, string> = {
  inbox: 'evidence of what they can do',
  difference: 'where a system outside says otherwise than the layer what they finished',
  record: 'what systems outside are told of them; those are told to take it back',
  account: 'what the directory says of them',
  employee: 'what an HR file says of them',
  chat: 'where the bot reaches them',
  'role-play': 'what they said in a role-play',
  twin: 'what they consented to be answered from in their stead',
  'expert-answer': 'what they accepted as the answer to a question',
  'hand-over': 'what others asked them, and what they answered',
  unanswered: 'about which of their subjects somebody asked in vain, and on which day',
  'transfer-plan': 'what they planned to do at work after a programme, also for whoever they shared it with',
  objective: 'what they set themselves to reach, as a system says it',
  review: 'that a review comes, what they said to its brief, and whether they share it',
  'being-seen': 'for which openings they chose to be seen, and what their owners read of them',
  'opening-owner': 'by which name they own an opening',
  'seen-no-more': 'that they withdrew something a moment ago',
  'on-bench': 'for which critical roles they agreed to be counted or named, and by what',
  'critical-role-owner': 'by which name they own a critical role',
  'on-bench-no-more': 'that they withdrew something a moment ago',
  'bench-said': 'what was said to them of the bench of a critical role of theirs',
  disclosure: 'what was said of the team that they lead',
};

/** Of a document no more is read than this, so that one of any age, or a broken one, is erased like every other. */
const AheadOfItsGate = z.union([
  z.object({ type: z.literal('approval'), value: z.object({ status: z.literal('pending') }) }),
  z.object({ type: z.literal('need'), value: z.object({ stage: z.enum(['found', 'confirmed']) }) }),
]);
const OfRecord = z.object({ type: z.literal('record'), record: OutRecord });
const WithActivity = z.object({
  type: z.literal('effect'),
  effect: z.object({ result: z.object({ activityId: z.string() }) }),
});

/** Whether a human has still to decide, and the one who asked must be known so that it is somebody else. */
const gateLiesAhead = (document: StoredDocument): boolean => AheadOfItsGate.safeParse(document).success;

const activityIn = (document: StoredDocument): string[] => {
  const { data } = WithActivity.safeParse(document);
  return data ? [data.effect.result.activityId] : [];
};

/** By partition: deletions, and what is stored in place of what named the person. */
function writesOf(works: readonly Work[], sought: Sought): Map<string, Write[]> {
  const writes = new Map<string, Write[]>();
  for (const { container, document, planned } of works) {
    const write = writeOf(document, planned, sought);
    if (!write) continue;
    const key = String(document[container.keyName]);
    writes.set(key, [...(writes.get(key) ?? []), write]);
  }
  return writes;
}

function writeOf(
  document: StoredDocument,
  planned: readonly PlannedErasure[],
  sought: Sought,
): Write | undefined {
  const does = new Set(planned.map((one) => one.does));
  if (does.has('document deleted')) return { write: 'delete', id: document.id, etag: document._etag };
  if (!does.has('taken out')) return undefined;
  const paths = new Set(planned.filter((one) => one.does === 'taken out').map(({ path }) => path));
  const body = withoutInFields(document, sought, paths, '');
  return { write: 'replace', id: document.id, body, etag: document._etag };
}

/** What stands at a path, with the person taken out at these paths: out of a list, or the field that names them. */
function withoutIn(value: unknown, sought: Sought, paths: ReadonlySet<string>, path: string): unknown {
  if (Array.isArray(value))
    return value
      .filter((entry) => !isTakenOut(entry, sought, paths, `${path}[]`))
      .map((entry) => withoutIn(entry, sought, paths, `${path}[]`));
  return typeof value === 'object' && value !== null ? withoutInFields(value, sought, paths, path) : value;
}

function withoutInFields(
  value: object,
  sought: Sought,
  paths: ReadonlySet<string>,
  path: string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]) => {
      const at = path === '' ? name : `${path}.${name}`;
      return name.startsWith('_') || isTakenOut(held, sought, paths, at)
        ? []
        : [[name, withoutIn(held, sought, paths, at)]];
    }),
  );
}

const isTakenOut = (held: unknown, sought: Sought, paths: ReadonlySet<string>, at: string): boolean =>
  paths.has(at) && typeof held === 'string' && leadsTo(held, sought);
