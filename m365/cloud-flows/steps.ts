import type { Json } from '../json.ts';
import type { Connection } from './connections.ts';

export type Outcome = 'Succeeded' | 'Failed' | 'TimedOut' | 'Skipped';
export type RunAfter = Record<string, Outcome[]>;

/**
 * A step of a cloud flow, in the words of the workflow definition language. Where `runAfter` is absent, it runs after
 * the one before it.
 */
export interface FlowStep {
  type: string;
  description?: string;
  runAfter?: RunAfter;
  inputs?: Json;
  expression?: Json;
  foreach?: string;
  actions?: Steps;
  else?: { actions: Steps };
  limit?: { count?: number; timeout: string };
  recurrence?: Json;
  splitOn?: string;
  runtimeConfiguration?: Json;
}
export type Steps = Record<string, FlowStep>;

/** Tries again after a lost answer; whatever writes to the layer carries a key, so that it happens once. */
const retryPolicy = {
  type: 'exponential',
  count: 4,
  interval: 'PT20S',
  minimumInterval: 'PT10S',
  maximumInterval: 'PT10M',
};

/** What is sent and answered stays out of the run history, which owners and administrators read. */
const runtimeConfiguration = { secureData: { properties: ['inputs', 'outputs'] } };

/** Exports say this of every call: whose token it carries is the connection's matter. */
const authentication = "@parameters('$authentication')";

/** Calls an operation of a connector. Parameters of a body are named `body/…`. */
export const call = (
  connection: Connection,
  operationId: string,
  parameters: Record<string, Json> = {},
): FlowStep => ({
  type: 'OpenApiConnection',
  inputs: { host: hostOf(connection, operationId), parameters, retryPolicy, authentication },
  runtimeConfiguration,
});

/** Asks somebody and waits for the answer, at the longest `timeout` (ISO 8601). */
export const ask = (
  connection: Connection,
  operationId: string,
  parameters: Record<string, Json>,
  timeout: string,
): FlowStep => ({
  type: 'OpenApiConnectionWebhook',
  inputs: { host: hostOf(connection, operationId), parameters, authentication },
  limit: { timeout },
  runtimeConfiguration,
});

/**
 * Starts a run when a connector tells. Not secured: what it tells are references, by which a maker finds a run again.
 */
export const when = (
  connection: Connection,
  operationId: string,
  parameters: Record<string, Json> = {},
): FlowStep => ({
  type: 'OpenApiConnectionWebhook',
  inputs: { host: hostOf(connection, operationId), parameters, authentication },
});

const hostOf = ({ api }: Connection, operationId: string): Json => ({
  connectionName: api,
  operationId,
  apiId: `/providers/Microsoft.PowerApps/apis/${api}`,
});

export const compose = (inputs: Json): FlowStep => ({ type: 'Compose', inputs });

export const variable = (name: string, type: 'boolean' | 'string', value: Json): FlowStep => ({
  type: 'InitializeVariable',
  inputs: { variables: [{ name, type, value }] },
});

export const set = (name: string, value: Json, runAfter?: RunAfter): FlowStep => ({
  type: 'SetVariable',
  inputs: { name, value },
  ...(runAfter ? { runAfter } : {}),
});

export const decide = (expression: Json, actions: Steps, otherwise: Steps = {}): FlowStep => ({
  type: 'If',
  expression,
  actions,
  else: { actions: otherwise },
});

/** Ends the run as failed, with words that say what to mend. */
export const fail = (code: string, message: string): FlowStep => ({
  type: 'Terminate',
  inputs: { runStatus: 'Failed', runError: { code, message } },
});
