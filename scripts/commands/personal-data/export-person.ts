import { z } from 'zod';
import { documentsNaming } from '../../../lib/adapters/cosmos/personal-data/documents-naming.ts';
import { hidingOthers } from '../../../lib/adapters/cosmos/personal-data/mentions.ts';
import { soughtFor } from '../../../lib/adapters/cosmos/personal-data/sought.ts';
import {
  typeOf,
  type OpenContainer,
  type StoredDocument,
} from '../../../lib/adapters/cosmos/personal-data/stored.ts';
import { HandOver } from '../../../lib/domain/expert/hand-over.ts';
import type { PersonId } from '../../../lib/domain/ids.ts';
import { WorkObjective } from '../../../lib/domain/performance/objective.ts';
import { Review, reviewHeld } from '../../../lib/domain/performance/review.ts';
import { planLine, TransferPlan } from '../../../lib/domain/programme/transfer-plan.ts';

/** A line of what a person may have: a document of theirs, or one that names them with everybody else hidden. */
export interface OwnLine {
  container: string;
  type: string;
  document: unknown;
}

const theirsToRead = new Set(['being-seen', 'seen-no-more', 'on-bench', 'on-bench-no-more', 'bench-said']);

export async function* exportPerson(
  containers: readonly OpenContainer[],
  personId: PersonId,
): AsyncGenerator<OwnLine> {
  const sought = await soughtFor(containers, personId);
  for await (const { container, document, isTheirs } of documentsNaming(containers, sought)) {
    // Whoever runs this is not told who looks for something, or follows somebody: its person reads it at
    // me/being-seen and me/on-bench. What was said of a bench is about others.
    if (theirsToRead.has(typeOf(document))) continue;
    const shown = isTheirs
      ? container.name === 'role-plays'
        ? withoutTheirWords(document)
        : typeOf(document) === 'hand-over'
          ? withoutOthersWords(document)
          : typeOf(document) === 'learner'
            ? withoutObjectives(document)
            : withoutSystem(document)
      : hidingOthers(container.name === 'statements' ? recordOf(document, personId) : document, personId);
    yield { container: container.name, type: typeOf(document), document: shown };
  }
}

const withoutSystem = (document: StoredDocument): unknown =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('_')));

const Played = z.object({
  session: z.object({ needId: z.string(), startedAt: z.number(), turns: z.array(z.unknown()) }),
});

const Planned = z.object({ plan: TransferPlan });
const Announced = z.object({ review: Review });
const SetObjective = z.object({ objective: WorkObjective });

/**
 * Whoever runs this is somebody else: what was said in a role-play, and what a transfer plan, a brief and an
 * objective say, its person alone reads, at me/role-plays, me/items, me/reviews and me/objectives.
 */
function withoutTheirWords(document: StoredDocument): unknown {
  if (typeOf(document) === 'transfer-plan')
    return { id: document.id, ...planLine(Planned.parse(document).plan) };
  if (typeOf(document) === 'review')
    return { id: document.id, ...reviewHeld(Announced.parse(document).review) };
  if (typeOf(document) === 'objective') {
    const { objectiveId, due, setAt, from } = SetObjective.parse(document).objective;
    return { id: document.id, objectiveId, due, setAt, from };
  }
  if (['opening-owner', 'critical-role-owner'].includes(typeOf(document))) return withoutSystem(document);
  const { turns, ...session } = Played.parse(document).session;
  return { id: document.id, ...session, turns: turns.length };
}

const Learning = z.looseObject({
  learner: z.looseObject({
    moments: z.looseObject({ objective: z.object({ at: z.number() }).optional() }).optional(),
  }),
});

/** What objectives ask for stands at me/objectives: of those that wait for an offer, since when. */
const withoutObjectives = (document: StoredDocument): unknown =>
  withoutSystem({ ...document, ...Learning.parse(document) });

const Handed = z.object({ handOver: HandOver });

/** Of what others asked an expert, when it was and what the expert said: the question is somebody else's. */
function withoutOthersWords(document: StoredDocument): unknown {
  const { at, subject, outcome } = Handed.parse(document).handOver;
  return { id: document.id, at, subject, ...(outcome ? { outcome } : {}) };
}

const Record = z.object({
  statement: z.object({
    id: z.string(),
    timestamp: z.string(),
    actor: z.object({ account: z.object({ name: z.string() }).optional() }),
    verb: z.object({ id: z.string() }),
  }),
});

/** A learning record is theirs where it is about them; of one that only names them, what it is and when. */
function recordOf(document: StoredDocument, personId: PersonId): unknown {
  const { id, timestamp, verb, actor } = Record.parse(document).statement;
  return actor.account?.name.toLowerCase() === personId ? document : { statement: { id, timestamp, verb } };
}
