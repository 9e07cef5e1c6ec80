import { caseAsked } from '../text/case-asked.ts';
import type { PlacedPassage } from './placed.ts';

/** “If something goes wrong”, “In an emergency”. */
const SAYS_SO =
  /^(?:(?:what to do )?(?:if|when) (?:something|anything|it|things)\b|emergency\b|emergencies\b|(?:in (?:case of )?|after )an? (?:emergency|accident)\b)/iu;
/** “Leaks and spills”, “Power failure”, “Known troubles”: nothing but what goes wrong, by its name. */
const TROUBLE =
  'leaks?|leakages?|spills?|spillages?|fires?|smoke|alarms?|faults?|failures?|breakdowns?|outages?|power cuts?|blackouts?|accidents?|incidents?|injuries|first aid|troubles?|problems?|malfunctions?|jams?|blockages?|evacuation';
const NAMES_TROUBLE = new RegExp(
  `^(?:(?:common|known|typical|other|usual|frequent|possible|power|gas|water|oil|fire|system|network|equipment|machine|total) )*(?:${TROUBLE})(?:,? (?:and|or) (?:\\p{L}+ )?(?:${TROUBLE}))?$`,
  'iu',
);

/** Whether a heading stands over what is done when something goes wrong, at whatever step that is. English. */
export const tellsWhatGoesWrong = (heading = ''): boolean =>
  SAYS_SO.test(heading.trim()) || NAMES_TROUBLE.test(heading.trim());

/** A step of what is done then, which is no step of anything else. */
export const isStepOfWhatGoesWrong = ({ step, section }: Pick<PlacedPassage, 'step' | 'section'>): boolean =>
  step !== undefined && tellsWhatGoesWrong(section);

/** Stands before all that is done then where it is told in one, and says nothing of it. */
export const IN_AN_EMERGENCY = 'In an emergency: ';

/** The same of one case that a heading names or asks about: “When a cycle fails: …”, “If the guest is early: …”. */
export function labelOfCase(heading: string): string {
  const asked = caseAsked(heading);
  return asked === undefined ? `${heading.trim()}: ` : `If ${asked}: `;
}
