import type { ShownOfWork } from '../../../lib/domain/mobility/being-seen.ts';
import { agreeForRole, listOpenRoles, readForRole } from '../../../lib/agents/succession/agree.ts';
import { openCriticalRole, saveCriticalRole } from '../../../lib/agents/succession/critical-roles.ts';
import { readBench } from '../../../lib/agents/succession/read-bench.ts';
import { beSeen, readAsSeen, readSeen } from '../../../lib/agents/mobility/be-seen.ts';
import { openOpening, saveOpening } from '../../../lib/agents/mobility/openings.ts';
import { readNear } from '../../../lib/agents/mobility/own-near.ts';
import type { Place } from '../../../sample/at-work.ts';
import { idOf, type Employee } from '../../../sample/company.ts';
import { DAY, trueLevel, type Life } from '../../../sample/life.ts';
import { draw } from '../../../sample/random.ts';
import type { World } from '../../support/world.ts';
import { unlessRefused } from '../unless-stopped.ts';
import type { Doing } from './doing.ts';

/** Days after which somebody reads what was opened, and after which its owner reads who answered. */
const LOOKED_AT = { people: 2, owner: 8 };
/** Longer than any of these lives. */
const OPEN_DAYS = 170;

/** Somebody whom an owner reads, and how they stand there. */
interface Found {
  personId: string;
  shown: ShownOfWork;
}

/** How a place is opened, come to and looked at, by the doors of one agent. */
interface Ways {
  open: (here: World, place: Asked) => Promise<unknown>;
  come: (here: World, place: Asked, personId: string, until: number) => Promise<unknown>;
  read: (here: World, place: Asked) => Promise<Found[] | undefined>;
}

interface Asked extends Place {
  id: string;
  ownerId: string;
  by: string;
  targets: Record<string, number>;
  from: string;
  until: string;
}

const onDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
const called = (id: string) => ({ calledBy: `Whoever is ${id.slice(0, 6)}` });

const openings: Ways = {
  async open(here, { id: openingId, title, targets, department, from, until, ownerId, by }) {
    const opening = { openingId, kind: 'role' as const, title, targets, department, from, until, ownerId };
    await here.run(saveOpening, { opening: { ...opening, standing: 'proposed' }, by, callId: openingId });
    await here.run(openOpening, { openingId, by: ownerId, ...called(ownerId), callId: `open ${openingId}` });
  },
  // Whom it is not near to, does not find it.
  async come(here, { id: openingId }, personId, until) {
    const { openings: shown } = await here.run(readNear, { personId });
    if (!shown.some(({ opening, isNear }) => opening.openingId === openingId && isNear)) return;
    const asked = { personId, openingId, contests: [] };
    const { version } = await here.run(readAsSeen, asked);
    await here.run(beSeen, { ...asked, ...called(personId), until, version });
  },
  read: async (here, { id: openingId, ownerId: personId }) =>
    (await unlessRefused(here.run(readSeen, { personId, openingId }), here))?.items,
};

const toFollow: Ways = {
  async open(here, { id: criticalRoleId, title, targets, department, until, ownerId, by }) {
    const role = {
      criticalRoleId,
      title,
      targets,
      department,
      until,
      ownerId,
      standing: 'proposed' as const,
    };
    await here.run(saveCriticalRole, { role, by, callId: criticalRoleId });
    const asked = { criticalRoleId, by: ownerId, ...called(ownerId) };
    await here.run(openCriticalRole, { ...asked, callId: `open ${criticalRoleId}` });
  },
  async come(here, { id: criticalRoleId }, personId, until) {
    const { items } = await here.run(listOpenRoles, { personId });
    if (!items.some(({ value }) => value.criticalRoleId === criticalRoleId)) return;
    const asked = { personId, criticalRoleId, contests: [] };
    const { version } = await here.run(readForRole, asked);
    await here.run(agreeForRole, { ...asked, as: 'named', ...called(personId), until, version });
  },
  read: async (here, { id: criticalRoleId, ownerId: personId }) =>
    (await unlessRefused(here.run(readBench, { personId, criticalRoleId }), here))?.named,
};

