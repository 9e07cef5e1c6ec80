import { SHIPPED_POLICY } from '../../../lib/domain/policy/policy.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { SentPersonalSignal } from '../../../lib/domain/signal/signal.ts';
import type { AtWork } from '../../../sample/at-work.ts';
import { idOf } from '../../../sample/company.ts';
import { sum } from '../../../sample/figures.ts';
import { DAY, trueLevel, type Life } from '../../../sample/life.ts';
import type { Doing } from './doing.ts';

/** Objectives that the system of HR sends: what they take is missing until their people have it. */
export const objectivesIn = (life: Life): Doing[] =>
  life.truth.atWork.objectives.map((objective) => reaching(life, objective));

function reaching(life: Life, { jobRole, skill, level, onDay }: AtWork['objectives'][number]): Doing {
  const { company, truth, seed, start } = life;
  const { noticeableGap } = SHIPPED_POLICY.thresholds;
  const skillId = idOf(skill);
  const people = company.employees.filter((one) => one.jobRole === jobRole);
  let isSent = false;
  return {
    async act(here, day) {
      if (day < onDay || isSent) return;
      isSent = true;
      const time = new Date(here.now()).toISOString();
      const due = new Date(start + 180 * DAY).toISOString().slice(0, 10);
      const data = {
        objectiveId: skillId,
        text: `Reach ${level} in ${skill}`,
        skillIds: [skillId],
        level,
        due,
      };
      const signals = people.map(({ person: { personId } }) =>
        SentPersonalSignal.parse({
          specversion: '1.0',
          id: guidOf(`${seed} objective ${personId} ${skillId}`),
          source: 'larkfield/hr',
          type: 'learning-os.objective.set',
          subject: personId,
          time,
          data,
        }),
      );
      await here.bus.send(signals);
      await here.settle();
    },
    prices(reached, days) {
      const missing = people
        .map((one) =>
          Array.from({ length: days - onDay }, (_, i) =>
            Math.max(0, level - trueLevel(life, one, skillId, onDay + i + 1, reached)),
          ),
        )
        .filter(([first = 0]) => first >= noticeableGap);
      if (missing.length === 0) return [];
      const had = missing.map((each) => each.findIndex((left) => left < noticeableGap));
      const inDays = had.map((day) => (day === -1 ? days - onDay : day));
      return [
        {
          money: (sum(missing.flat()) / 7) * truth.worth.levelWeek,
          days: sum(inDays) / missing.length,
          isMet: had.filter((day) => day !== -1).length >= missing.length / 2,
        },
      ];
    },
  };
}
