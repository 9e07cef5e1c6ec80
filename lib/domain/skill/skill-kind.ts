import { z } from 'zod';
import { wordsOf } from '../skill-mentions/words.ts';

/** What a skill is made of, which decides how it is best learned. */
export const SkillKind = z.enum(['knowledge', 'procedure', 'interpersonal', 'technical', 'judgement']);
export type SkillKind = z.infer<typeof SkillKind>;

/** Words that speak for a kind, people before things: the first kind that is named wins. */
const words: readonly (readonly [SkillKind, string])[] = [
  [
    'interpersonal',
    'negotiation negotiating persuasion persuading listening speaking conversation feedback conflict coaching mentoring instructing teaching presentation presenting social service customer personnel people team empathy interview facilitation',
  ],
  [
    'judgement',
    'judgment judgement decision deciding critical problem priority prioritising risk strategy strategic ethics triage',
  ],
  [
    'technical',
    'programming software database network system instrument quality engineering mathematics statistics science data machine electrical chemical chemistry cloud security',
  ],
  ['knowledge', 'knowledge policy law legal regulation comprehension awareness principle theory'],
  [
    'procedure',
    'procedure process form operation operating monitoring maintenance writing planning report record safety scheduling',
  ],
];

const stemsIn = (text: string): Set<string> => new Set(wordsOf(text).map(({ stem }) => stem));
const kinds = words.map(([kind, said]) => [kind, stemsIn(said)] as const);

/**
 * The kind that the taxonomy names, else the kind that label and description speak of, else a procedure: something done
 * in steps.
 */
export function skillKindOf(skill: {
  label: string;
  description: string;
  kind?: SkillKind | undefined;
}): SkillKind {
  return skill.kind ?? spokenOf(skill.label) ?? spokenOf(skill.description) ?? 'procedure';
}

function spokenOf(text: string): SkillKind | undefined {
  const said = [...stemsIn(text)];
  return kinds.find(([, stems]) => said.some((stem) => stems.has(stem)))?.[0];
}
