/** Why a form cannot be made from the material; the stand-in answers it as the model's refusal. */
const REASONS = {
  'other-language': 'the offline drafter words English alone, and the material is in another language',
  'too-little': 'the material has fewer than three points on the subject',
  'off-need': 'what people could be promised is of another matter than the need',
  'no-steps': 'the material tells of no steps that somebody takes',
  'long-procedure':
    'the material tells of a procedure with more steps than it holds, and a part of them would end in the middle; a job aid holds it',
  'no-trigger': 'the material does not say when it begins',
  'no-done-test': 'the material does not say how to tell that it is done',
  'no-questions': 'nothing in the material can be asked so that a wrong answer is plausible',
  'no-partner': 'the material names nobody with whom somebody talks in it',
  'no-behaviours': 'the material names too few things that an observer could see while the two talk',
  'no-matter': 'no passage says what the other side comes with, so there would be no case to play',
  'no-lines':
    'the other side would have something to say to too few of the behaviours, and the rest would be made up',
  'no-facts':
    'what somebody is to be told in the talk stands nowhere in the material, so nobody could play it or be marked by it',
  'no-case': 'two meetings need a case each, and the material holds facts to decide on of one part at most',
  'rules-beside':
    'who may do it, what is never done and what hurts is more than it has room for; a longer form holds it',
  'many-rules': 'more rules bind what is tried than it has room for; a job aid or a programme holds them',
  'no-modules':
    'fewer than three parts of the material hold something that people can both do and be asked about',
} as const;
export type WhyNot = keyof typeof REASONS;

export class CannotBeMade extends Error {
  override readonly name = 'CannotBeMade';
  readonly why: WhyNot;

  constructor(form: string, why: WhyNot) {
    super(
      `A ${form} cannot be made well from what there is: ${REASONS[why]}. Choose another form, or add a document that says it.`,
    );
    this.why = why;
  }
}
