@export()
@description('A model deployment of the Azure OpenAI account.')
@sealed()
type modelDeployment = {
  @description('Required. Name of the deployment, which the app passes as `model`.')
  @minLength(1)
  name: string

  @description('Required. Name of the model in the catalogue of Azure OpenAI.')
  @minLength(1)
  model: string

  @description('Required. Version of the model; pinned, so that drafts do not change overnight.')
  @minLength(1)
  version: string

  @description('Required. Where requests may be processed.')
  processing: 'GlobalStandard' | 'DataZoneStandard' | 'Standard'

  @description('Required. Capacity in thousands of tokens per minute.')
  @minValue(1)
  capacity: int
}

@export()
@description('The two deployments that the app uses.')
@sealed()
type modelDeployments = {
  @description('Required. Words drafts, from sources that the app selected.')
  draft: modelDeployment

  @description('Optional. How long the drafting model thinks, in words that its model takes (default low, which every reasoning model of the GPT-5 family knows); off for one that does not reason.')
  draftEffort: ('off' | 'minimal' | 'low' | 'medium' | 'high')?

  @description('Required. Turns texts into vectors.')
  embedding: modelDeployment
}

@export()
@description('Who the app is in Entra and who may call it.')
@sealed()
type entraApp = {
  @description('Required. Client id of the app registration that stands for the HTTP doors.')
  @minLength(36)
  @maxLength(36)
  clientId: string

  @description('Required. Audience of the access tokens that callers send, such as `api://<client id>`.')
  @minLength(1)
  audience: string

  @description('Required. Client ids of the applications that may call: the Power Automate connector, the Copilot agent.')
  @minLength(1)
  allowedApplications: string[]
}

@export()
@description('The bot in Teams. Other clouds have another connector.')
@sealed()
type teamsBot = {
  @description('Optional. Whether there is none; then nobody can bring a message.')
  isOff: bool?

  @description('Optional. Issuer of the tokens of the Bot Connector.')
  issuer: string?

  @description('Optional. Address of its public keys.')
  keysUrl: string?

  @description('Optional. Hosts of the connector to which answers may be sent.')
  serviceHosts: string[]?
}

@description('A learning system that is asked for courses and completions; its token is the secret learning-system-secret of the vault.')
@sealed()
type askedLearningSystem = {
  @description('Required. Which one.')
  kind: 'moodle'

  @description('Required. Its address, https, as people open it.')
  @minLength(1)
  url: string
}

@export()
@description('The Microsoft 365 places that the app works in.')
@sealed()
type workplace = {
  @description('Required. Address of the SharePoint site that holds sources and published pages.')
  @minLength(1)
  sharePointSiteUrl: string

  @description('Optional. Address of the site for whoever plays a partner, runs meetings, coaches or produces, whose members are not those who learn; without it no form that needs one of them is made.')
  facilitatorsSiteUrl: string?

  @description('Optional. Address of the folder in which HR leaves exports of people, on a site that only HR opens; without it somebody posts them.')
  hrFilesFolder: string?

  @description('Optional. Address of the folder into which files of what people were given and finished are put for a system outside, on a site of its own that grants writing; without it none are.')
  recordFilesFolder: string?

  @description('Optional. Address of the mailbox in whose calendar cohorts meet, to which alone Exchange lets the app; without it no groups are formed.')
  learningMailbox: string?

  @description('Optional. Learning system that is asked; without it completions come as files or as xAPI.')
  learningSystem: askedLearningSystem?

  @description('Optional. Whether the vault holds the secret `receiver-secrets`, with the keys of record stores that are told of people, each with the host to which alone it goes; false by default.')
  hasReceiverSecrets: bool?

  @description('Required. Server-relative folder of the written sources in that site.')
  @minLength(1)
  sourcesFolder: string

  @description('Required. Id of the Viva Learning provider that an administrator registered.')
  @minLength(1)
  vivaProviderId: string

  @description('Optional. Ids of other learning providers in Viva Learning whose courses are read beside.')
  vivaOtherProviders: string[]?

  @description('Optional. Id of the Teams app in the company’s catalogue; without it nobody is notified. It is known once the app is published, after the first deployment.')
  teamsAppId: string?

  @description('Optional. Address at which people’s Teams reaches the app, such as `https://learning.contoso.com`, where a gateway or a domain of yours stands before it; the function app’s own by default.')
  appUrl: string?

  @description('Optional. Origins of Teams and Microsoft 365 that may show the page of role-plays; those of the public cloud by default.')
  teamsOrigins: string[]?

  @description('Optional. Whether who works here is read from Entra, and which days with it; off by default.')
  peopleFromDirectory: ('off' | 'without-dates' | 'with-hire-dates' | 'with-leave-dates')?

  @description('Optional. Language of what many read, and of people of whom nobody says which one they prefer; English by default.')
  language: ('en' | 'de')?

  @description('Optional. How people are spoken to in languages that tell it apart: formal (Sie) by default, or informal (du).')
  formOfAddress: ('formal' | 'informal')?

  @description('Optional. Microsoft Graph endpoint of the tenant.')
  graphEndpoint: string?

  @description('Required. Hosts that the approval webhook may live on.')
  @minLength(1)
  approvalWebhookHosts: string[]

  @description('Optional. Hosts that may subscribe to be told what happened; none by default.')
  webhookHosts: string[]?

  @description('Optional. Private networks (CIDR) that those hosts and the learning system may lie in; public addresses only by default.')
  webhookNetworks: string[]?
}

