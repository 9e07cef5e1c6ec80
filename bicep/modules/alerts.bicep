import { monthlyBudget, resourceTags } from 'types.bicep'

metadata name = 'Alerts'
metadata description = 'What operators are told without asking: dead letters, failed flows, throttling, cost.'

@description('Required. What every alert begins with.')
param prefix string

@description('Required. Azure region.')
param location string

@description('Required. Tags of every resource.')
param tags resourceTags

@description('Required. Mail addresses that alerts go to.')
@minLength(1)
param operators string[]

@description('Required. What the resource group may cost.')
param budget monthlyBudget

@description('Required. Resource id of the Service Bus namespace.')
param serviceBusId string

@description('Required. Resource id of the Cosmos account.')
param cosmosId string

@description('Required. Resource id of the Azure OpenAI account.')
param openAiId string

@description('Required. Resource id of the Log Analytics workspace.')
param workspaceId string

@description('Required. Most instances of one function group at once.')
param maximumInstances int

// The app takes dead-lettered messages over at once, so a metric that stays above nothing means that it cannot.
var metrics = [
  {
    name: 'dead-letters-not-taken-over'
    description: 'Messages lie in a dead-letter queue: the functions dead-letters-keep-… do not run.'
    severity: 1
    scope: serviceBusId
    namespace: 'Microsoft.ServiceBus/namespaces'
    metric: 'DeadletteredMessages'
    aggregation: 'Minimum'
    above: 0
    dimensions: [{ name: 'EntityName', operator: 'Include', values: ['*'] }]
  }
  {
    name: 'service-bus-throttled'
    description: 'Service Bus refuses calls: too many at once for its tier.'
    severity: 2
    scope: serviceBusId
    namespace: 'Microsoft.ServiceBus/namespaces'
    metric: 'ThrottledRequests'
    aggregation: 'Total'
    above: 50
    dimensions: []
  }
  {
    name: 'cosmos-throttled'
    description: 'Cosmos DB answers 429: raise the throughput, or look for the query that costs it.'
    severity: 2
    scope: cosmosId
    namespace: 'Microsoft.DocumentDB/databaseAccounts'
    metric: 'TotalRequests'
    aggregation: 'Count'
    above: 100
    dimensions: [{ name: 'StatusCode', operator: 'Include', values: ['429'] }]
  }
  {
    name: 'model-throttled'
    description: 'Azure OpenAI answers 429: drafts wait; raise the capacity of the deployment.'
    severity: 2
    scope: openAiId
    namespace: 'Microsoft.CognitiveServices/accounts'
    metric: 'AzureOpenAIRequests'
    aggregation: 'Total'
    above: 20
    dimensions: [{ name: 'StatusCode', operator: 'Include', values: ['429'] }]
  }
]

// Of traces, which are not sampled.
var logs = [
  {
    name: 'dead-letters'
    description: 'Messages could not be handled; GET /api/dead-letters lists them with the reason and what to do.'
    query: 'AppTraces | where Message startswith "dead letter "'
  }
  {
    name: 'budget-reached'
    description: 'A budget of the policy is reached; GET /api/checks names it, and what needs it waits.'
    query: 'AppTraces | where Message startswith "budget reached"'
  }
  {
    name: 'source-moved'
    description: 'A source says otherwise of the same people than before: its scale or its test may be another; GET /api/checks names it.'
    query: 'AppTraces | where Message startswith "source moved"'
  }
  {
    name: 'feed-held-back'
    description: 'Something is wrong with a feed, and no need is opened or let go by its word; GET /api/checks says what.'
    query: 'AppTraces | where Message startswith "feed held back"'
  }
  {
    name: 'failed-orchestrations'
    description: 'A flow ended with an error; the instance in the log is the id of GET /api/operations/{id}.'
    query: 'union isfuzzy=true AppTraces, AppExceptions | where Properties.prop__functionType == "Orchestrator" and Properties.prop__state == "Failed"'
  }
  {
    name: 'many-instances'
    description: 'More instances ran within five minutes than one function group may have: several groups scale out, and each is paid for.'
    query: 'AppTraces | summarize Instances = dcount(AppRoleInstance) | where Instances > ${maximumInstances}'
  }
]

resource operatorsGroup 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${prefix}-operators'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'learning-os'
    enabled: true
    emailReceivers: [
      for (address, index) in operators: {
        name: 'operator-${index}'
        emailAddress: address
        useCommonAlertSchema: true
      }
    ]
  }
}

resource metricAlerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for alert in metrics: {
    name: '${prefix}-${alert.name}'
    location: 'global'
    tags: tags
    properties: {
      description: alert.description
      severity: alert.severity
      enabled: true
      scopes: [alert.scope]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            name: alert.name
            criterionType: 'StaticThresholdCriterion'
            metricNamespace: alert.namespace
            metricName: alert.metric
            dimensions: alert.dimensions
            timeAggregation: alert.aggregation
            operator: 'GreaterThan'
            threshold: alert.above
            // A metric that nothing has been measured for yet would make the first deployment fail.
            skipMetricValidation: true
          }
        ]
      }
      actions: [{ actionGroupId: operatorsGroup.id }]
    }
  }
]

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in logs: {
    name: '${prefix}-${alert.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: '${prefix}-${alert.name}'
      description: alert.description
      severity: 1
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT5M'
      skipQueryValidation: true
      criteria: {
        allOf: [{ query: alert.query, timeAggregation: 'Count', operator: 'GreaterThan', threshold: 0 }]
      }
      actions: { actionGroups: [operatorsGroup.id] }
    }
  }
]

// It tells and does not stop anything. The capacity of the models and the throughput of Cosmos DB are bounds that hold; the number of
// instances bounds each function group and not their sum.
resource costs 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: '${prefix}-month'
  properties: {
    category: 'Cost'
    amount: budget.amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: '${budget.startsOn}T00:00:00Z' }
    notifications: {
      spent80: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: operators
      }
      forecast100: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: operators
      }
    }
  }
}
