import type { AgentName } from '../lib/domain/agent-name.ts';
import type { EmploymentUse } from '../lib/domain/policy/employment.ts';
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EffectClass } from '../lib/domain/effect.ts';
import { isLearnable } from '../lib/domain/cause/cause.ts';
import type { Answered } from './answers.ts';
import { connecting } from './connect.ts';
import { openEnvelope } from './envelope.ts';
import { explained } from './explanations.ts';
import { idsShown } from './ids-shown.ts';
import type { Life } from '../sample/life.ts';
import type { StoresRead } from './count.ts';
import { appSettings } from '../local/settings.ts';
import type { Stack } from '../local/stack.ts';
import { pagesSaying, type SaidAtOnce } from './source-edit.ts';
import { assignmentsIn, tenantRecords, type TenantRecords } from './tenant-records.ts';
import { median, takenBy } from './viewer/measures.ts';
import type { Coverage, Seen } from './viewer/seen.ts';
import { toThousandths } from '../lib/domain/rounding.ts';

export type Report = Awaited<ReturnType<typeof reportOn>>;

/** What only whoever played the story knows: how long it was, what was sent and what was true before. */
export interface Played {
  days: number;
  signals: number;
  coverageBefore: readonly Coverage[];
  saidAtOnce?: SaidAtOnce;
  answered?: Answered;
  wallSeconds: number;
}

/** What the stores and the tenant hold when a story is over. `seen` is what the doors answer at that moment. */
export async function reportOn(stack: Stack, seen: Seen, life: Life, played: Played) {
  const tenant = await tenantRecords(stack.ports);
  const { effects, needs, insights, groupChanges, ...stores } = await readStores(stack);
  const taken = takenBy(seen);
  const { days } = played;
  const judged = { needs, changes: groupChanges, declined: stores.declined, days };
  const { planted, invented, found, missed, falselyActedOn } = openEnvelope(life, judged);
  return {
    people: stores.people,
    days,
    signals: played.signals,
    needs: {
      found: needs.length,
      confirmed: needs.filter(({ cause }) => cause !== undefined && isLearnable(cause)).length,
      routed: countBy(needs.filter(({ stage }) => stage === 'routed').map(({ cause = 'unknown' }) => cause)),
      declined: needs.filter(({ stage }) => stage === 'declined').length,
      droppedAsOutgrown: needs.filter(({ stage }) => stage === 'withdrawn').length,
      byStage: countBy(needs.map(({ stage }) => stage)),
    },
    requestsDeclined: stores.declined,
    content: stores.content,
    sources: {
      ...stores.sources,
      saidAtOnce: played.saidAtOnce ?? { pages: 0, people: 0 },
      pagesSayingWhatChanged: pagesSaying('renewed', tenant).length,
    },
    deliveries: sum(needs.map(({ reachedPeople }) => reachedPeople)),
    droppedAsOutgrown: sum(needs.map(({ droppedAsOutgrown }) => droppedAsOutgrown)),
    evidence: stores.evidence,
    outcomes: countBy(insights.map(({ verdict }) => verdict)),
    insights: insights.length,
    groupChanges: groupChanges.length,
    effects: effectsByClass(effects, tenant),
    deadLettered: stores.deadLettered,
    /** Addresses and numbers in records and HR's file of which nobody knows whose they are. */
    identityQuestions: await connecting(stack, life.company).questions(),
    leadTimeDays: median(taken.flatMap(({ deliveryDays }) => deliveryDays ?? [])) ?? null,
    timeToCapabilityDays: median(taken.flatMap(({ capabilityDays }) => capabilityDays ?? [])) ?? null,
    learnerHours: Math.round(sum(taken.map(({ learnerHours }) => learnerHours))),
    humanDecisions: stores.humanDecisions,
    /** Questions that the story's humans answered on a card in the chat, and at the door. */
    answered: played.answered ?? { inChat: 0, atTheDoor: 0 },
    decisions: stores.decisions,
    ...coverageOf(played.coverageBefore, seen.coverage),
    planted: { found, missed, falselyActedOn, invented, all: planted },
    agents: {
      sensing: played.signals,
      skills: stores.evidence,
      listening: groupChanges.length,
      'workforce-planning': needs.filter(({ origin }) => origin === 'forecast').length,
      'needs-analysis': needs.length,
      content: stores.content.reused + stores.content.drafted,
      delivery: sum(needs.map(({ reachedPeople }) => reachedPeople)),
      cohort: effects.filter(({ step, status }) => step.startsWith('session.') && status === 'completed')
        .length,
      practice: effects.filter(({ step, status }) => step.startsWith('remind-page') && status === 'completed')
        .length,
      experts: effects.filter(({ step }) => step.startsWith('expert-')).length,
      analytics: insights.length,
      // What bears on employment is off as shipped, and so it is here.
    } satisfies Record<Exclude<AgentName, EmploymentUse>, number>,
    peopleLogged: peopleLogged(stack.stateDir, tenant),
    explanations: await explained(stack.ports, life.company, tenant),
    /** Ids that only programs know, in what people were sent. */
    idsShown: idsShown(tenant, life.company),
    wallSeconds: Math.round(played.wallSeconds),
    /** What was left, item by item, so that two runs can be compared. */
    left: {
      needs,
      groupChanges,
      sentences: insights.map(({ sentence }) => sentence).toSorted(),
      pages: tenant.pages.map(({ name, title, url }) => ({ name, title, url })),
      contents: tenant.contents.map(({ externalId }) => externalId).toSorted(),
      assignments: assignmentsIn(tenant)
        .map(({ personId, contentId }) => `${personId} ${contentId}`)
        .toSorted(),
      effectKeys: stores.effectKeys,
      decisionIds: stores.decisionIds,
      decisionLogWhole: stores.decisionLogWhole,
    },
  };
}

