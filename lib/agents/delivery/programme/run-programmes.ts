import { z } from 'zod';
import { RegisterId, type NeedId } from '../../../domain/ids.ts';
import { takingPart } from '../../../domain/person/learner-status.ts';
import { hasResponse } from '../../../domain/need/need.ts';
import type { Learner } from '../../../domain/person/learner.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Stored } from '../../../ports/stored.ts';
import { step, type Call } from '../../../step.ts';
import { endOfPage, PEOPLE_PER_PAGE } from '../../people-paging.ts';
import type { PolicyOfReach } from '../rules.ts';
import { bringModule } from './bring-module.ts';
import { moduleFor, type OfProgramme } from './module-rules.ts';
import { programmeIn, weeksOf, type StandingProgramme } from './programme-in.ts';
import { reachOne } from '../../notify-within-budget.ts';
import { tellReader } from './tell-reader.ts';

/** The roles to whose people a programme comes. Work: the needs, and a read for each that was answered. */
export const planProgrammes = step({
  name: 'plan-programmes',
  agent: 'delivery',
  input: z.strictObject({}),
  async run(_, { needs }) {
    const roleIds = new Set<string>();
    for await (const need of needs.list()) {
      if (!hasResponse(need) || roleIds.has(need.roleId)) continue;
      const asset = (await needs.findAsset(need.needId, need.assetId))?.value;
      if (asset?.origin === 'ai-drafted' && asset.artefact.form === 'long-form-program')
        roleIds.add(need.roleId);
    }
    return { roleIds: [...roleIds].toSorted() };
  },
});

/**
 * Brings one page of people of a role what comes next of their programmes: a module, a word about one that waits, and
 * to whoever reads what was shared, that it was. Whom it meets at a wrong hour the next run meets again.
 */
export const programmePage = step({
  name: 'programme-page',
  agent: 'delivery',
  input: z.strictObject({ roleId: RegisterId, after: z.string().nullable() }),
  async run({ roleId, after }, ports, call) {
    const page = await ports.learners.page('learning', { roleId, after, size: PEOPLE_PER_PAGE });
    const policy = await ports.registers.policy();
    const subjects = subjectsFor(ports);
    let brought = 0;
    for (const stored of page)
      for (const [needId, { programme: state, assetId }] of Object.entries(stored.value.participations)) {
        if (!state) continue;
        if (state.shared && state.shared.toldAt === undefined)
          await tellReader(stored, { needId, assetId, at: state.shared.at }, ports, policy, call);
        const subject = await subjects(needId, assetId);
        if (subject && (await bring(stored, subject, policy, ports, call))) brought += 1;
      }
    return { brought, last: endOfPage(page) };
  },
});

interface Subject {
  of: OfProgramme;
  programme: StandingProgramme;
}

/** Reads what programmes are about; each once, however many people share it. Undefined of what does not stand. */
function subjectsFor(ports: Ports) {
  const known = new Map<string, Promise<Subject | undefined>>();
  async function read(needId: NeedId, assetId: string): Promise<Subject | undefined> {
    const [need, asset, skills] = await Promise.all([
      ports.needs.find(needId),
      ports.needs.findAsset(needId, assetId),
      ports.registers.skills(),
    ]);
    const programme = programmeIn(asset?.value);
    // A skill that left the taxonomy ends what is about it, and nothing else.
    const skill = need && skills.get(need.value.skillId);
    if (!need || !programme || !skill) return undefined;
    const { roleId, evidence } = need.value;
    return { of: { needId, roleId, target: evidence.target, skill, weeks: weeksOf(programme) }, programme };
  }
  return (needId: NeedId, assetId: string): Promise<Subject | undefined> => {
    const found = known.get(`${needId}/${assetId}`) ?? read(needId, assetId);
    known.set(`${needId}/${assetId}`, found);
    return found;
  };
}

async function bring(
  stored: Stored<Learner>,
  { of, programme }: Subject,
  policy: PolicyOfReach,
  ports: Ports,
  call: Call,
): Promise<boolean> {
  const { needId } = of;
  const move = moduleFor(stored.value, of, policy, call.at);
  if (move.is === 'nothing') return broughtNow(stored.value, needId, call.at);
  // A module of another programme may just have come to them, and they may have objected since the page was read.
  const latest = await ports.learners.read('learning', stored.value.personId);
  const now = takingPart(latest.value);
  if (!now || moduleFor(now, of, policy, call.at).is !== move.is)
    return broughtNow(latest.value, needId, call.at);
  return await reachOne(
    () => bringModule(latest, of, move, programme, ports, call.at),
    'delivery',
    ports,
    call,
  );
}

/** Whom an earlier try of this page met is counted as well. */
const broughtNow = ({ participations }: Learner, needId: NeedId, at: number): boolean =>
  (participations[needId]?.programme?.modules ?? []).some(
    ({ openedAt, remindedAt }, i) => remindedAt === at || (i > 0 && openedAt === at),
  );
