import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readTurnJob } from '../../lib/agents/practice/role-play/prompt.ts';
import { RolePlay } from '../../lib/domain/artefact/artefact.ts';
import { checkedReading, ClaimedReading } from '../../lib/domain/practice/role-play/claimed-reading.ts';
import { debriefOf, levelReleased } from '../../lib/domain/practice/role-play/debrief.ts';
import { playStandingOf, type RolePlayScript } from '../../lib/domain/practice/role-play/partner-moves.ts';
import type { Model } from '../../lib/ports/model.ts';
import { saidTo } from '../../local/model/drafted.ts';
import type { AnsweredTurn } from '../../lib/domain/practice/role-play/session.ts';

const Talk = z.strictObject({
  turns: z.array(z.strictObject({ partner: z.string(), learner: z.string().min(1) })).min(4),
  levels: z.array(z.int().min(1).max(4).nullable()),
});
export const Pair = z.strictObject({
  id: z.string(),
  script: z.string(),
  stuffed: z.boolean(),
  why: z.string(),
  better: Talk,
  worse: Talk,
});
export type Pair = z.infer<typeof Pair>;

/** A file of this folder. */
export const here = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as unknown;

export const pairsOf = (set: 'seen' | 'unseen'): Pair[] =>
  z.strictObject({ pairs: z.array(Pair) }).parse(here(`${set}.json`)).pairs;

/** Reads a turn; undefined where it would not. */
type Reader = (job: ReturnType<typeof readTurnJob>) => Promise<ClaimedReading | undefined>;

/** What the stand-in for a model reads, by the words that a sentence shares with a line. */
export const standIn: Reader = ({ material }) => {
  const said = saidTo(material, false);
  return Promise.resolve(said && 'text' in said ? ClaimedReading.parse(JSON.parse(said.text)) : undefined);
};

/** What a deployment reads, asked as the app asks it. */
export const deployed =
  (model: Model): Reader =>
  async (job) => {
    const outcome = await model.ask(job, { agent: 'practice', at: Date.now() });
    return outcome.outcome === 'answered' ? outcome.value : undefined;
  };

export interface Judged {
  pair: Pair;
  /** What the app would release of each talk, 0–5. */
  better: number;
  worse: number;
  /** Turns that were not read. */
  unread: number;
}

/** Each pair as it is scored: every turn read by the reader and held to the rules, as the app does it. */
export async function judged(pairs: readonly Pair[], read: Reader): Promise<Judged[]> {
  const found: Judged[] = [];
  for (const pair of pairs) {
    const script = RolePlay.parse(here(`scripts/${pair.script}.json`));
    const better = await released(script, pair.better, read);
    const worse = await released(script, pair.worse, read);
    found.push({
      pair,
      better: better.level,
      worse: worse.level,
      unread: better.unread + worse.unread,
    });
  }
  return found;
}

async function released(
  script: RolePlayScript,
  { turns }: Pair['better'],
  read: Reader,
): Promise<{ level: number; unread: number }> {
  const answered: AnsweredTurn[] = [];
  let unread = 0;
  for (const [i, { partner, learner }] of turns.entries()) {
    const claimed = await read(
      readTurnJob(script, { soFar: turns.slice(0, i), before: partner, says: learner }),
    );
    if (!claimed) unread += 1;
    const { earned } = playStandingOf(script, answered);
    const reading = claimed
      ? checkedReading(
          claimed,
          turns.slice(0, i + 1).map((turn) => turn.learner),
          script,
          earned,
        )
      : { shows: [] };
    answered.push({
      turnId: `turn-${i}`,
      says: learner,
      at: i,
      answer: { reading, says: '', at: i, model: '' },
    });
  }
  return { level: levelReleased(debriefOf(script, answered)), unread };
}

/** Two talks that are scored alike were not told apart. */
export const isRight = ({ better, worse }: Pick<Judged, 'better' | 'worse'>): boolean => better > worse;

/** One line for a set. */
export function toldOf(name: string, all: readonly Judged[]): string {
  const stuffed = all.filter(({ pair }) => pair.stuffed);
  const right = (some: readonly Judged[]) => `${some.filter(isRight).length} of ${some.length}`;
  const alike = all.filter(({ better, worse }) => better === worse).length;
  const unread = all.reduce((sum, one) => sum + one.unread, 0);
  return `${name}: the better talk is scored higher in ${right(all)} pairs (${right(stuffed)} with stuffed words), ${alike} alike, ${unread} turns not read`;
}
