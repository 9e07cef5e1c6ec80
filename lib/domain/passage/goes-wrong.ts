import type { PlacedPassage } from './placed.ts';

/** Whether a heading stands over what is done when something goes wrong, at whatever step that is. English. */
export const tellsWhatGoesWrong = (heading = ''): boolean =>
  /^(?:(?:what to do )?(?:if|when) (?:something|anything|it|things)\b|emergency\b|emergencies\b|(?:in (?:case of )?|after )an? (?:emergency|accident)\b)/iu.test(
    heading.trim(),
  );

/** A step of what is done then, which is no step of anything else. */
export const isStepOfWhatGoesWrong = ({ step, section }: Pick<PlacedPassage, 'step' | 'section'>): boolean =>
  step !== undefined && tellsWhatGoesWrong(section);

/** Stands before all that is done then where it is told in one, and says nothing of it. */
export const IN_AN_EMERGENCY = 'In an emergency: ';

/** The same of one case that a heading names: “When a cycle fails: …”. */
export const labelOfCase = (heading: string): string => `${heading.trim()}: `;
