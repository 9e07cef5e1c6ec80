// cspell:words Brackwater Dobrin Ilse Okafor Okonjo Runa
import type { ArtefactForm } from '../../../../../../lib/domain/artefact/artefact.ts';
import type { CheckName } from '../../../../../../lib/agents/content/checks/faults-of-artefact.ts';
import { artefacts } from './artefacts.ts';
import { claim, fiction, questions, said } from './material.ts';

/** One thing broken in an example: in which form, where, what stands there instead, and what is said of it. */
export type Broken = [form: ArtefactForm, path: string, value: unknown, fault: RegExp];

const { warm, accept } = questions;
const option = (says: unknown, isRight: boolean, feedback = said.measure) => ({
  says,
  isRight,
  mistake: isRight ? [] : ['left-undone'],
  feedback,
});
const wrongs = (...texts: string[]) => texts.map((text) => option(fiction(text), false));
const rightFirst = [
  option(claim('Refuse the pallet.', 'cold.5'), true, said.refuse),
  ...wrongs('Sign it.', 'Wait.'),
];
const levels = (...of: string[]) => of;
/** A case of a cohort, with what decides it. */
const caseOf = (madeUp: string, ...about: (typeof said)[keyof typeof said][]) => ({
  minutes: 20,
  how: 'case-in-threes',
  about,
  scene: [fiction(madeUp)],
});

export const broken: Record<
  Exclude<
    CheckName,
    | 'about-the-need'
    | 'claims'
    | 'first-tries'
    | 'levels-turned'
    | 'limits-in-text-left-out'
    | 'partners-reasons'
    | 'rules-left-out'
    | 'safe-practice'
    | 'safe-text'
    | 'titles'
    | 'torn'
    | 'whole-procedures'
  >,
  Broken[]
