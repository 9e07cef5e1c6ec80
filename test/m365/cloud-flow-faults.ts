import { Temporal } from 'temporal-polyfill';
import type { CustomConnector, Schema } from './custom-connector-file.ts';
import type { FlowFile, Step, Steps } from './cloud-flow-file.ts';
import { handledButFailing } from './cloud-flow-outcome.ts';

/** A run of Power Automate ends on this day, whatever it waits for. */
const LIFE_DAYS = 30;
const days = (duration: string): number => Temporal.Duration.from(duration).total({ unit: 'days' });

/** Lists of steps that stand beside each other, with the loop that they are in. */
function levelsOf(steps: Steps, loop?: Step): { steps: Steps; loop?: Step }[] {
  const inside = Object.values(steps).flatMap((step) => {
    const around = step.type === 'Until' ? step : loop;
    return [step.actions ?? {}, step.else?.actions ?? {}].flatMap((each) => levelsOf(each, around));
  });
  return [{ steps, ...(loop ? { loop } : {}) }, ...inside].filter(
    (level) => Object.keys(level.steps).length > 0,
  );
}

/** Names in the order in which they may run; those that a cycle or an unknown name keeps from running are missing. */
function runnable(steps: Steps): Set<string> {
  const done = new Set<string>();
  for (let before = -1; before < done.size;) {
    before = done.size;
    for (const [name, { runAfter = {} }] of Object.entries(steps))
      if (Object.keys(runAfter).every((other) => done.has(other))) done.add(name);
  }
  return done;
}

/**
 * What is wrong with a flow, each in a sentence.
 * @param references connector of each connection reference that the solution declares, by its logical name
 * @param longestQuestionDays as long a question of the layer may be open
 */
