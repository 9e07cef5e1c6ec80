import { withArticle } from './naming.ts';
import { isPerson } from './people.ts';
import { withoutStop } from './tagged.ts';
import { inThird } from './voice.ts';

const COME =
  /^(\p{Lu}\p{L}+) (?:(?:sometimes|often|usually|regularly|may|might) )?(ask|want|insist|refuse|complain|say|threaten|demand|request|offer)\b(?! not\b)(.*)$/u;
const SAYS_MORE = /\b(?:and|or) (?:asks?|wants?|insists?|refuses?|complains?|says?|threatens?|demands?)\b/u;
const ARE = /^(\p{Lu}\p{L}+) are (?:sometimes|often|usually) (\p{L}+)(.*)$/u;

/**
 * “Dentists sometimes ask for a set” → “a dentist asks for a set”, “Customers are often angry when …” → “a customer is
 * angry because …”; undefined where nobody comes with anything.
 */
export function saysWhoComes(sentence: string): string | undefined {
  const plain = withoutStop(sentence);
  const [, many = '', verb = '', rest = ''] = COME.exec(plain) ?? [];
  const [, angry = '', how = '', why = ''] = ARE.exec(plain) ?? [];
  const who = oneOf((many === '' ? angry : many).toLowerCase());
  // Of “say that it is printed or ask whether …”, nobody knows which it is.
  if (!isPerson(who) || SAYS_MORE.test(rest)) return undefined;
  return `${withArticle(who)} ${verb === '' ? `is ${how}${why.replace(/^ when /, ' because ')}` : `${inThird(verb)}${rest}`}`;
}

/** “customers” → “customer”, “foremen” → “foreman” */
const oneOf = (many: string): string => many.replace(/men$/, 'man').replace(/(?<!s)s$/, '');
