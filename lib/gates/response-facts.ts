import type { ContentAsset } from '../domain/content.ts';
import type { Cost, ModalityDecision } from '../domain/modality.ts';

/** Other forms, and courses and documents that were not read, that approvers are shown; the approvals door shows all. */
const SHOWN = 3;

/** What approvers weigh about a response: what it is, why, what it costs, and what was not chosen. */
export const responseFacts = (asset: ContentAsset): string[] => [
  ...responseIn(asset, costInWords),
  ...(asset.origin === 'reused' ? [] : formFacts(asset.modality)),
];

/** Of these, what may stand in a channel: nothing that follows from how many people it is for. */
export const responseFactsInChannel = (asset: ContentAsset): string[] => responseIn(asset, costOfEach);

function responseIn({ response }: ContentAsset, inWords: (cost: Cost) => string): string[] {
  const { chosen, rejected, unread = [] } = response;
  return [
    `${chosen.option} ${chosen.what}: ${chosen.reason}`,
    `cost: ${inWords(chosen.cost)}`,
    ...rejected.map((other) => `not ${other.option} ${other.what}: ${other.reason} (${inWords(other.cost)})`),
    ...(unread.length > 0
      ? [
          `not read: ${unread.slice(0, SHOWN).join('; ')}${unread.length > SHOWN ? `; and ${unread.length - SHOWN} more` : ''}`,
        ]
      : []),
  ];
}

const formFacts = ({ chosen, score, reason, rejected }: ModalityDecision): string[] => [
  `form ${chosen} (${score} points): ${reason}`,
  ...rejected
    .slice(0, SHOWN)
    .map((other) => `not ${other.modality} (${other.score} points): ${againstIn(other.terms)}`),
];

/** What weighs most against a form; where nothing does, that another has more for it. */
function againstIn(terms: ModalityDecision['terms']): string {
  const worst = terms.filter(({ points }) => points < 0).toSorted((a, b) => a.points - b.points)[0];
  return worst ? worst.because : 'less speaks for it';
}

const costOfEach = ({ learnerMinutes }: Cost): string => `${learnerMinutes} minutes of each person’s time`;

function costInWords(cost: Cost): string {
  const { learnerMinutes, people, draftingTokens, hours } = cost;
  const together = Math.round((learnerMinutes * people) / 60);
  return [
    costOfEach(cost),
    `${together} hours together`,
    ...(hours > 0 ? [`${hours} h of L&D’s work`] : []),
    ...(draftingTokens > 0 ? [`${draftingTokens} tokens`] : []),
  ].join(', ');
}
