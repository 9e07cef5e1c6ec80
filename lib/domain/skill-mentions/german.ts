import type { Tongue } from './tongue.ts';

const FILLERS = new Set(
  `der die das den dem des ein eine einen einem einer eines kein keine keinen keiner dieser diese dieses diesen diesem jede jeder jedes jeden
  ich du er sie es wir ihr mich dich uns euch ihn ihm ihnen sich man mein meine meinen dein deine unser unsere unseren unserem unserer euer
  eure ihre ihren ihrem ihrer sein seine seinen wer was welche welcher welches und oder aber denn sondern als wie wenn weil dass damit ob
  um zu zum zur im in ins am an auf aus bei beim mit nach seit von vom vor für durch gegen ohne über unter zwischen bis hinter neben
  nicht nie immer auch nur noch schon sehr so mehr viel viele wenig etwas alles alle allen hier dort dann da jetzt heute bitte besser gut gute
  ist sind war waren bin wird werden wurde haben habe hat hatte hatten können kann könnte könnten müssen muss sollen soll sollte sollten
  wollen will möchte möchten dürfen darf brauchen braucht brauche brauchte kenntnisse fähigkeit fähigkeiten kompetenz kompetenzen`.split(
    /\s+/,
  ),
);

/** What is written with several letters for one sound, while its word is cut: so it is not cut in two. */
const SOUNDS: readonly (readonly [letters: string, sign: string])[] = [
  ['sch', '$'],
  ['ei', '%'],
  ['ie', '&'],
];

/** Letters; what is longer is no word, and would be cut as often as it has letters. */
const LONGEST_WORD = 60;

/**
 * One name for the forms of a word (“führen”, “führt”, “Führung” stays apart): CISTEM (Weissweiler & Fraser 2017,
 * Developing a Stemmer for German Based on a Comparative Analysis of Publicly Available Stemmers), without regard to
 * large letters.
 */
export function germanStem(word: string): string {
  if (word.length > LONGEST_WORD) return word;
  const plain = word.replaceAll('ü', 'u').replaceAll('ö', 'o').replaceAll('ä', 'a').replaceAll('ß', 'ss');
  const whole = SOUNDS.reduce(
    (left, [letters, sign]) => left.replaceAll(letters, sign),
    plain.replace(/^ge(?=.{4})/, ''),
  ).replaceAll(/(.)\1/g, '$1*');
  const cut = withoutEndings(whole).replaceAll(/(.)\*/g, '$1$1');
  return SOUNDS.reduce((left, [letters, sign]) => left.replaceAll(sign, () => letters), cut);
}

function withoutEndings(word: string): string {
  if (word.length <= 3) return word;
  const ending = word.length > 5 ? /(?:em|er|nd|[tesn])$/ : /[tesn]$/;
  const shorter = word.replace(ending, '');
  return shorter === word ? word : withoutEndings(shorter);
}

const itself = (stemmed: string): string => stemmed;

export const germanTongue: Tongue = {
  isFiller: (word) => FILLERS.has(word),
  stem: germanStem,
  meaningOf: itself,
  ofFillers: 0,
};

/** A language of which no words are known: they are compared as they are written. */
export const unlisted: Tongue = {
  isFiller: () => false,
  stem: itself,
  meaningOf: itself,
  ofFillers: 0,
};