@export()
@description('Tags by name.')
type resourceTags = {
  *: string
}

@export()
@description('Settings of the function app by name.')
type appSettings = {
  *: string
}

@export()
@description('What every resource shares, known before anything is made, so that What-If can tell names and conditions.')
@sealed()
type surroundings = {
  @description('Required. Azure region.')
  location: string

  @description('Required. Tags of every resource.')
  tags: resourceTags

  @description('Required. Resource id of the identity that the app runs as.')
  identityId: string

  @description('Required. Whether to spread over availability zones and keep backups for 30 days instead of 7.')
  zoneRedundant: bool

  @description('Required. Whether data is reached through private endpoints only; else over the public network, behind Entra.')
  isPrivate: bool
}

@export()
@description('What is made first and the rest stands on.')
@sealed()
type foundation = {
  @description('Required. Object id of the identity that the app runs as.')
  principalId: string

  @description('Required. Client id of that identity.')
  clientId: string

  @description('Required. Resource id of the Log Analytics workspace.')
  workspaceId: string

  @description('Conditional. Where private endpoints go. Required if resources are private.')
  endpoints: privateEndpoints?
}

@export()
@description('Where private endpoints go.')
@sealed()
type privateEndpoints = {
  @description('Required. Resource id of the subnet.')
  subnetId: string

  @description('Required. Resource ids of the private DNS zones by sub-resource, such as `blob`.')
  zoneIds: {
    *: string
  }
}

@export()
@description('A virtual network of its own, in which data is reached.')
@sealed()
type privateNetwork = {
  @description('Required. Address space of the virtual network, a /24 or larger.')
  addressSpace: string

  @description('Required. Whether Power Automate, Copilot and people may reach the HTTP doors from outside the network.')
  publicDoors: bool
}

@sealed()
type serverless = {
  mode: 'Serverless'
}

@sealed()
type autoscale = {
  mode: 'Autoscale'

  @description('Required. Most request units per second of the whole database; a tenth of it is always paid for.')
  @minValue(1000)
  maximumThroughput: int
}

@export()
@description('How Cosmos DB is paid for. Choose before the first deployment.')
@discriminator('mode')
type cosmosCapacity = serverless | autoscale

@export()
@description('What the resource group may cost.')
@sealed()
type monthlyBudget = {
  @description('Required. Amount a month in the currency of the subscription.')
  @minValue(1)
  amount: int

  @description('Required. First day of the month of the first deployment, as 2026-12-01. It cannot change afterwards.')
  @minLength(10)
  @maxLength(10)
  startsOn: string
}
