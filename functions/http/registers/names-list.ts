import { z } from 'zod';
import { labelIn } from '../../../lib/domain/names.ts';
import { SkillKind, skillKindOf } from '../../../lib/domain/skill/skill-kind.ts';
import { door, none } from '../door/door.ts';

export const namesList = door({
  name: 'names-list',
  method: 'GET',
  route: 'names',
  tag: 'Registers',
  role: 'Need.Read',
  callers: 'anyone',
  scope: 'company',
  tool: 'reads',
  card: 'reads',
  summary:
    'What every skill and role is called, as lists and wishes take the names: skills with their kind, roles with the skills that each asks for.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({
    skills: z.array(
      z.object({
        skillId: z.string(),
        name: z.string(),
        kind: SkillKind.describe('As the taxonomy says, or else as its words speak of'),
      }),
    ),
    roles: z.array(
      z.object({
        roleId: z.string(),
        title: z.string(),
        asks: z.array(z.string()).describe('Skills, by name'),
      }),
    ),
  }),
  example: { params: {}, body: {} },
  async handle({ ports: { registers }, callersWords }) {
    const [skills, profiles, words] = await Promise.all([
      registers.skills(),
      registers.roleProfiles(),
      callersWords(),
    ]);
    // What was merged leads to the entry that it went into, which stands there once.
    const live = new Map([...skills.values()].map((skill) => [skill.skillId, skill]));
    const named = [...live.values()].map((skill) => ({
      skillId: skill.skillId,
      name: labelIn(skill, words),
      kind: skillKindOf(skill),
    }));
    const roles = [...profiles.values()].map(({ roleId, title, targets }) => ({
      roleId,
      title,
      asks: Object.keys(targets)
        .flatMap((id) => skills.get(id) ?? [])
        .map((skill) => labelIn(skill, words))
        .toSorted((a, b) => a.localeCompare(b, words.language)),
    }));
    return {
      json: {
        skills: named.toSorted((a, b) => a.name.localeCompare(b.name, words.language)),
        roles: roles.toSorted((a, b) => a.title.localeCompare(b.title, words.language)),
      },
    };
  },
});
