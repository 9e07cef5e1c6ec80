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
@description('The Microsoft 365 places that the app works in.')
@sealed()
type workplace = {
  @description('Required. Address of the SharePoint site that holds sources and published pages.')
  @minLength(1)
  sharePointSiteUrl: string

  @description('Required. Server-relative folder of the written sources in that site.')
  @minLength(1)
  sourcesFolder: string

  @description('Required. Id of the Viva Learning provider that an administrator registered.')
  @minLength(1)
  vivaProviderId: string

  @description('Optional. Microsoft Graph endpoint of the tenant.')
  graphEndpoint: string?

  @description('Required. Hosts that the approval webhook may live on.')
  @minLength(1)
  approvalWebhookHosts: string[]
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
