import { caseBeforeColon } from './case-before-colon.ts';
import { WRITTEN_NUMBER } from '../text/written-numbers.ts';

/**
 * What a rule asks of people, which decides how it is promised, practised and judged: of a ban, that they notice what
 * tempts them and do something else; in an emergency, what comes first, how fast, and who is called; of a limit, on
 * which side a case lies and what holds beyond it; of a step, that it is done in its order and with its check.
 */
export type RuleKind = 'ban' | 'emergency' | 'limit' | 'step';

/** From where on something else holds, and in what something has to keep. */
const BEYOND = /above|over|below|under|beyond|(?:more|less|fewer|\p{L}+er) than|between(?= \P{L}*\d)/u.source;
const BOUND =
  /within|at least|at most|up to|no (?:more|less|fewer|later|\p{L}+er) than|not (?:more|less) than|a maximum of|a minimum of/u
    .source;
const amountBehind = (words: string) =>
  new RegExp(`(?:${words}) (?:the )?(?:minus )?(?:[$€£]\\s?)?(?:${WRITTEN_NUMBER})(?![\\w-])`, 'iu');
const SETS_A_LIMIT = amountBehind(`\\b(?:${BEYOND}|${BOUND})`);
const THRESHOLD = amountBehind(`(?<!\\b(?:no|not|never) )\\b(?:${BEYOND})`);

/** Whether a sentence says from which amount on it holds: “a rise of more than 2 degrees”. English. */
export const setsThreshold = (text: string): boolean => THRESHOLD.test(text);

const CONDITION = /^(?:if|when|whenever|in case|once|as soon as|where|before|after|while)\b.*?,\s+/iu;
const REASON = /,? (?:because|so that|since)\b.*$/iu;
const FURTHER =
  /[;:]|(?<=\p{Ll}{2})[.!?]\s+(?=\p{Lu})|, (?:and|or|but|so|not|never|then)\b| and (?:do not|don[’']t|never)\b/u;

const BANNED =
  /^(?:please )?(?:never|do not|don[’']t|avoid|nobody|no one)\b|\b(?:must|may|do|does|can) (?:not|never)\b|\bcannot\b|\b(?:is|are) (?:never|forbidden|prohibited|not (?:to|allowed|permitted))\b|\b(?:carry|carries|takes?|gets?|has|have) no (?!\p{L}+ than\b)/iu;
const IN_A_CASE = /\b(?:if|when|whenever|in case|as soon as|(?<!\bat )once)\b/iu;
const AT_ONCE = /\b(?:at once|immediately|straight ?away|right away|without delay|instantly)\b/iu;
const HALTS =
  /^(?:stop|evacuate|isolate|leave the (?:room|building|area|doors)|shut (?:down|off|the)|switch (?:it )?off|raise the alarm|sound the alarm|pull the|press the)\b/iu;
const RESCUE =
  /\b(?:call|alert|fetch|inform|tell) (?:the |an? )?(?:\p{L}+ )?(?:doctor|ambulance|fire|security|police|emergency|rescue|first aid|(?:\p{L}+ )?on (?:duty|call))\b|\b(?:call|dial|ring|phone) (?:112|911|999)\b/iu;
const HARM =
  /\b(?:unwell|injured|injures|injury|bleed\p{L}*|fire|smoke|leaks?|spills?|short of breath|unconscious|cannot be woken|collapses?|faints?|accident|burns?|drowns?|drowning|chokes?|choking|electric shock|smells? (?:of )?gas|(?:child|pupil|person|patient|guest|somebody|someone|anyone) is missing)\b/iu;

/**
 * The kind of a rule by its sentence. English, as its patterns are; what is none of the others is a step.
 *
 * @param isOfCase whether its heading says that it holds in one case
 */
export function ruleKindOf(text: string, isOfCase = false): RuleKind {
  const plain = text.trim().replace(REASON, '').replace(/[.]$/, '');
  const told = caseBeforeColon(plain);
  const act = (told?.does ?? plain.replace(CONDITION, '')).replace(/^(?:first|then|next),? /iu, '');
  const [main = act] = act.split(FURTHER);
  if (BANNED.test(main.replace(SAID, '$<say>').replace(IN_ITS_CASE, '$<before>').replaceAll(OF_WHOM, ' ')))
    return 'ban';
  const inCase = isOfCase || told !== undefined || IN_A_CASE.test(plain);
  if (
    inCase &&
    (AT_ONCE.test(act) || HALTS.test(act) || RESCUE.test(act) || HARM.test(told?.says ?? conditionOf(plain)))
  )
    return 'emergency';
  return SETS_A_LIMIT.test(plain) ? 'limit' : 'step';
}

/** “Offer another form when somebody cannot swallow”: what cannot be is the case, and nothing is forbidden. */
const IN_ITS_CASE = /^(?<before>(?:\S+ ){2,}?\S+),? (?:when|whenever|if|where|because) [^,;:]*$/iu;
/** “Say that you cannot promise anything”: what is said forbids nothing. */
const SAID =
  /^(?<say>(?:say|tell|explain|repeat|add|answer|point out|write|note|mention|show|ask|find out|check|see)\b[^,;:]*?\b(?:that|why|what|when|how|whether|who|which))\b.*$/iu;
/** “Tenants who cannot pay”, “lids that may not be opened”: which ones are meant. */
const OF_WHOM =
  /\b(?:who|which|that) (?:cannot|(?:can|do|does|may|must|is|are|was|were|has|have) not|never) \p{L}+/giu;

const conditionOf = (text: string): string => CONDITION.exec(text)?.[0] ?? '';
