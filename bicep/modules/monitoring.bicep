import { roleIds, roleName } from 'roles.bicep'
import { surroundings } from 'types.bicep'

metadata name = 'Monitoring'
metadata description = 'Where logs and telemetry go.'

@description('Required. Name of the Log Analytics workspace.')
@minLength(4)
@maxLength(63)
param workspaceName string

@description('Required. Name of the Application Insights component.')
param applicationInsightsName string

@description('Required. What every resource shares.')
param shared surroundings

@description('Required. Days that logs are kept; the EU AI Act asks for six months and more.')
@minValue(183)
@maxValue(730)
param retentionInDays int

@description('Required. Object id of the identity that the app runs as.')
param principalId string

@description('Required. Roles of the app on Application Insights.')
param roles roleName[]

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: workspaceName
  location: shared.location
  tags: shared.tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionInDays
    features: { disableLocalAuth: true }
  }
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' = {
  name: applicationInsightsName
  location: shared.location
  tags: shared.tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

resource roleAssignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    name: guid(applicationInsights.id, shared.identityId, roleIds[role])
    scope: applicationInsights
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds[role])
      principalId: principalId
      principalType: 'ServicePrincipal'
    }
  }
]

@description('Resource id of the workspace, where diagnostic settings send their logs.')
output workspaceResourceId string = workspace.id
