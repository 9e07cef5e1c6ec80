import { foundation, surroundings } from 'types.bicep'

metadata name = 'Azure Bot'
metadata description = 'The bot in Teams, under the app registration. It has no secret: the app speaks to the connector by a federated credential of its identity.'

@description('Required. Name of the bot.')
@minLength(2)
@maxLength(64)
param name string

@description('Required. What every resource shares.')
param shared surroundings

@description('Required. What stands already.')
param base foundation

@description('Required. Client id of the app registration.')
param clientId string

@description('Required. Tenant of the app registration.')
param tenantId string

@description('Required. Where the connector brings messages.')
param endpoint string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  tags: shared.tags
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'learning-os'
    endpoint: endpoint
    msaAppType: 'SingleTenant'
    msaAppId: clientId
    msaAppTenantId: tenantId
    // No Direct Line or other channel with a key.
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } }
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: bot
  properties: {
    workspaceId: base.workspaceId
    logs: [{ category: 'BotRequest', enabled: true }]
  }
}
