import Module from 'node:module';
import { NotInTheList, refuseUnknownBinding } from './calls.ts';
import type { Log } from './log.ts';

export interface Binding {
  type: string;
  name: string;
  direction: 'in' | 'out';
  [option: string]: unknown;
}

export interface AppFunction {
  name: string;
  bindings: Record<string, Binding>;
  trigger: Binding;
  callback: (...args: unknown[]) => unknown;
}

interface InvocationModel {
  getArguments: () => Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction: (
    context: unknown,
    inputs: unknown[],
    callback: AppFunction['callback'],
  ) => Promise<unknown>;
  getResponse: (context: unknown, result: unknown) => Promise<{ returnValue?: { http?: unknown } | null }>;
}

export interface ProgrammingModel {
  getInvocationModel: (context: Record<string, unknown>) => InvocationModel;
  getCapabilities: (capabilities: Record<string, string>) => Promise<Record<string, string>>;
}

type Hook = (context: Record<string, unknown>) => unknown;
const hookNames = ['preInvocation', 'postInvocation', 'appStart', 'appTerminate', 'log'];

/** What the loaded app has told the host. */
export interface App {
  functions: Map<string, AppFunction>;
  hooks: Record<string, Hook[]>;
  model: ProgrammingModel | undefined;
  /** After the start of the app no function may be added. */
  started: boolean;
}

class Disposable {
  readonly #end: () => void;
  constructor(end: () => void) {
    this.#end = end;
  }
  dispose(): void {
    this.#end();
  }
  static from(...all: Disposable[]): Disposable {
    return new Disposable(() => all.forEach((each) => each.dispose()));
  }
}

const systemError = (error: Error) => Object.assign(error, { isAzureFunctionsSystemError: true });

/** Replaces `%SETTING%` in a binding's options, as the Functions host does. */
function withSettings(binding: Binding): Binding {
  const replaced = Object.entries(binding).map(([key, value]) => [
    key,
    typeof value === 'string'
      ? value.replace(/%(\w+)%/g, (_, name: string) => process.env[name] ?? '')
      : value,
  ]);
  return Object.fromEntries(replaced) as Binding;
}

function described(
  metadata: Pick<AppFunction, 'name' | 'bindings'> & { retryOptions?: unknown },
): Omit<AppFunction, 'callback'> {
  const { name, retryOptions } = metadata;
  const bindings = Object.fromEntries(
    Object.entries(metadata.bindings).map(([key, b]) => [key, withSettings(b)]),
  );
  for (const { type } of Object.values(bindings)) refuseUnknownBinding(type, name);
  if (retryOptions) throw new NotInTheList('a retry policy of the host', name);
  const trigger = Object.values(bindings).find(({ type }) => type.endsWith('Trigger'));
  if (!trigger) throw systemError(new TypeError(`Function ${name} has no trigger.`));
  return { name, bindings, trigger };
}

/**
 * Puts `@azure/functions-core`, which exists only inside a Functions host, into this process's `require`. Must run
 * before the app is imported, because the library asks for it once.
 */
export function injectCore(log: Log): App {
  const app: App = { functions: new Map(), hooks: {}, model: undefined, started: false };
  const core = {
    version: '4.0.0',
    hostVersion: '4.1000.0',
    Disposable,
    registerFunction(metadata: Parameters<typeof described>[0], callback: AppFunction['callback']) {
      if (app.started) throw systemError(new Error('A function can only be registered during app startup.'));
      if (!/^[a-z][\w-]{0,127}$/i.test(metadata.name))
        throw systemError(new Error(`'${metadata.name}' is not a valid function name.`));
      if (app.functions.has(metadata.name))
        throw systemError(new Error(`Function ${metadata.name} exists twice.`));
      app.functions.set(metadata.name, { ...described(metadata), callback });
      return new Disposable(() => app.functions.delete(metadata.name));
    },
    registerHook(name: string, hook: Hook) {
      if (!hookNames.includes(name)) throw systemError(new RangeError(`Unrecognized hook "${name}"`));
      const hooks = (app.hooks[name] ??= []);
      hooks.push(hook);
      return new Disposable(() => hooks.splice(hooks.indexOf(hook), 1));
    },
    setProgrammingModel: (model: ProgrammingModel) => void (app.model = model),
    getProgrammingModel: () => app.model,
    log: (level: string, category: string, message: string) => log({ level, category, message }),
  };
  const real = Module.prototype as unknown as { require: (id: string) => unknown };
  const requireOf = real.require;
  real.require = function (this: unknown, id: string) {
    return id === '@azure/functions-core' ? core : requireOf.call(this, id);
  };
  return app;
}

export async function runHooks(app: App, name: string, context: Record<string, unknown>): Promise<void> {
  for (const hook of app.hooks[name] ?? []) await hook(context);
}
