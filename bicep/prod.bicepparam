using 'main.bicep'

// Values of an invented company; replace every one before deploying.
param prefix = 'los'
param tags = { workload: 'learning-os', environment: 'prod' }

param entra = {
  clientId: '00000000-0000-0000-0000-0000000000e1'
  audience: 'api://00000000-0000-0000-0000-0000000000e1'
  allowedApplications: ['00000000-0000-0000-0000-0000000000e2', '00000000-0000-0000-0000-0000000000e3']
}

param workplaceOfCompany = {
  sharePointSiteUrl: 'https://contoso.sharepoint.com/sites/learning'
  facilitatorsSiteUrl: 'https://contoso.sharepoint.com/sites/facilitators'
  hrFilesFolder: 'https://contoso.sharepoint.com/sites/hr-exports/Shared%20Documents/Exports'
  recordFilesFolder: 'https://contoso.sharepoint.com/sites/learning-records/Shared%20Documents/Outbox'
  learningMailbox: 'learning@contoso.com'
  sourcesFolder: '/sites/learning/Shared Documents/Sources'
  vivaProviderId: '00000000-0000-0000-0000-0000000000e4'
  teamsAppId: '00000000-0000-0000-0000-0000000000e5'
  approvalWebhookHosts: ['*.logic.azure.com', '*.environment.api.powerplatform.com']
  webhookHosts: ['*.logic.azure.com', '*.environment.api.powerplatform.com']
}

param operators = ['learning-os-operators@contoso.com']
param budget = { amount: 3000, startsOn: '2026-12-01' }

// Data zones keep requests of the company within one legal area.
param models = {
  draft: {
    name: 'draft'
    model: 'gpt-5-mini'
    version: '2025-08-07'
    processing: 'DataZoneStandard'
    capacity: 100
  }
  embedding: {
    name: 'embedding'
    model: 'text-embedding-3-small'
    version: '1'
    processing: 'DataZoneStandard'
    capacity: 200
  }
}

param serviceBusTier = 'Premium'
param cosmos = { mode: 'Autoscale', maximumThroughput: 4000 }
param zoneRedundant = true
param maximumInstances = 100
