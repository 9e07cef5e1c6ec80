import type { CheckName } from '../../../lib/agents/content/checks/faults-of-artefact.ts';
import { code, table } from './table.ts';

/** What holds a line: checks by rule, the shape that an artefact must fit, and what only a reader can tell. */
interface Line {
  says: string;
  checks?: readonly CheckName[];
  shape?: true;
  reader?: string;
}

/** What a designer of learning would ask of each response, in the order in which one reads it. */
export const CHECKLIST: readonly Line[] = [
  {
    says: 'It answers the need: what people do worse than asked, and not what is easy to write about. What it promises first stands under a heading of the need’s own matter.',
    checks: ['about-the-need'],
    reader: 'whether these are the passages that bear on the need',
  },
  {
    says: 'Each objective says what somebody does, when, and how well.',
    shape: true,
    reader: 'whether it is worth doing, and something that somebody does',
  },
  {
    says: 'Each objective is practised and assessed, and in a video done before the camera, in its first scene or under its heading; what a short read gives to try is of it. Whatever people are marked by, meet for or try between two meetings is of an objective that they were told. A ban is practised by noticing what tempts to it, an emergency as a drill, and what others bring about with somebody who plays the other side. Nothing is done on the real thing before it was taught; what is dangerous, cannot be undone or is not done alone is gone through first without touching it, and then done beside somebody. Nobody practises on the wrong side of what people keep to, answers for somebody who is not there, or goes through one step of many.',
    checks: ['objectives', 'situations', 'first-tries', 'safe-practice'],
    reader: 'that they do it, where an example or a task cites its passage',
  },
  {
    says: 'Every claim says nothing that the passage it cites does not say, and nothing that it only plans for later or counts of what has been; it turns no “not”, “only” or amount, leaves out no condition of its sentence or of the case that its passage opens, and stands with what another document sets to the same amount. A step stands with what binds it in the same item: how far, by when, with whom, except for what. No sentence stands without the one that it leans on (“Otherwise …”). Of a procedure that a job aid, a cohort or a programme tells, every rule of its document is told: who may do it, by whose leave, what is put on and what never; and of a table every row.',
    checks: ['claims', 'conditions', 'torn', 'limits-in-text-left-out', 'rules-left-out'],
    reader: 'that a rule which binds a step without naming anything of it is not missing',
  },
  {
    says: 'Titles, summaries and words on a screen promise nothing that no document says, and no amount stands there alone.',
    checks: ['titles', 'situations'],
  },
  {
    says: 'What is made up is shown as that, binds nobody, allows nothing, and states no amount as a rule.',
    shape: true,
    checks: ['made-up'],
  },
  { says: 'Nobody in a scene is called as somebody who works here.', checks: ['names'] },
  {
    says: 'A situation has somebody, a moment, and something that happens; each session has one of its own, harder than the last. No case hangs more than two decisions on one thread, leaves a step open and says that all is done, says one thing or another, is of two moments, or gives one thing two figures. An example tells what somebody did once, and recites no rule. Where a limit is set, cases lie on more than one side of it, nobody who does it well turns it round, and an example goes on to what comes of it. A case plays on a day and at an hour of its documents, or names none, tells how much it is where a rule hangs on that, and that it is none of what the rule leaves to another one.',
    checks: ['situations', 'sessions', 'values', 'moments', 'times-of-cases', 'facts-of-cases'],
    reader: 'whether it is one that people here know',
  },
  {
    says: 'A question asks for a decision, and not for its passage over again; it has one right answer, which a passage gives, and two or three wrong ones, none of which would do for any question, keeps to it by its amount or is taken from another procedure; what a coach asks, only this skill needs, and nobody has to admit a breach to answer it.',
    checks: ['questions', 'facts-of-cases', 'coach-questions'],
    reader: 'whether the wrong answers are what people here do wrong',
  },
  { says: 'No answer gives itself away by its length, its place or the question.', checks: ['questions'] },
  {
    says: 'Each answer says why, with its source: a wrong one which mistake it is and what that overlooks: by the passage that decides it, by one of which it would be right, or by a reason of the same things; none forbids, or is right by another passage.',
    shape: true,
    checks: ['questions'],
    reader: 'whether what it overlooks is why it is wrong here',
  },
  {
    says: 'Steps are all there, each with all that it says, in the order of the document and with its numbers, in every form, and none is passed over between two that are told; a short read, a video, a hand-out and a module tell a procedure from its first step to what shows that it is done, or only steps that change nothing; each check and warning stands where it is needed. What is told in one go is of one moment, and runs into nothing that is due before, after or in another case.',
    checks: ['steps', 'whole-procedures', 'moments'],
    reader: 'a moment that neither a heading, a list nor the sentence names',
  },
  { says: 'One can tell that it is done.', shape: true, checks: ['steps'] },
  {
    says: 'Levels of a rubric can be seen or heard, differ, and rise, each line in words of its own behaviour; none judges feelings or character. Whoever does exactly what is asked stands on top, and no scale is of two things or of a ban with its exception.',
    checks: ['rubric-levels', 'levels-turned'],
  },
  {
    says: 'A partner speaks as people speak and never in the words of the rule, presses harder each time, does not tell what they hide, wants nothing that a document shuts out, and lets each line of the rubric be met or missed. They hide nothing that anybody might, and ask for nothing that is right once it is asked for.',
    checks: ['partners-lines', 'partners-reasons', 'moves'],
    reader: 'whether it presses harder',
  },
  {
    says: 'Nothing for the partner, facilitator, coach or producer reaches the learner, and no key stands on a hand-out.',
    shape: true,
    checks: ['two-sides', 'sessions'],
  },
  {
    says: 'It takes the time that its form promises: words, minutes of a meeting and of what is done in it, seconds of a scene.',
    checks: ['lengths', 'sessions'],
  },
  {
    says: 'A busy reader manages it: sentences that end, plain words.',
    checks: ['plain-language'],
    reader: 'that it is not dull',
  },
  { says: 'Nothing is said twice.', checks: ['repeats'] },
  {
    says: 'It holds no link, no markup, no hidden sign, and can be read aloud by a machine.',
    checks: ['safe-text'],
    reader: 'a look at the page, by keyboard too',
  },
];

/** The checklist with who holds each line. */
export const checklist = (): string =>
  table(
    ['', 'what is asked', 'held by rule', 'left to whoever reads it'],
    CHECKLIST.map(({ says, checks = [], shape, reader }, i) => [
      String(i + 1),
      says,
      [...(shape ? ['the shape of the form'] : []), ...checks.map(code)].join(', ') || 'nothing',
      reader ?? '',
    ]),
  );
