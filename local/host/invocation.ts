import { randomBytes, randomUUID } from 'node:crypto';
import { runHooks, type App, type AppFunction } from './core.ts';
import type { Log } from './log.ts';

/** Data as the Functions host hands it to a language worker: exactly one member is set. */
export interface TypedData {
  string?: string;
  json?: string;
  int?: number;
  bytes?: Uint8Array;
  http?: unknown;
  collectionString?: { string: string[] };
  collectionBytes?: { bytes: Uint8Array[] };
  collectionSint64?: { sint64: number[] };
}

export interface Invocation {
  fn: AppFunction;
  data: TypedData;
  metadata?: Record<string, TypedData>;
}

export interface Invoker {
  /** Runs one function; resolves to what it returned and to its HTTP answer, or rejects with what it threw. */
  invoke: (invocation: Invocation) => Promise<{ result: unknown; http: unknown }>;
  running: () => number;
}

/** W3C trace context of an untraced invocation. */
const traceContext = () => ({
  traceParent: `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`,
  traceState: '',
  attributes: {},
});

/** Invokes the app's functions through the library's own invocation model, hooks and input bindings included. */
export function createInvoker(app: App, durableClient: () => unknown, log: Log): Invoker {
  let running = 0;

  async function invoke({
    fn,
    data,
    metadata = {},
  }: Invocation): Promise<{ result: unknown; http: unknown }> {
    if (!app.model) throw new Error('The app has set no programming model.');
    const invocationId = randomUUID();
    const clients = Object.entries(fn.bindings).filter(([, { type }]) => type === 'durableClient');
    const inputData = [
      { name: fn.trigger.name, data },
      ...clients.map(([name]) => ({ name, data: { json: JSON.stringify(durableClient()) } })),
    ];
    // No retry context: none of the bindings in the list has a policy of the host, and Service Bus refuses one.
    const request = {
      invocationId,
      functionId: fn.name,
      inputData,
      triggerMetadata: metadata,
      traceContext: traceContext(),
    };
    const call = {
      invocationId,
      request,
      metadata: { name: fn.name, bindings: fn.bindings },
      state: 'preInvocationHooks',
      log: (level: string, category: string, message: string) =>
        log({ level, category, message, function: fn.name, invocationId }),
    };
    const model = app.model.getInvocationModel(call);
    const { context, inputs } = await model.getArguments();
    const hook = {
      hookData: {},
      appHookData: {},
      invocationContext: context,
      inputs,
      functionCallback: fn.callback,
    };
    await runHooks(app, 'preInvocation', hook);
    call.state = 'invocation';
    const outcome: { result: unknown; error: unknown } = { result: undefined, error: undefined };
    try {
      outcome.result = await model.invokeFunction(context, hook.inputs, hook.functionCallback);
    } catch (error) {
      outcome.error = error ?? new Error('The function threw nothing.');
    }
    call.state = 'postInvocationHooks';
    const post = { ...hook, ...outcome };
    await runHooks(app, 'postInvocation', post);
    if (post.error !== undefined) throw post.error as Error;
    const response = await model.getResponse(context, post.result);
    return { result: post.result, http: response.returnValue?.http };
  }

  return {
    running: () => running,
    async invoke(invocation) {
      running++;
      try {
        return await invoke(invocation);
      } catch (error) {
        const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
        log({ level: 'error', category: 'host', message, function: invocation.fn.name });
        throw error;
      } finally {
        running--;
      }
    },
  };
}
