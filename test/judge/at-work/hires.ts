import { openRequisition } from '../../../lib/agents/hiring/open-requisition.ts';
import { readBrief } from '../../../lib/agents/hiring/read-requisitions.ts';
import { SHIPPED_POLICY } from '../../../lib/domain/policy/policy.ts';
import type { Hire } from '../../../sample/at-work.ts';
import { idOf } from '../../../sample/company.ts';
import { asked, DAY, type Life } from '../../../sample/life.ts';
import { deviate, draw } from '../../../sample/random.ts';
import type { World } from '../../support/world.ts';
import { unlessRefused } from '../unless-stopped.ts';
import type { Doing } from './doing.ts';

/** Skills that there is time to ask each of them about. */
const MOST_ASKED = 6;
/** Days from opening it to the first day of whoever comes. */
const STARTS_AFTER = 30;

/** What people are asked about, and how much of it has to be there. */
type Standard = ReadonlyMap<string, number>;

/** People who are hired: the same interview of the same people, about what the brief says, or else what is written. */
export const hiresIn = (life: Life): Doing[] => life.truth.atWork.hires.map((hire) => hiring(life, hire));

function hiring(life: Life, hire: Hire): Doing {
  const { company, truth, seed, start } = life;
  const roleId = idOf(hire.jobRole);
  const today = company.roleProfiles.find((profile) => profile.roleId === roleId)?.targets ?? {};
  const levelOf = (applicant: number, skillId: string): number =>
    Math.max(0, (today[skillId] ?? 0) + hire.spread * deviate(seed, roleId, applicant, skillId));
  let standard: Standard | undefined;

  /** How far somebody seems to be below it, as whoever asks them sees it. */
  const seemsShort = (applicant: number, of: Standard): number =>
    [...of].reduce((sum, [skillId, level]) => {
      const seen =
        levelOf(applicant, skillId) + truth.people.noise * deviate(seed, 'asked', applicant, skillId);
      return sum + Math.max(0, level - seen);
    }, 0);

  return {
    async act(here, day) {
      if (day < hire.opensOnDay || standard) return;
      standard = (await unlessRefused(fromBrief(here), here)) ?? asWritten();
    },
    prices(_reached, days) {
      const of = standard;
      if (!of || hire.opensOnDay >= days) return [];
      const hired = Array.from({ length: hire.applicants }, (_, applicant) => applicant)
        .toSorted(
          (a, b) => seemsShort(a, of) - seemsShort(b, of) || draw(seed, roleId, a) - draw(seed, roleId, b),
        )
        .slice(0, hire.people)
        .map((applicant) =>
          Object.keys(today).map((skillId) =>
            Math.max(0, asked(company, roleId, skillId) - levelOf(applicant, skillId)),
          ),
        );
      const able = hired.filter((lacks) =>
        lacks.every((levels) => levels < SHIPPED_POLICY.thresholds.noticeableGap),
      ).length;
      const lacking = hired.flat().reduce((sum, levels) => sum + levels, 0);
      const { aheadWeeks, levelWeek } = truth.worth;
      const left = days - hire.opensOnDay;
      return [
        {
          money: lacking * aheadWeeks * levelWeek,
          days: (left * (hire.people - able)) / hire.people,
          isMet: able >= hire.people / 2,
        },
      ];
    },
  };

  async function fromBrief(here: World): Promise<Standard> {
    const by = company.approver.personId;
    const startsOn = new Date(start + (hire.opensOnDay + STARTS_AFTER) * DAY).toISOString().slice(0, 10);
    const asking = { roleId, people: hire.people, startsOn, ownerId: by, by, callId: roleId };
    const { value } = await here.run(openRequisition, asking);
    const { rows, interview } = await here.run(readBrief, { requisitionId: value.requisitionId });
    const levels = new Map(rows.map(({ skillId, level, dayOne }) => [skillId, dayOne ?? level]));
    return new Map(interview.map(({ skillId }) => [skillId, levels.get(skillId) ?? 0]));
  }

  /** What the description of the role asks for today, as far as there is time to ask. */
  function asWritten(): Standard {
    const some = Object.keys(today).toSorted((a, b) => draw(seed, roleId, a) - draw(seed, roleId, b));
    return new Map(some.slice(0, MOST_ASKED).map((skillId) => [skillId, today[skillId] ?? 0]));
  }
}
