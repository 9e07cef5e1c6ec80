import type { Mistake } from '../../../../lib/domain/artefact/mistake.ts';
import type { Question } from '../../../../lib/domain/artefact/parts.ts';

/** What people do in a hurry instead, by what they are told to do. */
export const HABITS: readonly (readonly [verbs: RegExp, habits: readonly [string, string]])[] = [
  [
    /^(?:ask|find|learn|listen|let|hear|wait)$/,
    [
      'Answer at once, so that no pause arises.',
      'Explain your own view first, and ask at the end if there is time.',
    ],
  ],
  [
    /^(?:check|compare|measure|count|test|read|look|inspect|verify|confirm|scan)$/,
    [
      'Take it as it is, because it was in order last time.',
      'Look at it afterwards, when there is more time.',
    ],
  ],
  [
    /^(?:write|record|enter|log|note|register|document|label|send|file)$/,
    ['Keep it in mind, and put it down when things are quieter.', 'Tell a colleague, who was there as well.'],
  ],
  [
    /^(?:say|tell|explain|repeat|state|thank|acknowledge|begin|name|describe|greet)$/,
    [
      'Say that somebody else is going to answer, and end the conversation.',
      'Pass over it, and come to the next point.',
    ],
  ],
  [
    /^(?:stop|call|leave|close|throw|return|refuse|put)$/,
    ['Go on for now, and keep an eye on it.', 'Wait until somebody else has had a look at it.'],
  ],
  [
    /^(?:offer|propose|suggest|give|show|lower|agree|walk|hand)$/,
    ['Say that nothing can be done about it today.', 'Wait until somebody asks a second time, and see then.'],
  ],
  [
    /^(?:use|wear|wash|clean|cover|set|take|keep|stay)$/,
    ['Do without it this time, and be careful.', 'Leave it out, as it is only for a moment.'],
  ],
];

/** What people say who hope that it goes away. */
export const POSTPONED = [
  'Go on with what you were doing, and come back to it in half an hour.',
  'Wait a little, and see whether it settles by itself.',
  'Leave a note for whoever comes next.',
] as const;

/** What people say of a rule that they do not remember; as long as a rule is. */
export const LEFT_OPEN = [
  'It depends on how much time there is that day, and on who is there to do it.',
  'Each does that in their own way, as long as it is done by the end of the day.',
  'Whoever comes next looks after that, and until then it stays as it is now.',
] as const;

/** Beside a right answer of few words. */
export const BRIEF: Record<Question['asks'], readonly (readonly [Mistake, string])[]> = {
  'what-next': [
    ['too-late', 'Leave it for later.'],
    ['other-person', 'Let somebody else look at it.'],
  ],
  'what-holds': [
    ['left-open', 'That is up to you.'],
    ['left-open', 'It makes no difference here.'],
  ],
  'how-much': [],
  'what-is-missing': [],
};