/** How many people the log of the app names, by their id, their name or their address. */
function peopleLogged(stateDir: string, { users }: TenantRecords): number {
  const log = readFileSync(join(stateDir, 'host.log'), 'utf8');
  return users.filter(({ id, displayName, userPrincipalName }) =>
    [id, displayName, userPrincipalName].some((what) => log.includes(what)),
  ).length;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const countBy = (values: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));

/**
 * Share (0–1) of the assessed who can do what the charter asks, before and after, over the figures that may be said
 * both times; null where there is none. Beside it each figure by line and skill.
 */
function coverageOf(before: readonly Coverage[], after: readonly Coverage[]) {
  const coverage = after.flatMap(({ groupId, skillId, counts }) => {
    const was = before.find((one) => one.groupId === groupId && one.skillId === skillId)?.counts;
    return counts && was ? [{ lineId: groupId, skillId, before: was, after: counts }] : [];
  });
  const share = (when: 'before' | 'after'): number | null => {
    const assessed = sum(coverage.map((one) => one[when].assessed));
    const atTarget = sum(coverage.map((one) => one[when].atTarget));
    return assessed === 0 ? null : toThousandths(atTarget / assessed);
  };
  return { coverageBefore: share('before'), coverageAfter: share('after'), coverage };
}

type Counted = Pick<StoresRead['effects'][number], 'effectClass' | 'system' | 'status'>;

/**
 * Effects by class: what the ledger says beside what the tenant shows. `lost` counts what the ledger holds as completed
 * and the tenant does not show; `duplicated` what it shows twice, which the ledger cannot know.
 */
function effectsByClass(effects: readonly Counted[], tenant: TenantRecords) {
  const completedIn = (effectClass: EffectClass, system: string): number =>
    effects.filter(
      (one) => one.effectClass === effectClass && one.system === system && one.status === 'completed',
    ).length;
  const missing = (completed: number, shown: number): number => Math.max(0, completed - shown);
  const { activities, cards, notices, pages } = tenant.counts;
  const lost: Partial<Record<EffectClass, number>> = {
    'look-up-before-create':
      missing(completedIn('look-up-before-create', 'viva-learning'), activities) +
      missing(completedIn('look-up-before-create', 'sharepoint'), pages),
    'at-most-once':
      missing(completedIn('at-most-once', 'teams-workflow'), cards) +
      // One call tells many people: there are at least as many lines as calls.
      missing(completedIn('at-most-once', 'teams-activity'), notices),
    upsert: missing(completedIn('upsert', 'viva-learning'), tenant.counts.contents),
  };
  const classes = [...Map.groupBy(effects, ({ effectClass }) => effectClass)];
  return Object.fromEntries(
    classes.map(([effectClass, all]) => {
      const inStatus = (status: string): number => all.filter((one) => one.status === status).length;
      return [
        effectClass,
        {
          completed: inStatus('completed'),
          unknown: inStatus('unknown'),
          intended: inStatus('intended'),
          refused: inStatus('refused'),
          duplicated: tenant.duplicates[effectClass],
          lost: lost[effectClass] ?? 0,
        },
      ];
    }),
  );
}

async function readStores({ ports, stateDir }: Stack): Promise<StoresRead> {
  const identityHeader = readFileSync(join(stateDir, 'identity-header'), 'utf8');
  const child = fork(new URL('count.ts', import.meta.url), {
    env: {
      PATH: process.env['PATH'],
      NODE_EXTRA_CA_CERTS: join(stateDir, 'localhost.crt'),
      NODE_NO_WARNINGS: '1',
      IDENTITY_ENDPOINT: `http://127.0.0.1:${ports.identity}/msi/token`,
      IDENTITY_HEADER: identityHeader,
      ...appSettings(ports),
    },
    execArgv: [],
  });
  return await new Promise((fulfil, reject) => {
    child.once('message', (read: StoresRead) => fulfil(read));
    // What was sent before an end still arrives after the exit is known, and before the channel closes.
    child.once('disconnect', () => reject(new Error('Reading the stores ended before it answered.')));
  });
}
