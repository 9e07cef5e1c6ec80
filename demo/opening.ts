import { ownersInPolicy, type Company } from '../sample/company.ts';
import { sentEarlier } from '../sample/days.ts';
import { offersAtMoments } from './promotion.ts';
import { sendAll } from './send-all.ts';
import type { Stage } from './stage.ts';
import type { Act, Tell } from './act.ts';
import { finish } from './time-lapse.ts';
import { look } from './viewer/seen.ts';

interface Beginning extends Stage {
  /** Lines that are set at first, where others come later. */
  charterLines?: Company['charterLines'];
  /** What a story sets beside what every company has to. */
  alsoSet?: (say: Tell) => Promise<void>;
}

/** How every story begins: humans set the direction, systems are heard, and the layer looks at everybody once. */
export function opening({
  life,
  stack,
  feeds,
  lead,
  systems,
  install,
  charterLines = life.company.charterLines,
  alsoSet = () => Promise.resolve(),
}: Beginning): Act[] {
  const { company } = life;
  return [
    {
      title: 'Humans set the direction: charter, skills, role profiles',
      async play(say) {
        const { skills, roleProfiles } = company;
        await lead.post('registers', { charterLines, skills, roleProfiles }, 'story-registers');
        await lead.post('registers/policy/owners', { value: ownersInPolicy(company) }, 'story-owners');
        const advance = offersAtMoments(life);
        await lead.post(
          `registers/standing-approval/${advance.standingId}`,
          { value: advance },
          'story-moments',
        );
        const decides = {
          approverId: company.approver.personId,
          gates: ['cause-and-priority', 'publication'],
        };
        await lead.post('registers/approver/lead', { value: decides }, 'story-approver');
        await install();
        await systems.admit(life.start);
        say(
          `${charterLines.length} lines say what matters; ${skills.length} skills and ${roleProfiles.length} role profiles say what that takes. What no line asks for is counted and declined.`,
        );
        await alsoSet(say);
        return {};
      },
    },
    {
      title: 'Who works here: the directory is read, and HR sends its export',
      async play(say, progress, lived) {
        await systems.connectPeople(say, progress);
        await finish(stack);
        return { signals: lived.signals + company.employees.length };
      },
    },
    {
      title: 'The company’s systems send what they know',
      async play(say, progress, lived) {
        const sent = sentEarlier(life);
        await sendAll(sent, { feeds, stack, key: 'story-first', progress });
        await finish(stack);
        say(
          `${count(sent.signals.length)} signals and ${count(sent.statements.length)} learning records (xAPI) folded into skill states; nobody’s name among them`,
        );
        return { signals: lived.signals + sent.signals.length + sent.statements.length };
      },
    },
    {
      title: 'The needs analysis looks at everybody once',
      async play(say) {
        await lead.post('analyses', {}, 'story-analysis');
        await finish(stack);
        const { needs, coverage } = await look(lead, stack.ports);
        say(`${needs.length} gaps of groups that the charter asks about`);
        for (const { sentence } of coverage.slice(0, 3)) say(sentence);
        return { coverageBefore: coverage };
      },
    },
  ];
}

const count = (n: number): string => n.toLocaleString('en');
