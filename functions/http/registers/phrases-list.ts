import { z } from 'zod';
import { inForce } from '../../../lib/domain/charter.ts';
import { labelIn } from '../../../lib/domain/names.ts';
import { liveId } from '../../../lib/domain/skill/skill.ts';
import { door, none } from '../door/door.ts';

export const phrasesList = door({
  name: 'phrases-list',
  method: 'GET',
  route: 'phrases',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'anyone',
  scope: 'company',
  card: 'reads',
  summary:
    'For each skill that the charter asks for now, or a role, how many phrases it has by which everyday requests are understood, those without first.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({
    skills: z.array(
      z.object({ skillId: z.string(), name: z.string(), phrases: z.number().describe('How many there are') }),
    ),
  }),
  example: { params: {}, body: {} },
  async handle({ ports: { registers }, callersWords, at }) {
    const [skills, profiles, charter, words] = await Promise.all([
      registers.skills(),
      registers.roleProfiles(),
      registers.charter(),
      callersWords(),
    ]);
    const asked = [
      ...inForce(charter, at).flatMap((line) => line.skillIds),
      ...[...profiles.values()].flatMap(({ targets }) => Object.keys(targets)),
    ];
    const named = [...new Set(asked.map((id) => liveId(skills, id)))].flatMap((id) => skills.get(id) ?? []);
    return {
      json: {
        skills: named
          .map((skill) => ({
            skillId: skill.skillId,
            name: labelIn(skill, words),
            phrases: skill.phrases?.length ?? 0,
          }))
          .toSorted((a, b) => a.phrases - b.phrases || a.name.localeCompare(b.name, words.language)),
      },
    };
  },
});
