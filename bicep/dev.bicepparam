using 'main.bicep'

// Values of an invented company; replace every one before deploying.
param prefix = 'losdev'
param tags = { workload: 'learning-os', environment: 'dev' }

param entra = {
  clientId: '00000000-0000-0000-0000-0000000000d1'
  audience: 'api://00000000-0000-0000-0000-0000000000d1'
  allowedApplications: ['00000000-0000-0000-0000-0000000000d2']
}

param workplaceOfCompany = {
  sharePointSiteUrl: 'https://contoso.sharepoint.com/sites/learning-dev'
  facilitatorsSiteUrl: 'https://contoso.sharepoint.com/sites/facilitators-dev'
  sourcesFolder: '/sites/learning-dev/Shared Documents/Sources'
  vivaProviderId: '00000000-0000-0000-0000-0000000000d3'
  teamsAppId: '00000000-0000-0000-0000-0000000000d4'
  approvalWebhookHosts: ['*.logic.azure.com', '*.environment.api.powerplatform.com']
  webhookHosts: ['*.logic.azure.com', '*.environment.api.powerplatform.com']
}

param operators = ['learning-os-operators@contoso.com']
param budget = { amount: 300, startsOn: '2026-12-01' }

param models = {
  draft: {
    name: 'draft'
    model: 'gpt-5-mini'
    version: '2025-08-07'
    processing: 'GlobalStandard'
    capacity: 30
  }
  embedding: {
    name: 'embedding'
    model: 'text-embedding-3-small'
    version: '1'
    processing: 'GlobalStandard'
    capacity: 50
  }
}

param logRetentionInDays = 183
param maximumInstances = 5