export function faultsOf(
  { properties: { connectionReferences, definition } }: FlowFile,
  ownApi: string,
  connector: CustomConnector,
  references: ReadonlyMap<string, string>,
  longestQuestionDays: number,
): string[] {
  const faults: string[] = [];
  const fault = (isThere: boolean, words: string): void => {
    if (isThere) faults.push(words);
  };
  const levels = levelsOf(definition.actions);
  const every = new Map(levels.flatMap(({ steps }) => Object.entries(steps)));
  const everything = [...every, ...Object.entries(definition.triggers)];

  for (const [key, { connection, api, runtimeSource }] of Object.entries(connectionReferences)) {
    const declared = references.get(connection.connectionReferenceLogicalName);
    fault(declared !== api.name || api.name !== key, `connection ${key} is not declared`);
    fault(
      runtimeSource !== 'embedded',
      `connection ${key} waits for a caller’s token that no trigger here has`,
    );
  }

  fault(
    levels.flatMap(({ steps }) => Object.keys(steps)).length !== every.size,
    'two steps have the same name',
  );
  for (const { steps, loop } of levels) {
    const reached = runnable(steps);
    const running = Object.fromEntries(Object.entries(steps).filter(([name]) => reached.has(name)));
    for (const [name, outcome] of handledButFailing(running))
      faults.push(`${name} is followed when it ends ${outcome}, and what it is in fails all the same`);
    for (const [name, step] of Object.entries(steps)) {
      fault(!reached.has(name), `${name} never runs`);
      if (step.type === 'OpenApiConnectionWebhook') waits(name, step, steps, loop);
    }
  }

  function waits(name: string, { limit }: Step, beside: Steps, loop: Step | undefined): void {
    const each = limit ? days(limit.timeout) : LIFE_DAYS;
    const rounds = loop?.limit?.count ?? 1;
    fault(each * rounds >= LIFE_DAYS - 1, `${name} may wait until the run is ended for it`);
    fault(rounds < 2, `${name} is not put again`);
    fault(each * rounds < longestQuestionDays, `${name} gives up while the question is open`);
    fault(days(loop?.limit?.timeout ?? 'P99D') >= LIFE_DAYS, `the loop around ${name} outlives the run`);
    const followers = Object.values(beside).filter(({ runAfter }) => runAfter?.[name]?.includes('TimedOut'));
    fault(followers.length === 0, `nothing follows when nobody answers ${name}`);
    const [asked] = followers.filter(({ runAfter }) => runAfter?.[name]?.includes('Succeeded'));
    fault(
      asked !== undefined &&
        !JSON.stringify(asked.expression ?? '').includes(`actions('${name}')?['status']`),
      `what follows ${name} does not ask whether anybody answered`,
    );
  }

  const keys: unknown[] = [];
  for (const [name, step] of everything) {
    const { host, parameters = {}, retryPolicy, authentication } = step.inputs ?? {};
    if (!host) continue;
    const isTrigger = name in definition.triggers;
    fault(authentication !== "@parameters('$authentication')", `${name} does not say whose token it carries`);
    fault(!(host.connectionName in connectionReferences), `${name} uses a connection that the flow lacks`);
    fault(!host.apiId.endsWith(`/apis/${host.connectionName}`), `${name} names two connectors`);
    const secured = step.runtimeConfiguration?.secureData?.properties ?? [];
    fault(
      !isTrigger && !(secured.includes('inputs') && secured.includes('outputs')),
      `${name} is not secured`,
    );
    fault(step.type === 'OpenApiConnection' && !retryPolicy, `${name} says nothing about trying again`);
    if (host.connectionName === ownApi) ownCall(name, host.operationId, parameters, isTrigger);
  }
  fault(new Set(keys).size !== keys.length, 'two calls share an idempotency key');

  function ownCall(
    name: string,
    operationId: string,
    given: Record<string, unknown>,
    isTrigger: boolean,
  ): void {
    const operation = connector.operations.get(operationId);
    if (!operation) {
      faults.push(`${name}: the connector has no ${operationId}`);
      return;
    }
    fault(
      isTrigger !== 'x-ms-trigger' in operation,
      `${name}: ${operationId} is no ${isTrigger ? 'trigger' : 'action'}`,
    );
    const body = operation.parameters.find((parameter) => parameter.in === 'body')?.schema;
    const others = operation.parameters.filter((parameter) => parameter.in !== 'body');
    for (const [parameter, value] of Object.entries(given)) {
      const path = parameter.startsWith('body/') ? parameter.slice(5).split('/') : undefined;
      const schema = path
        ? connector.field(body, path)
        : (others.find((other) => other.name === parameter) as Schema | undefined);
      if (!schema) faults.push(`${name}: ${operationId} has no parameter ${parameter}`);
      else fault(!connector.takes(schema, value), `${name}: ${parameter} takes no ${JSON.stringify(value)}`);
    }
    for (const { name: parameter, required } of others)
      fault(required === true && !(parameter in given), `${name}: ${parameter} is missing`);
    for (const field of (body?.['required'] ?? []) as string[])
      fault(
        !(`body/${field}` in given) && !connector.field(body, [field])?.['x-ms-notification-url'],
        `${name}: body/${field} is missing`,
      );
    const key = given['Idempotency-Key'];
    if (key === undefined) return;
    keys.push(key);
    fault(!(key as string).startsWith("@{workflow()['run']['name']}-"), `${name}: its key is not the run’s`);
  }

  const variables = new Set(
    [...every.values()].flatMap(({ inputs }) => inputs?.variables ?? []).map((v) => v.name),
  );
  for (const [name, { type, inputs, expression }] of everything) {
    const text = JSON.stringify({ type, inputs, expression });
    for (const [, kind = '', of = ''] of text.matchAll(
      /\b(body|outputs|actions|variables|parameters)\('([^']+)'\)/g,
    ))
      fault(
        !(kind === 'variables'
          ? variables.has(of)
          : kind === 'parameters'
            ? of in definition.parameters
            : every.has(of)),
        `${name} refers to ${kind}('${of}'), which is not there`,
      );
    for (const [expression, of = '', path = ''] of text.matchAll(
      /\bbody\('([^']+)'\)((?:\?\['[^']+'\])+)/g,
    )) {
      const shape = shapeOf(of);
      // A refusal is described by its status alone.
      if (shape && path !== "?['detail']")
        fault(!connector.field(shape, fieldsOf(path)), `${name} reads ${expression}, which no reply has`);
    }
    for (const [expression, path = ''] of text.matchAll(/triggerBody\(\)((?:\?\['[^']+'\])+)/g)) {
      const [operationId = ''] = Object.values(definition.triggers).map(
        ({ inputs }) => inputs?.host?.operationId,
      );
      fault(!connector.field(connector.told.get(operationId), fieldsOf(path)), `${name} reads ${expression}`);
    }
    const element = connector.items(listIn(inputs?.from));
    for (const [expression, path = ''] of text.matchAll(/item\(\)((?:\?\['[^']+'\])+)/g))
      fault(!connector.field(element, fieldsOf(path)), `${name} reads ${expression}, which no item has`);
  }

  /** What a step answers, where the connector says so. */
  function shapeOf(name: string): Schema | undefined {
    const { host, from } = every.get(name)?.inputs ?? {};
    if (host) return host.connectionName === ownApi ? connector.reply(host.operationId) : undefined;
    return every.get(name)?.type === 'Query' ? listIn(from) : undefined;
  }
  function listIn(expression = ''): Schema | undefined {
    const [, of = '', path = ''] = /body\('([^']+)'\)((?:\?\['[^']+'\])*)/.exec(expression) ?? [];
    return connector.field(shapeOf(of), fieldsOf(path));
  }

  return faults;
}

const fieldsOf = (path: string): string[] =>
  [...path.matchAll(/\['([^']+)'\]/g)].map(([, name = '']) => name);
