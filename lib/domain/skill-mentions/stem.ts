// cspell:disable (parts of words)
/** Words whose family the endings below would miss or confuse. */
const FAMILIES = new Map(
  [
    'apply application applying applied applicable',
    'analyse analyze analyses analysis analyst analytical analytic analytics analysing analysed',
    'comply compliance compliant complying',
    'maintain maintenance',
    'solve solution solving solver resolve',
    'define definition',
    'compete competition competitive',
    'decide decision',
    'write writing written writer wrote',
    'drive driving driver driven',
    'speak speech spoken speaking speaker',
    'teach taught teaching teacher',
    'sell selling sale sales sold seller',
    'buy buying buyer bought',
    'lead leading leader leadership led',
    'build building built builder',
    'make making made maker',
    'advise advice advising adviser advisor advisory',
    'think thinking thinker thought',
    'choose choice choosing chosen',
    'produce production product producing',
    'receive receipt reception receiving',
    'strategy strategic strategies',
    'hygiene hygienic',
    'know knowledge',
    'grow growth',
    'business businesses',
    'international internationally',
    'internal internally',
    'university universities',
    'general generally',
    'organ organs',
    'policy policies',
    'police',
    'news',
    'note notes noted noting',
    'station stations',
    'nation national nations',
    'experience experienced experiences',
    'experiment experimental experiments',
    'professional professionally',
    'process processes processing',
    'proceed procedure procedures',
    'person personal people persons',
    'personnel',
    'child children childhood',
    'man men',
    'woman women',
    'foot feet',
  ].flatMap((family) => {
    const words = family.split(' ');
    return words.map((word): [string, string] => [word, words[0] ?? word]);
  }),
);

/** Endings that make one word of a family from another, and how much of the word must remain. */
const DERIVATIONS: readonly (readonly [ending: RegExp, remains: number])[] = [
  [/(?:ational|ations?|ators?|atives?|ates?|ated|ating)$/, 4],
  [
    /(?:ness|ments?|ships?|ism|ists?|ances?|ences?|ants?|ents?|ity|ably|ibly|able|ible|fully|ful|ously|ous)$/,
    4,
  ],
  [/(?:ically|ical|ics?|ally|al|ively|ives?|ions?|ors?|ers?|ly)$/, 4],
  [/(?:ing|ed)$/, 3],
  [/[ey]$/, 3],
];

/**
 * One name for the words of a family ("negotiate", "negotiation", "negotiating"), in British or American spelling.
 * Not a word itself; only good for comparing.
 */
export function stem(word: string): string {
  const known = FAMILIES.get(word) ?? stems.get(word);
  if (known !== undefined) return known;
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const found = familyOf(word);
  if (stems.size === MOST_STEMS) stems.clear();
  if (word.length <= LONGEST_KEPT) stems.set(word, found);
  return found;
}

/** Of words seen before: texts that are compared share most of theirs. Bounded, whatever somebody sends. */
const stems = new Map<string, string>();
const MOST_STEMS = 20_000;
const LONGEST_KEPT = 32;

function familyOf(word: string): string {
  let left = singular(british(word));
  const family = FAMILIES.get(left);
  if (family !== undefined) return family;
  if (left.endsWith('ify')) left = `${left.slice(0, -1)}ic`;
  for (const [ending, remains] of DERIVATIONS) {
    const shorter = left.replace(ending, '');
    if (shorter.length >= remains && /[aeiouy]/.test(shorter)) left = shorter;
  }
  return left.replace(/([bdfgmnprt])\1$/, '$1').replace(/i$/, '');
}

const british = (word: string) =>
  word
    .replace(/iz(?=e|ing|ation)/, 'is')
    .replace(/yz(?=e|ing)/, 'ys')
    // “Cancelled” is of “cancel”; “telling” of “tell”.
    .replace(/(?<=[aeiou]\p{L}+e)ll(?=(?:ing|ed|er|ers|ation|ations)$)/u, 'l')
    .replace(/(?<=^(?:col|fav|hon|lab|hum|vap|flav|harb|neighb|behavi|endeav|arm)o)u(?=r)/, '');

function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}
