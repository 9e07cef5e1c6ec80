using 'main.bicep'
extends 'dev.bicepparam'

// As dev, but flows keep their history in Durable Task Scheduler; make the package for the same:
// `DURABLE_BACKEND=DurableTaskScheduler npm run package`.
param prefix = 'losdts'
param tags = { workload: 'learning-os', environment: 'scheduler' }
param durableBackend = 'DurableTaskScheduler'
