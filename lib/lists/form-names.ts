import { MADE, type Made } from '../domain/modality/modality.ts';
import { english } from '../messages/words.ts';

/** A form as a list calls it: as the chat does, in the language of the lists’ other choices. */
export const formName = (form: Made): string => english.say(`form.${form}`);
export const FORM_CHOICES: readonly string[] = MADE.map(formName);

/** The form that a row names, as lists call it or by its id, which they showed until November 2026. */
export const formNamed = (text: string): Made | undefined =>
  MADE.find((form) => form === text || formName(form) === text);
