/** A rule of the core says no. The message says what, which id and what to do next; `rule` names the rule for machines. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly rule: string;
  constructor(rule: string, message: string) {
    super(message);
    this.rule = rule;
  }
}
