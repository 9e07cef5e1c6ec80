import { capital, type Json, type Schema } from '../json.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { connections, logicalNameOf, OWN_API, type ConnectionName } from './connections.ts';
import type { Steps } from './steps.ts';
import { parameterOf, schemaNameOf, variables, type VariableName } from './variables.ts';

/** A cloud flow of the solution. */
export interface CloudFlow {
  name: string;
  title: string;
  /** For makers, shown with the flow. */
  what: string;
  connections: readonly ConnectionName[];
  variables: readonly VariableName[];
  trigger: Steps;
  steps: Steps;
}

export const flowIdOf = ({ name }: CloudFlow): string => guidOf(`flow ${name}`);

/** `ApproveContent-0123….json`, as an export names it. */
export const fileOf = (flow: CloudFlow): string =>
  `${flow.title.split(' ').map(capital).join('')}-${flowIdOf(flow).toUpperCase()}.json`;

/** The flow as a solution holds it. `connector` says which operations want an idempotency key. */
export function definitionOf(flow: CloudFlow, connector: Schema): Json {
  const wantsKey = operationsWithKey(connector);
  return {
    properties: {
      connectionReferences: Object.fromEntries(
        flow.connections.map((name) => [
          connections[name].api,
          {
            // The owner's, whoever sets a run off: the triggers are events and clocks, which have nobody's token.
            runtimeSource: 'embedded',
            connection: { connectionReferenceLogicalName: logicalNameOf(name) },
            api: { name: connections[name].api },
          },
        ]),
      ),
      definition: {
        $schema:
          'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#',
        contentVersion: '1.0.0.0',
        parameters: {
          $connections: { defaultValue: {}, type: 'Object' },
          $authentication: { defaultValue: {}, type: 'SecureObject' },
          ...Object.fromEntries(flow.variables.map((name) => [parameterOf(name), parameter(name)])),
        },
        triggers: written(flow.trigger, flow, wantsKey),
        actions: written(flow.steps, flow, wantsKey),
        outputs: {},
      },
    },
    schemaVersion: '1.0.0.0',
  };
}

const parameter = (name: VariableName): Json => ({
  defaultValue: '',
  type: 'String',
  metadata: { schemaName: schemaNameOf(name), description: variables[name].what },
});

/**
 * Steps with everything said that they leave to be understood: what they run after, the key of the call, an id for the
 * designer.
 */
function written(steps: Steps, flow: CloudFlow, wantsKey: ReadonlySet<string>): Record<string, Json> {
  const names = Object.keys(steps);
  return Object.fromEntries(
    Object.entries(steps).map(([name, { runAfter, actions, else: otherwise, inputs, ...rest }], index) => {
      const before = names[index - 1];
      const isTrigger = steps === flow.trigger;
      const after = runAfter ?? (before === undefined ? {} : { [before]: ['Succeeded'] });
      const step = {
        ...rest,
        ...(isTrigger ? {} : { runAfter: after }),
        ...(inputs === undefined ? {} : { inputs: withKey(inputs, name, wantsKey) }),
        ...(actions ? { actions: written(actions, flow, wantsKey) } : {}),
        ...(otherwise ? { else: { actions: written(otherwise.actions, flow, wantsKey) } } : {}),
        metadata: { operationMetadataId: guidOf(`flow ${flow.name} ${name}`) },
      };
      return [name, step];
    }),
  );
}

/** The name of the run with the name of the step: the same when the call is sent again, another in the next run. */
function withKey(inputs: Json, name: string, wantsKey: ReadonlySet<string>): Json {
  const { host, parameters, ...others } = inputs as {
    host?: { connectionName: string; operationId: string };
    parameters?: Record<string, Json>;
  };
  if (host?.connectionName !== OWN_API || !wantsKey.has(host.operationId)) return inputs;
  const key = { 'Idempotency-Key': `@{workflow()['run']['name']}-${name}` };
  return { host, parameters: { ...parameters, ...key }, ...others };
}

function operationsWithKey({ paths }: Schema): Set<string> {
  type Operation = { operationId?: string; parameters?: { name: string }[] };
  const operations = Object.values(paths as Record<string, Record<string, Operation>>).flatMap((path) =>
    Object.values(path),
  );
  return new Set(
    operations.flatMap(({ operationId, parameters = [] }) =>
      operationId !== undefined && parameters.some(({ name }) => name === 'Idempotency-Key')
        ? [operationId]
        : [],
    ),
  );
}
