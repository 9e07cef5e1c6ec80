// cspell:words Ilse
import type { Span } from '../../../../../../lib/domain/content/content.ts';
import type { Claim, Fiction, Objective, Question } from '../../../../../../lib/domain/artefact/parts.ts';

/** Two short documents of an invented food depot, which the examples of every form are made from. */
export const spans: Span[] = [
  {
    id: 'cold.1',
    source: 'cold-goods.md',
    section: 'Receiving',
    step: 1,
    text: 'Measure every chilled delivery before the driver leaves the dock.',
  },
  {
    id: 'cold.2',
    source: 'cold-goods.md',
    section: 'Receiving',
    step: 2,
    text: 'Put the probe between two packs in the middle of the pallet.',
  },
  {
    id: 'cold.2b',
    source: 'cold-goods.md',
    section: 'Receiving',
    step: 2,
    text: 'Wait with the probe in place until the reading stands still.',
  },
  {
    id: 'cold.3',
    source: 'cold-goods.md',
    section: 'Receiving',
    step: 2,
    text: 'Never push the probe through the film of a pack.',
  },
  {
    id: 'cold.4',
    source: 'cold-goods.md',
    section: 'Receiving',
    step: 3,
    text: 'Write the reading and the time on the delivery note.',
  },
  {
    id: 'cold.5',
    source: 'cold-goods.md',
    section: 'Receiving',
    step: 4,
    text: 'Refuse the pallet when the reading is above 5 degrees, and tell the shift lead at once.',
  },
  {
    id: 'cold.6',
    source: 'cold-goods.md',
    section: 'Receiving',
    step: 5,
    text: 'Move accepted pallets into the cold store within 15 minutes.',
  },
  {
    id: 'cold.7',
    source: 'cold-goods.md',
    section: 'Receiving',
    text: 'A delivery is received when the note is signed, the reading is on it and every pallet stands in the cold store.',
  },
  {
    id: 'talks.1',
    source: 'talking-with-drivers.md',
    section: 'A warm pallet',
    text: 'When a driver asks you to accept a warm pallet, name the limit of 5 degrees and show the reading.',
  },
  {
    id: 'talks.2',
    source: 'talking-with-drivers.md',
    section: 'A warm pallet',
    text: 'Ask how long the doors stood open before you talk about blame.',
  },
  {
    id: 'talks.3',
    source: 'talking-with-drivers.md',
    section: 'A warm pallet',
    text: 'Offer to measure a second pack while the driver watches.',
  },
  {
    id: 'talks.4',
    source: 'talking-with-drivers.md',
    section: 'A warm pallet',
    text: 'A driver who loses a pallet has to explain it to the dispatcher, so give the reading in writing.',
  },
  {
    id: 'talks.5',
    source: 'talking-with-drivers.md',
    section: 'A warm pallet',
    text: 'Only the shift lead may accept a pallet above 5 degrees, and only after a second reading.',
  },
  {
    id: 'dated.1',
    source: 'cold-goods.md',
    section: 'Days',
    text: 'Lorries with warm pallets come on Mondays alone; refuse the pallet when it is warm.',
  },
];

export const claim = (text: string, ...cites: string[]): Claim => ({ text, cites });
export const fiction = (madeUp: string): Fiction => ({ madeUp });

/** What the passages say, in the words of the examples. */
export const said = {
  measure: claim('Measure every chilled delivery before the driver leaves the dock.', 'cold.1'),
  probe: claim('Put the probe between two packs.', 'cold.2'),
  still: claim('Wait until the reading stands still.', 'cold.2b'),
  film: claim('Never push the probe through the film of a pack.', 'cold.3'),
  write: claim('Write the reading and the time on the delivery note.', 'cold.4'),
  refuse: claim('Refuse the pallet when the reading is above 5 degrees.', 'cold.5'),
  tell: claim('Tell the shift lead at once.', 'cold.5'),
  refuseAndTell: claim(
    'Refuse the pallet when the reading is above 5 degrees, and tell the shift lead at once.',
    'cold.5',
  ),
  move: claim('Move accepted pallets into the cold store within 15 minutes.', 'cold.6'),
  received: claim(
    'A delivery is received when the note is signed, the reading is on it and every pallet stands in the cold store.',
    'cold.7',
  ),
  limit: claim('Name the limit of 5 degrees and show the reading.', 'talks.1'),
  limitThen: claim(
    'When a driver asks you to accept a warm pallet, name the limit of 5 degrees and show the reading.',
    'talks.1',
  ),
  warm: claim('A driver asks you to accept a warm pallet.', 'talks.1'),
  doors: claim('Ask how long the doors stood open before you talk about blame.', 'talks.2'),
  second: claim('Offer to measure a second pack while the driver watches.', 'talks.3'),
  writing: claim('Give the reading in writing.', 'talks.4'),
  explain: claim('A driver who loses a pallet has to explain it to the dispatcher.', 'talks.4'),
  lead: claim(
    'Only the shift lead may accept a pallet above 5 degrees, and only after a second reading.',
    'talks.5',
  ),
};

export const toRefuse: Objective = {
  behaviour: said.refuse,
  condition: claim('When a driver asks you to accept a warm pallet.', 'talks.1'),
  standard: { stock: 'every-step' },
};

/** Three questions, the right answer in another place in each. */
export const questions = {
  warm: {
    situation: fiction(
      'It is ten past six and Ilse Varga is signing for a load of yoghurt. The probe stands at 7 degrees and the driver wants to leave.',
    ),
    asks: 'what-next',
    options: [
      {
        says: fiction('Sign the note and measure again in the store.'),
        isRight: false,
        mistake: ['left-undone'],
        feedback: said.measure,
      },
      { says: claim('Refuse the pallet.', 'cold.5'), isRight: true, mistake: [], feedback: said.refuse },
      {
        says: fiction('Sign for half of the load.'),
        isRight: false,
        mistake: ['left-undone'],
        feedback: said.lead,
      },
    ],
  },
  accept: {
    situation: fiction(
      'On Monday morning Teo Lind reads 6 degrees twice. The depot is short of milk, and he wonders whom to ask for a yes.',
    ),
    asks: 'what-holds',
    options: [
      {
        says: claim('Only the shift lead may accept it.', 'talks.5'),
        isRight: true,
        mistake: [],
        feedback: said.lead,
      },
      {
        says: fiction('The driver may accept it.'),
        isRight: false,
        mistake: ['other-person'],
        feedback: said.lead,
      },
      {
        says: fiction('Whoever measured may accept it.'),
        isRight: false,
        mistake: ['part-left-out'],
        feedback: claim('Only after a second reading.', 'talks.5'),
      },
    ],
  },
  store: {
    situation: fiction(
      'It is noon. Ilse Varga has signed the last note, and three pallets still stand on the dock while she looks for her gloves.',
    ),
    asks: 'how-much',
    options: [
      {
        says: fiction('They can stay there for an hour.'),
        isRight: false,
        mistake: ['left-undone'],
        feedback: said.received,
      },
      {
        says: fiction('They can stay there until the next reading.'),
        isRight: false,
        mistake: ['left-undone'],
        feedback: said.move,
      },
      {
        says: claim('They move within 15 minutes.', 'cold.6'),
        isRight: true,
        mistake: [],
        feedback: said.move,
      },
    ],
  },
} satisfies Record<string, Question>;
