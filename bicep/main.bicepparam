using 'main.bicep'
extends 'dev.bicepparam'

// What `azd up` deploys, for azd takes no other name. The line above chooses the profile. The package is made for the same backend
// by scripts/development/package.ts, which reads the same variable: `azd env set DURABLE_BACKEND DurableTaskScheduler`.
param durableBackend = readEnvironmentVariable('DURABLE_BACKEND', 'AzureStorage')
