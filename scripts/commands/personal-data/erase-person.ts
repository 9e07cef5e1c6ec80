import { keyPartOf } from '../../../lib/agents/delivery/rules.ts';
import { MAX_BATCH, type Write } from '../../../lib/adapters/cosmos/documents.ts';
import type { ApprovalRequest } from '../../../lib/domain/approval.ts';
import type { Effect } from '../../../lib/domain/effect.ts';
import type { PersonId } from '../../../lib/domain/ids.ts';
import type { Need } from '../../../lib/domain/need.ts';
import { everything, typeOf, type Stored, type StoredContainer } from './containers.ts';
import { documentsNaming, type FoundDocument } from './person.ts';
import { placeAt, type OnErasure } from './places.ts';

/** What would be done about one place at which the person is named. */
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
  /** Ids of activities in Viva Learning that carry the object id. */
  vivaActivities: string[];
}

interface Work {
  container: StoredContainer;
  document: Stored;
  planned: PlannedErasure[];
}

/** What would be erased and what would stay, with the reason; changes nothing. */
export async function planErasure(
  containers: readonly StoredContainer[],
  personId: PersonId,
): Promise<ErasurePlan> {
  const places: PlannedErasure[] = [];
  for await (const found of documentsNaming(containers, personId)) places.push(...workOn(found).planned);
  return { places, vivaActivities: await activitiesOf(containers, personId) };
}

/**
 * Erases what the plan erases, then looks again. Each document changes by its ETag, so what somebody else changed
 * meanwhile is refused (`stale`) and found by the next run; a run that was interrupted is finished by the next. The
 * decision log is not touched.
 *
 * @returns what is left: places that stay, and none that should be gone
 */
export async function erasePerson(
  containers: readonly StoredContainer[],
  personId: PersonId,
): Promise<ErasurePlan> {
  for (const container of containers.filter(({ name }) => name !== 'decisions')) {
    const works: Work[] = [];
    for await (const found of documentsNaming([container], personId)) works.push(workOn(found));
    for (const [key, writes] of writesOf(works, personId))
      for (let i = 0; i < writes.length; i += MAX_BATCH)
        await container.documents.batch(key, writes.slice(i, i + MAX_BATCH));
  }
  return planErasure(containers, personId);
}

function workOn({ container, document, isTheirs, paths }: FoundDocument): Work {
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
        why: 'Add it to scripts/commands/personal-data/places.ts.',
      };
    const { what, onErasure, why } = place;
    const does = onErasure === 'taken out' && gateLiesAhead(document) ? 'stays' : onErasure;
    return { ...about, path, what, does, why };
  });
  return { container, document, planned };
}

const whatOf: Record<string, string> = {
  inbox: 'evidence of what they can do',
  disclosure: 'what was said of the team that they lead',
};

/** Whether a human has still to decide, and the one who asked must be known so that it is somebody else. */
function gateLiesAhead({ type, value }: Stored): boolean {
  if (type === 'approval') return (value as ApprovalRequest).status === 'pending';
  const { stage } = value as Need;
  return stage === 'found' || stage === 'confirmed';
}

/** By partition: deletions, and what is stored in place of what named the person. */
function writesOf(works: readonly Work[], personId: PersonId): Map<string, Write[]> {
  const writes = new Map<string, Write[]>();
  for (const { container, document, planned } of works) {
    const write = writeOf(document, planned, personId);
    if (!write) continue;
    const key = String(document[container.keyName]);
    writes.set(key, [...(writes.get(key) ?? []), write]);
  }
  return writes;
}

function writeOf(
  document: Stored,
  planned: readonly PlannedErasure[],
  personId: PersonId,
): Write | undefined {
  const does = new Set(planned.map((one) => one.does));
  if (does.has('document deleted')) return { write: 'delete', id: document.id };
  if (!does.has('taken out')) return undefined;
  const lists = new Set(planned.filter((one) => one.does === 'taken out').map(({ path }) => path));
  const body = withoutIn(document, personId, lists, '') as Record<string, unknown>;
  return { write: 'replace', id: document.id, body, etag: document._etag };
}

/** The document with the person taken out of these lists. */
function withoutIn(value: unknown, personId: PersonId, lists: ReadonlySet<string>, path: string): unknown {
  if (Array.isArray(value))
    return lists.has(`${path}[]`) ? value.filter((entry) => entry !== personId) : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !name.startsWith('_'))
      .map(([name, held]) => [
        name,
        withoutIn(held, personId, lists, path === '' ? name : `${path}.${name}`),
      ]),
  );
}

/**
 * The assignments that were made for the person over there. The ledger names nobody: its keys hold a hash of need and
 * person, so they are found as long as the needs are.
 */
async function activitiesOf(containers: readonly StoredContainer[], personId: PersonId): Promise<string[]> {
  const [needs, effects] = ['needs', 'effects'].map((name) => containers.find((one) => one.name === name));
  if (!needs || !effects) return [];
  const parts = new Set<string>();
  for await (const { type, value } of everything(needs))
    if (type === 'need') parts.add(keyPartOf((value as Need).needId, personId));
  const found: string[] = [];
  for await (const { effect } of everything(effects)) {
    const { key, result } = effect as Effect;
    const part = key.split(':').at(-1) ?? '';
    if (parts.has(part) && result?.['activityId']) found.push(result['activityId']);
  }
  return found;
}
