import { OneLine } from '../ids.ts';
import { plainWords } from '../text/compared.ts';
import { everyNameOf } from './skill-called.ts';
import type { Skill } from './skill.ts';

/** A phrase of the register. */
const Phrase = OneLine(120);

/**
 * Phrases for a skill that are worth reading: each a line as the register takes it, once, none that stands for any
 * skill already or is only a name of one, and none in which another skill is named.
 * @param skills all of the taxonomy, this one among them
 */
export function phrasesWorthReading(
  drafted: readonly string[],
  skillId: string,
  skills: readonly Skill[],
): string[] {
  const taken = new Set(
    skills.flatMap((skill) => [...everyNameOf(skill), ...(skill.phrases ?? [])]).map(plain),
  );
  const others = skills.filter((skill) => skill.skillId !== skillId).flatMap(everyNameOf);
  const namesAnother = (phrase: string) => others.some((name) => plain(phrase).includes(plain(name)));
  return drafted.filter((phrase) => {
    if (!Phrase.safeParse(phrase).success || taken.has(plain(phrase)) || namesAnother(phrase)) return false;
    taken.add(plain(phrase));
    return true;
  });
}

/** As it is compared, between blanks: a word is found as a whole. */
const plain = (text: string): string => ` ${plainWords(text).join(' ')} `;
