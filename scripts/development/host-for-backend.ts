/** The setting that names the scheduler; bicep/main.bicep sets it. */
export const SCHEDULER_CONNECTION = 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING';

const storageProviders = {
  AzureStorage: { type: 'AzureStorage' },
  DurableTaskScheduler: { type: 'azureManaged', connectionStringName: SCHEDULER_CONNECTION },
};

/** The values of the parameter `durableBackend` of bicep/main.bicep. */
export const backends = Object.keys(storageProviders);

export interface Host {
  extensions: { durableTask: object };
}

/**
 * host.json for a backend. The scale controller of Azure Functions reads where flows keep their history from this file
 * alone.
 * @throws RangeError when it is none of `backends`
 */
export function hostFor<T extends Host>(host: T, backend: string): T {
  if (!(backend in storageProviders))
    throw new RangeError(`DURABLE_BACKEND is ${backend}; it must be one of ${backends.join(', ')}.`);
  const storageProvider = storageProviders[backend as keyof typeof storageProviders];
  return {
    ...host,
    extensions: { ...host.extensions, durableTask: { ...host.extensions.durableTask, storageProvider } },
  };
}
