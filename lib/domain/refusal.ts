import type { Message } from '../messages/message.ts';
import { english } from '../messages/words.ts';

/**
 * A rule of the core says no. The message says what, which id and what to do next; `rule` names the rule for machines.
 */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly rule: string;
  /** To be worded in the language of the caller. */
  readonly said: Message;
  constructor(rule: string, said: Message) {
    super(english.sayMessage(said));
    this.rule = rule;
    this.said = said;
  }
}