/** Places that are empty or will be: opened to people, and filled with whom their owner reads of, or from outside. */
export const placesIn = (life: Life): Doing[] => [
  ...life.truth.atWork.openings.map((place) => filling(life, place, openings, place.emptyOnDay)),
  // What is known to come is prepared from the first days on.
  ...life.truth.atWork.toFollow.map((place) => filling(life, place, toFollow, 0)),
];

function filling(life: Life, place: Place, ways: Ways, fromDay: number): Doing {
  const { company, truth, seed, start } = life;
  const { daysToMove, daysFromOutside } = truth.atWork;
  const others = company.employees.filter(({ jobRole }) => jobRole !== place.jobRole);
  const would = company.employees.filter(
    (one) => one.jobRole === place.jobRole && draw(seed, one.employeeNumber, place.title) < place.wouldCome,
  );
  const asked: Asked = {
    ...place,
    id: idOf(place.title),
    ownerId: others[0]?.person.personId ?? company.approver.personId,
    by: company.approver.personId,
    targets: Object.fromEntries(Object.entries(place.takes).map(([label, level]) => [idOf(label), level])),
    from: onDay(start + fromDay * DAY),
    until: onDay(start + OPEN_DAYS * DAY),
  };
  const done = new Set<string>();
  let filled: { byDay: number; with?: Employee } = { byDay: place.emptyOnDay + daysFromOutside };

  async function choose(here: World, day: number): Promise<void> {
    const [best] = ((await ways.read(here, asked)) ?? []).toSorted(byLacking);
    const chosen = company.employees.find(({ person }) => person.personId === best?.personId);
    if (chosen) filled = { byDay: day + daysToMove, with: chosen };
  }

  return {
    async act(here, day) {
      const once = async (what: string, from: number, work: () => Promise<unknown>) => {
        if (day < from || done.has(what)) return;
        done.add(what);
        await unlessRefused(work(), here);
      };
      await once('open', fromDay, () => ways.open(here, asked));
      await once('come', fromDay + LOOKED_AT.people, async () => {
        const until = here.now() + OPEN_DAYS * DAY;
        for (const { person } of would)
          await unlessRefused(ways.come(here, asked, person.personId, until), here);
      });
      await once('choose', Math.max(place.emptyOnDay, fromDay + LOOKED_AT.owner), () => choose(here, day));
    },
    prices(reached, days) {
      if (place.emptyOnDay >= days) return [];
      const until = Math.min(days, filled.byDay);
      const empty = until - place.emptyOnDay;
      const lacking = filled.with ? lackedBy(life, filled.with, asked.targets, until, reached) : 0;
      const { emptyWeek, levelWeek } = truth.worth;
      const money = (empty * emptyWeek + (days - until) * lacking * levelWeek) / 7;
      return [{ money, days: empty, isMet: filled.byDay <= days }];
    },
  };
}

/** As an owner would choose who has nothing else to go by: who lacks the fewest skills, and the least in them. */
const byLacking = (a: Found, b: Found): number =>
  lacks(a).length - lacks(b).length || missing(a) - missing(b);
const lacks = ({ shown: { skills } }: Found) => skills.filter(({ stands }) => stands !== 'there');
const missing = (found: Found): number =>
  lacks(found).reduce((sum, one) => sum + (one.missing?.likely ?? one.target), 0);

/** Levels that somebody lacks in truth of what a place takes. */
const lackedBy = (
  life: Life,
  employee: Employee,
  targets: Readonly<Record<string, number>>,
  day: number,
  reached: Parameters<Doing['prices']>[0],
): number =>
  Object.entries(targets).reduce(
    (sum, [skillId, target]) => sum + Math.max(0, target - trueLevel(life, employee, skillId, day, reached)),
    0,
  );
