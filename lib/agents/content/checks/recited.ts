import type { WorkedExample } from '../../../domain/artefact/parts.ts';
import type { TextPlace } from '../../../domain/artefact/places.ts';
import { meaningIn } from '../../../domain/text/grounding.ts';
import { ruleKindOf } from '../../../domain/passage/rule-kind.ts';
import { shareHeld } from '../../../domain/text/compared.ts';
import { message, type Message } from '../../../messages/message.ts';
import { atPath, quote, type Matter } from './matter.ts';

/** What somebody always does, or has to, is no account of what they did. */
const ALWAYS =
  /\b(?:I|we) (?:always|usually|never|make sure that|made sure that|must|have to|am to|are to|should|may not)\b|\bas (?:the|our) (?:rules?|documents?|guides?|policy|policies|procedures?) (?:says?|asks?|wants?|requires?)\b|\bthe (?:rule|guide|policy) (?:says|is)\b/iu;
const REFRAINS = /\bI (?:do|did|have|had) not\b/iu;
/** The verb of what somebody did, behind “I” and what may stand between. */
const DID = /\bI (?:(?:then|first|at once|also|just|\p{L}+ly) )*([\p{L}-]+)/iu;
const PAST =
  /^(?:[\p{L}-]+ed|was|were|had|did|became|began|bit|blew|bore|bought|bound|broke|brought|built|came|caught|chose|cut|dealt|drew|drove|fed|fell|felt|fought|found|gave|got|ground|grew|heard|held|hid|hit|hung|kept|knew|laid|led|left|lent|let|lit|lost|made|meant|met|paid|put|ran|rang|read|rose|said|sat|saw|sent|set|shook|shut|slid|sold|spent|split|spoke|stood|stuck|swept|threw|took|taught|told|thought|tore|understood|went|won|wore|wound|wrote)$/iu;

/**
 * Somebody acts in a case and recites no rules: each step tells what they did this once, or says what of the case it
 * takes up; and what they leave alone, somebody there wants or it lies before them.
 */
export function recited(path: TextPlace['path'], example: WorkedExample, matter: Matter): Message[] {
  const told = [example.situation, ...example.steps.flatMap(({ done, then }) => [done, ...then])].map(
    (said) => ('text' in said ? said.text : said.madeUp),
  );
  return example.steps.flatMap(({ done: { madeUp }, because }, i) => {
    const before = told.slice(0, told.indexOf(madeUp)).join(' ');
    const says = because.cites.flatMap((id) => matter.spans.find((span) => span.id === id)?.text ?? []);
    const at = (fault: Message) => [atPath([...path, 'steps', i, 'done'], fault)];
    if (ALWAYS.test(madeUp) || isRuleAgain(madeUp, [because.text, ...says]))
      return at(message('fault.example.recites', { text: quote(madeUp) }));
    return REFRAINS.test(madeUp) && ruleKindOf(because.text) === 'ban' && shareHeld(madeUp, before) < WANTED
      ? at(message('fault.example.nobody-wants', { text: quote(madeUp) }))
      : [];
  });
}
/** Share of what is left alone that has come up before. */
const WANTED = 0.3;

/** In the present, and with nothing that its passage does not say. */
function isRuleAgain(done: string, says: readonly string[]): boolean {
  const verb = DID.exec(done)?.[1];
  if (verb === undefined || PAST.test(verb)) return false;
  const held = new Set(says.flatMap(meaningIn));
  return meaningIn(done).every((word) => held.has(word));
}
