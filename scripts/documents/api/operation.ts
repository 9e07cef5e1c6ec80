import { z } from 'zod';
import { capital, type Schema } from '../../../m365/json.ts';
import { tags, type Door } from '../../../functions/http/door/door.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- doors of every parameter, body and reply
export type AnyDoor = Door<any, any, any>;

/** One operation of the API documents: a door, or a door with one of its events where it is a trigger of flows. */
export interface Operation {
  door: AnyDoor;
  /** `ListNeeds`, from the door's name `needs-list`. */
  operationId: string;
  /** `List needs`. */
  title: string;
  /** Below `/api`, `{name}` where parameters stand. */
  path: string;
  params: Record<string, Schema>;
  /** Absent where the door takes none. */
  body?: Schema;
  reply: Schema;
  /** What is posted to subscribers. */
  notice?: Schema;
  /** Named schemas that the others refer to as `#/$defs/Name`. */
  definitions: Record<string, Schema>;
}

export const tagList = Object.entries(tags).map(([name, description]) => ({ name, description }));

/** Whether flows are offered it: their runs are kept, and read by whoever may open the flow. */
export const isForFlows = ({
  unrecorded,
  keptFromFlows,
}: Pick<AnyDoor, 'unrecorded' | 'keptFromFlows'>): boolean => !unrecorded && !keptFromFlows;

export function operationOf(door: AnyDoor): Operation {
  const definitions: Record<string, Schema> = {};
  const read = (schema: z.ZodType, io: 'input' | 'output'): Schema => {
    const { $defs = {}, ...rest } = schemaOf(schema, io);
    for (const [name, definition] of Object.entries($defs as Record<string, Schema>))
      definitions[name] = without(definition, 'id');
    return rest;
  };
  const params = read(door.params, 'input')['properties'] as Record<string, Schema>;
  const body = read(door.body, 'input');
  const words = door.name.split('-').map((word) => (word === 'me' ? 'my' : word));
  const spoken = [words.at(-1) ?? '', ...words.slice(0, -1)];
  return {
    door,
    operationId: spoken.map(capital).join(''),
    title: capital(spoken.join(' ')),
    path: `/${door.route}`,
    params,
    ...(takesNothing(body) ? {} : { body }),
    reply: read(door.reply, 'output'),
    ...(door.notifies ? { notice: read(door.notifies, 'output') } : {}),
    definitions,
  };
}

/** The JSON schema of what a caller sends, or of what the layer answers. */
export const schemaOf = (schema: z.ZodType, io: 'input' | 'output' = 'output'): Schema =>
  without(z.toJSONSchema(schema, { io }) as Schema, '$schema');

const without = (schema: Schema, field: string): Schema =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => name !== field));

/** Whether a POST must carry an idempotency key. */
export const needsKey = ({ method, repeatable }: AnyDoor): boolean => method === 'POST' && !repeatable;

/** `needId` as people read it: `Need id`. */
export const spaced = (name: string): string =>
  capital(
    name
      .replaceAll(/[-_]/g, ' ')
      .replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
      .toLowerCase(),
  );

const takesNothing = ({ type, properties }: Schema): boolean =>
  type === 'object' && Object.keys((properties ?? {}) as object).length === 0;

/** Why a call may fail, for the documents. */
const failures: Readonly<Record<string, string>> = {
  400: 'The request is not understood; the detail says what does not fit',
  401: 'Nobody is signed in',
  403: 'The caller lacks the app role, or is an app where only a person may act',
  404: 'There is no such thing',
  409: 'The Idempotency-Key came with another body before, or it does not fit what is there',
  422: 'A rule refuses it; the detail says which',
  503: 'An agent is switched off, or something the layer depends on does not answer; try again later',
};

/** This status comes with Retry-After. */
export const TOO_MANY = 429;
export const WAIT_DESCRIPTION = 'Seconds after which the same would be taken';

const ofConditional: Readonly<Record<string, string>> = {
  412: 'It changed since it was read; the detail says where',
  428: 'It stands there already, and If-Match does not say which version was read',
};

/** Why a call of this door may fail, by status. */
export const failuresOf = ({ conditional, limit }: AnyDoor): [status: string, description: string][] =>
  Object.entries({
    ...failures,
    ...(conditional ? ofConditional : {}),
    ...(limit
      ? { [TOO_MANY]: 'More is said by one person, or in their name, than one may say in a day' }
      : {}),
  });

export const KEY_DESCRIPTION =
  '8–200 visible characters: a new one for each new thing to do, the same one when sending again. In a flow, the name of the run with the name of the step.';

export const MATCH_DESCRIPTION =
  'ETag of the version that you read, wanted where one stands: a change of somebody else since then is refused instead of overwritten';

export const KEY_EXAMPLE = 'c1f0a2de-4a5e-4c1e-9a44-000000000001';
