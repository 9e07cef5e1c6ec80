import { z } from 'zod';
import type { Answered } from './running-stack.ts';

/** What the client reads of a connector file; nothing else tells it how to call. */
type Schema = Record<string, unknown>;
interface Parameter {
  name: string;
  in: 'path' | 'header' | 'body';
  required?: boolean;
  schema?: Schema;
  'x-example'?: string;
}
interface Operation {
  operationId: string;
  parameters: Parameter[];
  responses: Record<string, { schema?: Schema; headers?: Record<string, unknown> }>;
  'x-ms-trigger'?: string;
}
interface Connector {
  basePath: string;
  paths: Record<string, Record<string, Operation>>;
  definitions: Record<string, Schema>;
}

export interface Action extends Operation {
  method: string;
  path: string;
}

interface Call {
  path: string;
  method: string;
  body?: string;
  key?: string;
}
type Send = (call: Call) => Promise<Answered>;

/** Power Automate gives an action so long, and sends a call again so often when the answer was lost. */
const LIMIT_MS = 120_000;
const RESENDS = 8;
/** Iterations of an Until loop before it gives up. */
const MOST_POLLS = 60;

export class NotAsDescribed extends Error {
  override name = 'NotAsDescribed';
}

/** A client made of the connector file alone, which behaves as Power Automate does. */
export function powerAutomate(file: string, send: Send) {
  const { basePath, paths, definitions } = JSON.parse(file) as Connector;
  const actions = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]): Action[] =>
      method.startsWith('x-') ? [] : [{ ...operation, method: method.toUpperCase(), path }],
    ),
  );

  const callOf = (
    { operationId, method, path, parameters }: Action,
    inputs: Record<string, unknown>,
  ): Call => {
    const call: Call = { method, path: basePath + path };
    for (const { name, in: place, required, schema, 'x-example': example } of parameters) {
      const value = inputs[name] ?? example ?? schema?.['example'];
      if (place === 'path') call.path = call.path.replace(`{${name}}`, encodeURIComponent(String(value)));
      else if (place === 'body') call.body = JSON.stringify(value);
      else if (name === 'Idempotency-Key') call.key = `run-1-${operationId}`;
      else if (required) throw new NotAsDescribed(`${operationId} requires ${name}.`);
    }
    return call;
  };

  const check = ({ operationId, responses }: Action, { status, text }: Answered): void => {
    const response = responses[status];
    if (!response) throw new NotAsDescribed(`${operationId} answered ${status}: ${text}`);
    if (!response.schema) return;
    const parsed = z
      .fromJSONSchema(modern(response.schema, definitions) as never)
      .safeParse(JSON.parse(text));
    if (!parsed.success)
      throw new NotAsDescribed(`${operationId}: ${z.prettifyError(parsed.error)} in ${text}`);
  };

  /** Sends in time, and sends again until the answer is one that is not tried again. */
  const patiently = async (call: Call): Promise<Answered> => {
    for (let sent = 0; ; sent += 1) {
      const answer = await Promise.race([
        send(call),
        new Promise<never>((_, reject) =>
          setTimeout(() => reject(new NotAsDescribed(`${call.path} took over 120 s.`)), LIMIT_MS).unref(),
        ),
      ]);
      const again = [408, 429].includes(answer.status) || answer.status >= 500;
      if (!again || sent === RESENDS) return answer;
    }
  };

  return {
    actions,
    /** Runs an action. A POST is sent eight times more, as after lost answers: each answer must be the first one. */
    async run(operationId: string, inputs: Record<string, unknown> = {}): Promise<Answered> {
      const action = actions.find((each) => each.operationId === operationId);
      if (!action) throw new NotAsDescribed(`There is no action ${operationId}.`);
      const call = callOf(action, inputs);
      const answer = await patiently(call);
      check(action, answer);
      if (call.method === 'POST') {
        const resent = await Promise.all(Array.from({ length: RESENDS }, () => patiently(call)));
        for (const other of resent)
          if (answer.status < 300 && (other.status !== answer.status || other.text !== answer.text))
            throw new NotAsDescribed(`${operationId} answered ${other.text} instead of ${answer.text}.`);
      }
      return answer;
    },
    /** Follows Location while the answer is 202, as the engine of flows does: an Until loop with an end. */
    async follow({ status, location }: Answered): Promise<Answered> {
      const action = actions.find((each) => each.operationId === 'ReadOperation');
      if (status !== 202 || !action) throw new NotAsDescribed('There is nothing to follow.');
      for (let polls = 0; polls < MOST_POLLS; polls += 1) {
        const answer = await patiently({ method: 'GET', path: new URL(location).pathname });
        check(action, answer);
        if (answer.status !== 202) return answer;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      throw new NotAsDescribed('The operation did not end.');
    },
  };
}

/** A schema of Swagger 2.0 in the words of today, references put in. */
function modern(schema: unknown, definitions: Readonly<Record<string, Schema>>): unknown {
  if (Array.isArray(schema)) return schema.map((each) => modern(each, definitions));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, 'x-nullable': nullable, ...rest } = schema as Schema;
  if (typeof $ref === 'string') return modern(definitions[$ref.replace('#/definitions/', '')], definitions);
  const inside = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, modern(value, definitions)]),
  );
  return nullable === true ? { anyOf: [inside, { type: 'null' }] } : inside;
}