> = {
  names: [
    [
      'role-play',
      'runner.partner',
      fiction('Then Runa Okonjo came in at noon.'),
      /partner: somebody who works here is called/,
    ],
    [
      'role-play',
      'runner.partner',
      fiction('Mr Okonjo is tired today.'),
      /partner: somebody who works here is called/,
    ],
    [
      'role-play',
      'runner.partner',
      fiction('He drives for Brackwater Dairies these days.'),
      /is a real company/,
    ],
  ],
  'made-up': [
    [
      'micro-text',
      'learner.situation',
      fiction(
        'At six Ilse says: “I asked for the approval of the shift lead and the company must grant it.”',
      ),
      /speaks for the company|as a rule|company/,
    ],
    [
      'micro-text',
      'learner.situation',
      fiction('At six Ilse calls the service on 0800 123456 and waits.'),
      /number to call/,
    ],
    [
      'micro-text',
      'learner.situation',
      fiction('At six Ilse reads out her password and waits.'),
      /names a password/,
    ],
    [
      'micro-text',
      'learner.situation',
      fiction('Ilse stands there at six. From Monday, warm pallets go into the store without a reading.'),
      /changes what holds/,
    ],
    [
      'micro-text',
      'learner.situation',
      fiction('At six Ilse calls. We may accept warm pallets, she hears.'),
      /speaks for/,
    ],
    [
      'micro-text',
      'learner.situation',
      fiction('At six Ilse reads it aloud: the company allows it.'),
      /speaks for/,
    ],
    [
      'micro-text',
      'learner.situation',
      fiction('At noon Ilse opens the cold goods guide. Cold goods must be signed for.'),
      /speaks for/,
    ],
    [
      'micro-text',
      'learner.situation',
      fiction('Ilse stands there at six. Pallets up to 9 degrees are allowed.'),
      /amount as a rule/,
    ],
    [
      'micro-text',
      'learner.situation',
      fiction('Ilse stands there at six. The limit is 9 degrees, she says.'),
      /amount as a rule/,
    ],
    ['role-play', 'runner.opens', fiction('“Good evening, we never have to show a reading.”'), /speaks for/],
  ],
  'two-sides': [
    [
      'role-play',
      'learner.situation',
      fiction('At six Marek comes in. Nobody Else Makes Such A Fuss About Two Degrees, he says.'),
      /learners would read/,
    ],
    [
      'role-play',
      'learner.situation',
      fiction('At six Marek comes in. His cooling broke on the motorway.'),
      /learners would read/,
    ],
    [
      'role-play',
      'learner.situation',
      fiction('At six Marek comes in. On the motorway the cooling broke, he fears for a contract.'),
      /partner hides/,
    ],
    ['role-play', 'summary', 'Nobody else makes such a fuss about two degrees.', /learners would read/],
    [
      'cohort',
      'learner.handouts.0.title',
      'Teo Lind holds the probe against the side of a pallet and reads 3 degrees.',
      /learners would read/,
    ],
  ],
  steps: [
    [
      'cohort',
      'learner.handouts.0.points',
      [said.measure, said.write],
      /points 1: step 2 of its document stands between two/,
    ],
    ['job-aid', 'learner.trigger', claim('Chilled delivery.', 'cold.1'), /no moment/],
    [
      'job-aid',
      'learner.steps.3.checks',
      [claim('When the reading is above 5 degrees, tell the shift lead.', 'cold.5')],
      /does not show that the step worked/,
    ],
    [
      'job-aid',
      'learner.steps.1',
      { do: said.write, checks: [], warnings: [] },
      /belongs|left out|stands after/,
    ],
    [
      'job-aid',
      'learner.steps.0',
      { do: said.move, checks: [], warnings: [] },
      /steps 2: stands after cold.6/,
    ],
    [
      'job-aid',
      'learner.steps.2',
      { do: said.move, checks: [], warnings: [] },
      /step 3 of its document is left out; take in cold.4/,
    ],
    ['job-aid', 'learner.steps.0.warnings', [said.tell], /steps 1: .* belongs to step 4/],
    ['job-aid', 'learner.done', said.move, /repeats the last step/],
    ['job-aid', 'learner.steps.4.warnings', [said.received], /read too late; put it under before/],
    [
      'cohort',
      'learner.handouts.0.points',
      [said.probe, said.measure, said.still, said.film],
      /handouts 1, points 2: stands after cold.2/,
    ],
    ['cohort', 'learner.handouts.0.points.4', said.doors, /handouts: step 3 of its document is left out/],
    ['long-form-program', 'learner.modules.0.points.4', said.second, /step 3 of its document is left out/],
    ['coaching', 'runner.meetings.0.lookAt', [said.move, said.write], /lookAt 2: stands after cold.6/],
    ['micro-video-script', 'learner.text.0', said.move, /text 2: stands after cold.6/],
  ],
  moments: [
    [
      'cohort',
      'runner.sessions.0.guide.1',
      caseOf(
        'It is six. Teo is about to put the probe between two packs. The note is signed, the reading is on it and every pallet stands in the cold store.',
        said.probe,
        said.received,
      ),
      /guide 2, scene: the case is of two moments: “Put the probe between two packs.”/,
    ],
    [
      'micro-text',
      'learner.points',
      [said.probe, said.refuse, said.lead],
      /points: step 3 of its document stands between two that are told; tell cold.4/,
    ],
    [
      'micro-text',
      'learner.points',
      [said.refuse, said.move, said.lead],
      /points: the last step is told.* end with cold.7/,
    ],
    [
      'micro-video-script',
      'learner.objective.behaviour',
      said.limit,
      /text 2: “Put the probe between two packs.” holds at another moment than “Name the limit/,
    ],
    [
      'micro-text',
      'learner.objective.behaviour',
      claim('Name the limit of 5 degrees.', 'talks.1'),
      /points 1: “Measure every chilled delivery.*another moment/,
    ],
  ],
  'times-of-cases': [
    [
      'micro-text',
      'learner.questions.0',
      {
        ...warm,
        situation: fiction('It is Friday, half past nine, and the probe stands at 7 degrees. Ilse looks up.'),
        options: warm.options.map((one) =>
          one.isRight ? { ...one, says: claim('Refuse the pallet.', 'dated.1') } : one,
        ),
      },
      /questions 1, situation: plays at another time than its documents say, Friday, and these say: “Lorries/,
    ],
  ],
  'facts-of-cases': [
    [
      'micro-text',
      'learner.questions.0.situation',
      fiction('It is ten past six. Ilse holds the probe, and the driver wants to leave.'),
      /questions 1, situation: hangs on this: above 5 degrees/,
    ],
    [
      'micro-text',
      'learner.questions.0.situation',
      fiction('It is ten past six. The reading of Ilse is above 5 degrees, and the driver wants to leave.'),
      /questions 1, situation: tells the bound of the rule, above 5 degrees/,
    ],
    [
      'micro-text',
      'learner.questions.0',
      {
        ...warm,
        situation: fiction('It is noon. Teo, new in the team, asks Ilse about pallets and wants one answer.'),
        options: [option(said.move, true, said.move), ...warm.options.filter(({ isRight }) => !isRight)],
      },
      /questions 1: the right answer “Move accepted pallets .* is its passage as it stands/,
    ],
  ],
  questions: [
    [
      'micro-text',
      'learner.questions.0.options.0.says',
      fiction('It is up to everybody.'),
      /“It is up to everybody.” would do for any question/,
    ],
    [
      'micro-text',
      'learner.questions',
      [warm, accept].map((question) => ({
        ...question,
        options: question.options.map((one) =>
          one.isRight
            ? {
                ...one,
                says: claim(
                  'Refuse the pallet when the reading is above 5 degrees, and tell the shift lead at once.',
                  'cold.5',
                ),
              }
            : one,
        ),
      })),
      /questions: the right answer is the longest in every question/,
    ],
    [
      'micro-text',
      'learner.questions.0.options.0.feedback',
      said.doors,
      /feedback “Ask how long .* to “Sign the note .* says nothing of what is asked/,
    ],
    ['micro-text', 'learner.questions.0.options', wrongs('Sign it.', 'Wait.'), /has 0 right answers/],
    [
      'micro-text',
      'learner.questions.0.options.0',
      {
        ...option(fiction('Ask how long the doors stood open.'), false, said.doors),
        mistake: ['other-moment'],
      },
      /nobody would take “Ask how long the doors stood open.” for the answer: “Ask how long/,
    ],
    [
      'micro-text',
      'learner.questions.0.options',
      [...rightFirst, option(said.tell, true)],
      /has 2 right answers/,
    ],
    [
      'micro-text',
      'learner.questions.0.options',
      [option(said.refuse, true, said.lead), ...wrongs('Sign it.')],
      /offers one wrong answer/,
    ],
    [
      'micro-text',
      'learner.questions.0.options',
      [
        option(said.move, true, said.lead),
        ...wrongs('Move accepted pallets into the cold store within 10 minutes.', 'Wait.'),
      ],
      /within 10 minutes.” keeps to what “Move accepted pallets .* sets, and is right too/,
    ],
    ['micro-text', 'learner.questions.0.options.1.says', fiction('Refuse it.'), /right answer .* is made up/],
    ['micro-text', 'learner.questions.0.options.0.says', said.move, /wrong answer .* is a claim/],
    [
      'micro-text',
      'learner.questions.0.options.2.says',
      fiction('Sign the note, and measure again in the store.'),
      /two answers say the same/,
    ],
    [
      'micro-text',
      'learner.questions.0.options.2.says',
      fiction('All of the above.'),
      /no answer of its own/,
    ],
    [
      'micro-text',
      'learner.questions.0.options',
      [option(said.lead, true, said.refuse), ...wrongs('Sign it.', 'Wait.')],
      /by far the longest/,
    ],
    [
      'micro-text',
      'learner.questions.0.situation',
      fiction('At six Ilse knows that she is to refuse the pallet.'),
      /holds the right answer/,
    ],
    [
      'micro-text',
      'learner.questions.0.options.1.feedback',
      claim('Refuse the pallet.', 'cold.5'),
      /repeats its answer/,
    ],
    ['micro-text', 'learner.questions.0.options.1.feedback', claim('At once.', 'cold.5'), /gives no reason/],
    ['micro-text', 'learner.questions.0.options.0.mistake', [], /does not say which mistake it is/],
    ['micro-text', 'learner.questions.0.options.1.mistake', ['too-late'], /is called a mistake/],
    [
      'micro-text',
      'learner.questions.0.options.0.feedback',
      claim('Refuse the pallet.', 'cold.5'),
      /only says the right answer again/,
    ],
    [
      'micro-text',
      'learner.questions.0.options.0.says',
      fiction('Never sign before you have measured again.'),
      /forbids something/,
    ],
    ['micro-text', 'learner.questions.0.options.1.feedback', said.move, /is about another passage/],
    [
      'micro-text',
      'learner.questions.0.options.1.feedback',
      claim('When the reading is above 5 degrees.', 'cold.5'),
      /half a sentence/,
    ],
    [
      'micro-text',
      'learner.questions.0.options',
      [option(said.refuse, true, said.lead), ...wrongs('Sign it.', 'Wait.')].map((one) => ({
        ...one,
        feedback: said.lead,
      })),
      /stands at another answer too; say why “.*” is wrong/,
    ],
    [
      'micro-text',
      'learner.questions.0.options.0.says',
      fiction('Refuse the pallet, unless the driver is in a hurry.'),
      /holds the right one/,
    ],
    ['micro-text', 'learner.questions', [warm, accept, warm], /asks again/],
    [
      'micro-text',
      'learner.questions',
      [warm, accept, questions.store].map((one) => ({
        ...one,
        options: one.options.toSorted((a, b) => Number(b.isRight) - Number(a.isRight)),
      })),
      /same place in every question/,
    ],
  ],
  objectives: [
    [
      'coaching',
      'learner.between.0',
      { do: 'try-at-work', about: said.film },
      /“Never push the probe.* is forbidden, and nobody tries that at work; its task is note-temptation/,
    ],
    [
      'coaching',
      'learner.between.0',
      { do: 'note-what-happened', about: said.tell },
      /is an emergency, and nobody tries that at work; its task is drill/,
    ],
    [
      'cohort',
      'learner.after.0',
      { do: 'try-at-work', about: said.refuse },
      /is due when others bring it about, and nobody tries that at work; its task is play-it-through/,
    ],
    [
      'long-form-program',
      'learner.modules.0.practice.0',
      { do: 'watch-a-colleague', about: said.refuse },
      /its task is play-it-through/,
    ],
    [
      'micro-text',
      'learner.objective.behaviour',
      said.film,
      /is forbidden, which nobody does so many times in a row; its standard is not-once/,
    ],
    [
      'micro-text',
      'learner.objective.standard',
      said.film,
      /objective: .* can be told by nobody who watches/,
    ],
    [
      'long-form-program',
      'learner.modules.1.serves',
      [],
      /modules 2, serves: says nothing of what it is for/,
    ],
    [
      'long-form-program',
      'learner.modules.1.serves.0.enabling',
      said.received,
      /modules 2, serves: .* tells how something is/,
    ],
    [
      'long-form-program',
      'learner.modules.1.serves.0.enabling',
      said.probe,
      /modules 2, serves: .* is nowhere practised/,
    ],
    [
      'long-form-program',
      'learner.modules.1.serves.0.seen',
      said.film,
      /modules 2, serves: .* is no point of this module/,
    ],
    [
      'long-form-program',
      'learner.modules.1.serves.0.seen',
      said.tell,
      /modules 2, serves: .* says again what people can do/,
    ],
    [
      'coaching',
      'learner.objective.behaviour',
      claim('Every chilled delivery is measured.', 'cold.1'),
      /promises nothing that somebody does/,
    ],
    [
      'cohort',
      'runner.sessions.0.objective',
      claim('When the driver leaves, the delivery must be measured.', 'cold.1'),
      /promises nothing that somebody does/,
    ],
    [
      'long-form-program',
      'learner.objectives.0.behaviour',
      claim('Drivers who lose a pallet explain it.', 'talks.1'),
      /promises nothing that somebody does/,
    ],
    [
      'micro-text',
      'learner.example.steps',
      [{ done: fiction('Teo measures.'), because: said.second, then: [] }],
      /nowhere practised/,
    ],
    ['micro-text', 'learner.questions', [accept, questions.store], /nowhere assessed/],
    [
      'micro-text',
      'learner.objective.condition',
      { stock: 'next-time' },
      /tryIt 1: .* has nothing to do with the objective/,
    ],
    [
      'micro-video-script',
      'learner.text.4',
      claim('Write the time on the note.', 'cold.4'),
      /nowhere practised/,
    ],
    [
      'role-play',
      'learner.otherObjectives',
      [],
      /rubric 3, criterion: “Ask how long the doors stood open.*\(talks.2\) is of no stated objective/,
    ],
    [
      'role-play',
      'learner.otherObjectives.0.behaviour',
      said.move,
      /otherObjectives 1: .* nowhere practised/,
    ],
    ['cohort', 'learner.otherObjectives', [], /sessions 1, objective: .* is of no stated objective/],
    [
      'coaching',
      'learner.between.1',
      { do: 'note-what-happened', about: said.probe },
      /between 2: .* is of no stated objective/,
    ],
    ['coaching', 'runner.meetings.1.lookAt', [said.film], /meetings 2, lookAt: .* of no stated objective/],
    ['role-play', 'runner.moves.3.tests', said.doors, /nowhere practised/],
    ['role-play', 'learner.rubric.0.criterion', said.doors, /nowhere assessed/],
    ['cohort', 'learner.after.0.about', said.film, /nowhere assessed/],
    ['cohort', 'learner.between.0.about', said.probe, /is step 2 of a procedure and nothing to do alone/],
    [
      'cohort',
      'learner.between.0.about',
      claim('Name the limit instead.', 'talks.1'),
      /is torn out of its sentence/,
    ],
    ['cohort', 'runner.sessions.0.objective', said.lead, /sessions 1, objective: .* nowhere practised/],
    ['long-form-program', 'learner.modules.2.objective', 3, /serves objective 3|no module serves it/],
    [
      'long-form-program',
      'learner.modules.2.practice.0.about',
      said.film,
      /objectives 2: .* nowhere practised/,
    ],
    ['long-form-program', 'learner.modules.2.assessment', [accept], /objectives 2: .* nowhere assessed/],
    ['coaching', 'learner.tell', [said.received], /nowhere assessed/],
    [
      'long-form-program',
      'learner.modules.0.practice.0',
      { do: 'try-at-work', about: claim('Drivers who lose a pallet explain it.', 'talks.1') },
      /nobody can do it/,
    ],
    ['coaching', 'learner.between.0.about', said.film, /nowhere practised/],
  ],
  values: [
    [
      'cohort',
      'runner.sessions.0.guide.1',
      caseOf(
        'On the dock at six: a pallet with a reading of 7 degrees. Teo asks you to take a pallet with a reading of 9 degrees.',
        said.lead,
      ),
      /guide 2: one case gives one thing two figures, 7 degrees and 9 degrees/,
    ],
    [
      'role-play',
      'learner.case',
      [
        fiction('On the delivery note stands a reading of 6 degrees.'),
        fiction('On the probe stands a reading of 9 degrees.'),
      ],
      /learner, case: one case gives one thing two figures, 6 degrees and 9 degrees/,
    ],
    [
      'micro-text',
      'learner.example.steps.1.done',
      fiction('“I moved the pallets within 15 minutes. In this case it was 9 minutes.”'),
      /tells a bound and the figure 9 minutes/,
    ],
    [
      'coaching',
      'runner.meetings.0.asks.0.good',
      fiction('“The driver waits. I refuse the pallet when the reading is below 5 degrees.”'),
      /good: .* turns a measure: no passage sets below 5 degrees/,
    ],
    [
      'role-play',
      'learner.rubric.1.levels.2',
      'Moves accepted pallets into the cold store after 15 minutes.',
      /levels 3: .* turns a measure/,
    ],
    [
      'micro-text',
      'learner.questions',
      [warm, accept].map((question) => ({
        ...question,
        situation: fiction('It is six. Ilse stands before a pallet with a reading of 8 degrees.'),
      })),
      /questions 2, situation: each case says 8 degrees/,
    ],
    [
      'role-play',
      'learner.situation',
      fiction('It is six. Marek Dobrin stands before a pallet with a reading of 2 degrees.'),
      /moves: the partner presses with 2 degrees alone/,
    ],
  ],
  situations: [
    [
      'micro-text',
      'learner.example.steps.0.done',
      fiction('“I offer to measure a second pack.”'),
      /steps 1, done: .* recites a rule/,
    ],
    [
      'micro-text',
      'learner.example.steps.0.done',
      fiction('“I made sure that a second pack was measured, as our rule wants.”'),
      /steps 1, done: .* recites a rule/,
    ],
    [
      'micro-text',
      'learner.example.steps.1',
      {
        done: fiction('“I did not push the probe through the film.”'),
        because: said.film,
        then: [fiction('The lorry leaves with its fish.')],
      },
      /steps 2, done: .* left alone that nobody there wants/,
    ],
    ['micro-text', 'learner.example.steps.1.then', [], /steps 2: breaks off after the last step/],
    [
      'micro-text',
      'learner.example.steps',
      [said.second, said.lead, said.refuse].map((because, i) => ({
        done: fiction(`Teo measures another pack and sends back pallet ${i}.`),
        because,
        then: i === 2 ? [fiction('The lorry leaves with its fish.')] : [],
      })),
      /nobody answers until the end/,
    ],
    [
      'micro-video-script',
      'learner.text.0',
      claim('Ask how long the doors stood open.', 'talks.2'),
      /scenes 1: shows something else than the objective/,
    ],
    ['micro-video-script', 'runner.scenes.1.onScreen', 'Above 5 degrees', /is an amount of nothing/],
    ['micro-video-script', 'runner.scenes.2.shot', 'words-alone', /is said and in no shot done/],
    [
      'micro-video-script',
      'runner.scenes.1.shows',
      [fiction('Two people sit at a desk and talk.')],
      /shows nothing of “Put the probe between two packs.”/,
    ],
    ['micro-video-script', 'runner.scenes.2.shot', 'speaker', /is said and in no shot done/],
    [
      'micro-video-script',
      'runner.scenes.2.shows',
      [fiction('A lorry backs onto the dock and stops.')],
      /is said and in no shot done/,
    ],
    [
      'micro-video-script',
      'runner.scenes.1',
      { seconds: 15, shot: 'screen', shows: [], onScreen: 'Between two packs', speaks: [1, 2] },
      /shows nobody/,
    ],
    [
      'micro-text',
      'learner.example.steps.0.done',
      fiction('Teo takes a breath and goes through his head.'),
      /applies nothing of its passage/,
    ],
    [
      'micro-text',
      'learner.example.situation',
      fiction('On Friday evening Ada Abel sits down at her desk and opens a book.'),
      /no step takes up the situation/,
    ],
    [
      'micro-text',
      'learner.situation',
      fiction('Ask who else has to agree before you make your final offer.'),
      /is advice/,
    ],
    [
      'micro-text',
      'learner.situation',
      fiction('When a driver comes at noon, show the reading first.'),
      /is advice/,
    ],
    ['micro-text', 'learner.questions.0.situation', fiction('You should measure now.'), /is advice/],
    [
      'micro-text',
      'learner.questions.0.situation',
      claim('Ask how long the doors stood open.', 'talks.2'),
      /is advice/,
    ],
    ['micro-text', 'learner.situation', fiction('A warm pallet.'), /without something that happens/],
    ['micro-text', 'learner.situation', fiction('Ilse Varga signs a note.'), /without a moment/],
    ['cohort', 'runner.sessions.0.guide.2.scene.0', fiction('Noise and rain at noon.'), /without somebody/],
  ],
  sessions: [
    ['cohort', 'learner.before', [{ do: 'read', about: said.refuse }], /nobody anything to bring/],
    ['cohort', 'learner.between', [], /has 0 for 1; one task from each session to the next/],
    ['cohort', 'runner.sessions.1.guide.1.scene', [], /sessions 2, guide: has no case/],
    [
      'cohort',
      'runner.sessions.1.guide.1',
      {
        minutes: 40,
        how: 'case-in-threes',
        about: [said.received],
        scene: [
          fiction('At six Teo has the list. Step 4 is not ticked. The note is signed, and that is all.'),
        ],
      },
      /leaves a step open and is decided by “A delivery is received/,
    ],
    [
      'cohort',
      'runner.sessions.1.guide.1.scene.0',
      fiction('At six Teo stands or walks behind the pallet. Two of nine pallets read 7 degrees.'),
      /the case says “Teo stands or walks”, and only one of them is so/,
    ],
    [
      'cohort',
      'runner.sessions.1.guide.1.scene.0',
      fiction('At six Teo Lind holds the probe against the side of a pallet, and it reads 3 degrees.'),
      /is the case of session 1 again/,
    ],
    [
      'cohort',
      'runner.sessions.0.guide.1.about',
      [said.probe, said.still],
      /sessions 2, guide 2: is no harder/,
    ],
    ['cohort', 'runner.sessions.1.guide.1.about', [said.probe, said.doors], /a key about another session/],
    [
      'cohort',
      'runner.sessions.1.guide.1.about',
      [said.refuse, said.probe],
      /was the key of an earlier case/,
    ],
    [
      'cohort',
      'runner.sessions.1.guide.1.scene.0',
      fiction('At six a driver holds out his note. Two of nine pallets read 7 degrees.'),
      /about 2: the case tells nothing that “Ask how long the doors/,
    ],
    [
      'cohort',
      'runner.sessions.1.guide.1.scene.0',
      fiction('At six a driver holds out his note and says that the doors stood open. Two pallets are warm.'),
      /about 1: the case tells nothing that “Refuse the pallet/,
    ],
    [
      'cohort',
      'runner.sessions.1.guide.1.about',
      [said.refuse, said.doors, said.lead],
      /hangs 3 decisions on one case/,
    ],
    [
      'cohort',
      'runner.sessions.1.guide.1.scene',
      [
        fiction('At six a driver holds out his note. Two of nine pallets read 7 degrees.'),
        fiction('At noon a driver says that the doors stood open.'),
        fiction('At nine a driver wants to leave.'),
      ],
      /has 3 cases and 2 decisions/,
    ],
    ['cohort', 'learner.handouts.1.afterCase', [], /afterCase: leaves out “Ask how long the doors/],
    [
      'cohort',
      'learner.handouts.1.points.1',
      said.doors,
      /handouts 2, points 2: .* is the key of its session/,
    ],
    [
      'long-form-program',
      'runner.meetings.0.guide.1.about',
      [claim('Wait for two days.', 'cold.2b')],
      /takes longer than 40 minutes/,
    ],
  ],
  'coach-questions': [
    ['coaching', 'runner.meetings.0.asks.0', 'what-happened', /asks 1: is asked of any skill/],
    [
      'coaching',
      'runner.meetings.0.asks.0.question',
      'What did you do, what happened, and what will you change next week?',
      /would be asked of any skill/,
    ],
    [
      'coaching',
      'runner.meetings.0.asks.0.question',
      'How did it go with receiving chilled goods last week?',
      /would be asked of any skill/,
    ],
    [
      'coaching',
      'runner.meetings.0.asks.0.question',
      'When did you refuse a warm pallet of bananas?',
      /says what no passage says: banana/,
    ],
    ['coaching', 'runner.meetings.1.asks.1.aim', 'now', /nothing asks about the next level/],
    ['coaching', 'runner.meetings.0.asks.1.aim', 'now', /nothing asks what is easily left out/],
    [
      'coaching',
      'runner.meetings.0.asks.1.question',
      'When did you last refuse a warm pallet, and what did you show?',
      /is asked before/,
    ],
    ['coaching', 'runner.meetings.0.asks.0.good', fiction('“I try to be nice.”'), /takes up nothing/],
    [
      'coaching',
      'runner.meetings.0.asks.0.good',
      fiction('“I skipped it once. Now I refuse the pallet.”'),
      /asks 1: .* admit that they broke a rule/,
    ],
    [
      'coaching',
      'runner.meetings.0.asks.0.question',
      'When did you last forget to refuse a warm pallet?',
      /asks 1: .* admit that they broke a rule/,
    ],
    [
      'coaching',
      'runner.meetings.0.asks.0.good',
      fiction('“I refuse the pallet when the reading is above 5 degrees.”'),
      /reads out its passage and nothing else/,
    ],
    [
      'coaching',
      'runner.meetings.0.asks.0',
      {
        aim: 'now',
        question: 'What did you tell the shift lead when you last had to refuse a warm pallet?',
        good: fiction(
          '“I say that I need a minute. Then I refuse the pallet and tell the shift lead at once.”',
        ),
        about: said.tell,
      },
      /puts off what its passage wants at once/,
    ],
    ['coaching', 'runner.ladder', [], /no level is about the objective/],
    ['coaching', 'learner.tell', [said.refuse], /tell: has 1 for 2 meetings/],
    ['coaching', 'learner.between.1.about', said.move, /between 2: has nothing to do with meeting 2/],
  ],
  'rubric-levels': [
    [
      'role-play',
      'learner.rubric.1.levels',
      levels(
        'Names the limit.',
        'Names the limit!',
        'Names the limit and shows it.',
        'Names the limit even when pressed.',
      ),
      /two levels say the same/,
    ],
    [
      'role-play',
      'learner.rubric.1.levels',
      artefacts['role-play'].learner.rubric[1]?.levels.toReversed(),
      /do not rise/,
    ],
    [
      'role-play',
      'learner.rubric.1.levels.3',
      'Names the limit confidently even when pressed.',
      /“confidently” cannot be seen/,
    ],
    [
      'role-play',
      'learner.rubric',
      artefacts['role-play'].learner.rubric.map(({ criterion, levels: [missing, , whole = '', more] }) => ({
        criterion,
        levels: [missing, `${whole.slice(0, -1)}, but only when reminded.`, whole, more],
      })),
      /rubric 3, levels 2: level 2 says “but only when reminded” as other lines do/,
    ],
    [
      'role-play',
      'learner.rubric.1.levels.3',
      'Names the limit of 9 degrees even when pressed.',
      /says what no passage says: 9/,
    ],
  ],
  'partners-lines': [
    [
      'role-play',
      'runner.moves.3.says',
      fiction('“Refuse the pallet when the reading is above 5 degrees, will you?”'),
      /speaks in the words of the rule/,
    ],
    [
      'role-play',
      'runner.interests.0.hidden',
      fiction('You would give a lot to be allowed to push the probe through yourself.'),
      /nobody can be given that: “Never push the probe/,
    ],
    [
      'role-play',
      'runner.interests.0.hidden',
      fiction('You have promised an answer by six. You say so when you are asked how urgent it is.'),
      /has nothing to do with/,
    ],
    ['role-play', 'runner.opens', fiction('Asks for a signature at once.'), /opens: .* tells what is said/],
    [
      'role-play',
      'runner.moves.0.says',
      fiction('The driver insists that the probe is broken.'),
      /moves 1, says: .* tells what is said/,
    ],
    [
      'role-play',
      'runner.escalations.0',
      fiction('Pushes for a signature, louder.'),
      /escalations 1: .* tells what is said/,
    ],
    [
      'role-play',
      'runner.opens',
      fiction('“My cooling broke on the motorway, sign here.”'),
      /first line gives it away/,
    ],
  ],
  moves: [
    [
      'role-play',
      'runner.moves.2.tests',
      said.writing,
      /moves 3: tests .* which no line of the rubric watches/,
    ],
    ['role-play', 'runner.moves.2.tests', said.limit, /rubric 3: .* can be met or missed in no move/],
    [
      'role-play',
      'runner.moves.2.says',
      fiction('“You ask a lot. I have told you what I want.”'),
      /moves 3: .* speaks of nothing that the passages speak of/,
    ],
    [
      'role-play',
      'learner.rubric.1.levels.3',
      'Names the limit and says how long the lorry waited outside.',
      /rubric 2: .*how long the lorry waited outside.* nobody there knows it/,
    ],
    ['role-play', 'learner.case', [], /case: tells too little to act on/],
    [
      'role-play',
      'learner.case',
      [fiction('A load of cream.'), fiction('He is late.')],
      /case: tells too little to act on/,
    ],
  ],
  repeats: [
    ['micro-text', 'learner.points.2', said.measure, /points 3: .* said before/],
    ['micro-text', 'learner.tryIt', [said.lead], /tryIt 1: .* said before/],
    ['role-play', 'learner.rubric.1.criterion', said.refuse, /criterion: .* said before/],
    [
      'role-play',
      'runner.moves.1.says',
      fiction('“Your probe is broken! Mine says 4.”'),
      /moves 2, says: .* said before/,
    ],
    ['coaching', 'learner.between.1.about', said.refuse, /between 2, about: .* said before/],
  ],
  conditions: [
    [
      'micro-text',
      'learner.points.0',
      claim('Refuse the pallet, and tell the shift lead at once.', 'cold.5'),
      /points 1: .* leaves out under which condition it holds: “when the reading is above 5/,
    ],
  ],
  'plain-language': [
    [
      'micro-text',
      'learner.situation',
      fiction(`At six Ilse waits ${'and waits '.repeat(18)}there.`),
      /has \d+ words; make two sentences/,
    ],
    [
      'micro-text',
      'learner.situation',
      fiction('At six Ilse measures. She will utilize it.'),
      /say “use” instead of “utilize”/,
    ],
    [
      'coaching',
      'learner.tell.0.text',
      'Refrigeration responsibilities necessitate documentation. '.repeat(18),
      /learner: reads at LIX \d+/,
    ],
  ],
  lengths: [
    [
      'micro-text',
      'learner.points',
      Array.from({ length: 4 }, () => claim('Go '.repeat(300), 'cold.1')),
      /words are too many/,
    ],
    [
      'job-aid',
      'learner',
      { ...artefacts['job-aid'].learner, steps: [], done: said.tell, notes: [] },
      /words are too few/,
    ],
    ['cohort', 'runner.sessions.0.guide.1.minutes', 2, /adds up to 32 minutes/],
    ['cohort', 'runner.sessions.0.guide.1.minutes', 61, /adds up to 91 minutes/],
    [
      'cohort',
      'learner.handouts',
      [{ title: 'A warm pallet', points: [said.lead], afterCase: [] }],
      /1 for 2 sessions/,
    ],
    ['long-form-program', 'runner.meetings.0.guide.0.minutes', 2, /meetings 1, guide: adds up to 42/],
    [
      'long-form-program',
      'runner.meetings',
      artefacts['long-form-program'].runner.meetings.slice(1),
      /2 for 3 modules/,
    ],
    ['long-form-program', 'learner.modules.1.week', 6, /modules 3, week: is before/],
    ['long-form-program', 'learner.transfer.0.week', 9, /transfer 2, week: is before/],
    ['micro-video-script', 'runner.scenes.0.seconds', 160, /take 200 seconds/],
    ['micro-video-script', 'runner.scenes.1.seconds', 3, /words take \d+ seconds to say/],
    [
      'micro-video-script',
      'runner.scenes.0.onScreen',
      'Measure every chilled delivery before the driver leaves the dock',
      /has 10 words; at most 9/,
    ],
    ['micro-video-script', 'runner.scenes.2.speaks', [2], /spoken once, in order/],
  ],
};
