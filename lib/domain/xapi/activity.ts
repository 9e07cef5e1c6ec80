import { z } from 'zod';
import { Extensions, Iri, LanguageMap } from './parts.ts';

const Component = z.strictObject({ id: z.string().min(1), description: LanguageMap.exactOptional() });
/** The choices of an interaction, each with an id of its own. */
const Components = z
  .array(Component)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'must have distinct ids');

const COMPONENTS = ['choices', 'scale', 'source', 'target', 'steps'] as const;
const INTERACTIONS: Record<string, readonly (typeof COMPONENTS)[number][]> = {
  'true-false': [],
  choice: ['choices'],
  'fill-in': [],
  'long-fill-in': [],
  matching: ['source', 'target'],
  performance: ['steps'],
  sequencing: ['choices'],
  likert: ['scale'],
  numeric: [],
  other: [],
};

export const Definition = z
  .strictObject({
    name: LanguageMap.exactOptional(),
    description: LanguageMap.exactOptional(),
    type: Iri.exactOptional(),
    moreInfo: Iri.exactOptional(),
    extensions: Extensions.exactOptional(),
    interactionType: z.enum(Object.keys(INTERACTIONS)).exactOptional(),
    correctResponsesPattern: z.array(z.string()).exactOptional(),
    choices: Components.exactOptional(),
    scale: Components.exactOptional(),
    source: Components.exactOptional(),
    target: Components.exactOptional(),
    steps: Components.exactOptional(),
  })
  .refine(
    ({ interactionType, correctResponsesPattern, ...rest }) =>
      interactionType !== undefined ||
      (correctResponsesPattern === undefined && COMPONENTS.every((name) => rest[name] === undefined)),
    'must say its interactionType where it describes an interaction',
  )
  .refine(({ interactionType = 'other', ...rest }) => {
    const fitting = INTERACTIONS[interactionType] ?? [];
    return COMPONENTS.every((name) => rest[name] === undefined || fitting.includes(name));
  }, 'has a list that its interactionType does not have');

export const XapiActivity = z.strictObject({
  objectType: z.literal('Activity').exactOptional(),
  id: Iri,
  definition: Definition.exactOptional(),
});
export type XapiActivity = z.infer<typeof XapiActivity>;
