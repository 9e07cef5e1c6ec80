import { roleIds, roleName } from 'roles.bicep'
import { foundation, surroundings } from 'types.bicep'

metadata name = 'Durable Task Scheduler'
metadata description = 'Durable Task Scheduler, the other place in which flows may keep their history.'

@description('Required. Name of the scheduler.')
@minLength(3)
@maxLength(64)
param name string

@description('Required. What every resource shares.')
param shared surroundings

@description('Required. What stands already.')
param base foundation

@description('Required. Addresses that may call it, in CIDR notation; a caller needs the role as well.')
@minLength(1)
param allowedAddresses string[]

@description('Required. Roles of the app on the task hub.')
param roles roleName[]

var hubName = loadJsonContent('../../host.json').extensions.durableTask.hubName

resource scheduler 'Microsoft.DurableTask/schedulers@2026-02-01' = {
  name: name
  location: shared.location
  tags: shared.tags
  properties: {
    sku: { name: 'Consumption' }
    ipAllowlist: allowedAddresses
  }

  resource hub 'taskHubs' = {
    name: hubName
  }

  // Flows that ended are in the decision log; failed ones stay longer, to be looked into.
  resource retention 'retentionPolicies' = {
    name: 'default'
    properties: {
      retentionPolicies: [
        { orchestrationState: 'Completed', retentionPeriodInDays: 30 }
        { orchestrationState: 'Failed', retentionPeriodInDays: 90 }
      ]
    }
  }
}

resource roleAssignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    name: guid(scheduler::hub.id, shared.identityId, roleIds[role])
    scope: scheduler::hub
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds[role])
      principalId: base.principalId
      principalType: 'ServicePrincipal'
    }
  }
]

@description('How the Functions host reaches it; names an identity and holds no key.')
output connection string = 'Endpoint=${scheduler.properties.endpoint};Authentication=ManagedIdentity;ClientID=${base.clientId}'
