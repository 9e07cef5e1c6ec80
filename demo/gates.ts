import type { ApprovalView } from '../functions/http/door/views.ts';
import type { Verdict } from '../lib/domain/gate/approval.ts';
import { nextWorkingMoment, USUAL_HOURS } from '../lib/domain/delivery/working-hours.ts';
import { Thresholds } from '../lib/domain/policy/policy.ts';
import { english } from '../lib/messages/words.ts';
import type { StackPorts } from '../local/shared/ports.ts';
import { doorsFor, type Doors } from './doors.ts';
import { DoorRefused } from './until-through.ts';
import { APPROVER_NAME, DEPUTY_NAME } from './seed.ts';
import type { Question } from './viewer/seen.ts';
import { DAY } from '../sample/life.ts';

/**
 * Whoever decides at the gates; undefined where somebody else did meanwhile. `answered` says so while one is being
 * asked.
 */
export type Decider = (question: Question, answered: AbortSignal) => Promise<Verdict | undefined>;

/**
 * Humans take their time: days until they look at a question of a gate, and with the weekend behind them fewer than the
 * ten that they have. Meanwhile the company lives on.
 */
export const DAYS_TO_DECIDE = { 'cause-and-priority': 3, publication: 7 };

/** Days that the layer gives them where no register says otherwise. */
const ANSWERED_WITHIN = Thresholds.parse({}).approvalDays;

type Due = Pick<ApprovalView, 'gate' | 'dueAt'>;

/** When the human who is asked has got to it, at whatever hour. */
const gotToAt = ({ gate, dueAt }: Due, days = DAYS_TO_DECIDE): number =>
  dueAt - (ANSWERED_WITHIN - days[gate]) * DAY;

/** Whether the human who is asked has got to it, after so many days. */
export const isLookedAt = (asked: Due, now: number, days = DAYS_TO_DECIDE): boolean =>
  now >= gotToAt(asked, days);

/** Longer than the hour in which the layer brings whoever has come to work what it wanted to ask them. */
const SETTLED_IN_MS = 90 * 60_000;

/** The company of the story has none. */
const NO_HOLIDAYS = { holidays: [] };

/** When they look at it: at work, once what came over night stands in their chat. Epoch milliseconds. */
function looksAt(asked: Due): number {
  const gotTo = gotToAt(asked);
  const atWork = nextWorkingMoment(gotTo, USUAL_HOURS, NO_HOLIDAYS);
  return atWork === gotTo ? gotTo : atWork + SETTLED_IN_MS;
}

/** Who decides at the gates: the approver, and their deputy where the approver had a hand in what is asked about. */
export interface Approvers {
  lead: Doors;
  deputy: Doors;
}

export const approversOf = (ports: StackPorts): Approvers => ({
  lead: doorsFor(ports, { person: APPROVER_NAME }),
  deputy: doorsFor(ports, { person: DEPUTY_NAME }),
});

/** Answers a question as whoever may. */
export async function answerAsOneOf(
  { lead, deputy }: Approvers,
  { needId, approvalId }: Pick<ApprovalView, 'needId' | 'approvalId'>,
  verdict: Verdict,
  key: string,
): Promise<void> {
  const path = `needs/${needId}/approvals/${approvalId}/decision`;
  try {
    await lead.post(path, verdict, key);
  } catch (error) {
    const hadAHand = english.say('problem.approval.involved');
    if (!(error instanceof DoorRefused) || error.detail !== hadAHand) throw error;
    await deputy.post(path, verdict, `${key}-deputy`);
  }
}

/** Passes an answer on, as the human gave it. */
export type Answer = (asked: ApprovalView, verdict: Verdict) => Promise<void>;

/**
 * Puts every question to which a human has got to them, and passes their answers on; answers how many, and when a human
 * looks at the next one that is open now (epoch milliseconds).
 */
export async function passGates(
  lead: Doors,
  decide: Decider,
  answer: Answer,
  now: number,
): Promise<{ answered: number; next: number | undefined }> {
  const { items } = await lead.get<{ items: ApprovalView[] }>('approvals');
  const ready = items.filter((approval) => looksAt(approval) <= now);
  for (const asked of ready) {
    const path = `needs/${asked.needId}/approvals/${asked.approvalId}`;
    const verdict = await askFor(lead, path, decide);
    if (verdict) await answer(asked, verdict);
  }
  const later = items.map(looksAt).filter((at) => at > now);
  return { answered: ready.length, next: later.length > 0 ? Math.min(...later) : undefined };
}

/** How often it is looked whether somebody answered in the browser, ms. */
const LOOK_MS = 500;

async function askFor(lead: Doors, path: string, decide: Decider): Promise<Verdict | undefined> {
  const question = await lead.get<Question>(path);
  const answered = new AbortController();
  const watch = setInterval(() => {
    void lead.get<Question>(path).then(({ approval }) => {
      if (approval.status !== 'pending') answered.abort();
    });
  }, LOOK_MS);
  try {
    return await decide(question, answered.signal);
  } finally {
    clearInterval(watch);
  }
}
