import { z } from 'zod';
import { policySections } from '../../domain/policy/policy.ts';
import type { Words } from '../../messages/words.ts';
import type { ListedSection } from './rule-field.ts';

/** In what a number is counted. */
export type RuleUnit = 'levels' | 'share' | 'nearness' | 'days' | 'hours' | 'points' | 'money' | 'none';

/** Where a value stands in the policy, or one of several under it. */
interface Place {
  section: ListedSection;
  at: readonly [string, string?];
  part?: string;
}

/** What the schema of the policy lets through: lists say no bounds of their own. */
export function boundsOf({ section, at, part }: Place): z.core.JSONSchema.BaseSchema {
  const path = [...at, part].filter((one) => one !== undefined);
  let schema: z.core.JSONSchema._JSONSchema = schemaOf(section);
  for (const name of path) {
    if (typeof schema === 'boolean') break;
    schema = schema.properties?.[name] ?? schema.additionalProperties ?? {};
  }
  return typeof schema === 'boolean' ? {} : schema;
}

const read = new Map<ListedSection, z.core.JSONSchema.BaseSchema>();
function schemaOf(section: ListedSection): z.core.JSONSchema.BaseSchema {
  const schema = read.get(section) ?? z.toJSONSchema(policySections[section], { io: 'input' });
  read.set(section, schema);
  return schema;
}

/** “a whole number from 1 to 730” */
export function rangeOf(place: Place, { say }: Words): string {
  const { type, minimum, exclusiveMinimum, maximum } = boundsOf(place);
  const isOpen = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER;
  const isAbove = typeof exclusiveMinimum === 'number';
  return say('rule.range', {
    number: type === 'integer' ? 'whole' : 'any',
    bounds: `${isAbove ? 'above' : 'from'}${isOpen ? '' : 'To'}`,
    least: isAbove ? exclusiveMinimum : (minimum ?? 0),
    most: maximum ?? 0,
  });
}
