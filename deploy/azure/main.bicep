// Azure Bot, App Service, PostgreSQL and Key Vault. az deployment group create -g GROUP -f deploy/azure/main.bicep -p name=billing
targetScope = 'resourceGroup'

@description('Short name from which the names of all resources are made.')
@minLength(3)
@maxLength(12)
param name string

@description('Region of everything but the bot registration, which is global.')
param location string = resourceGroup().location

@description('Container image of the assistant, for example REGISTRY/health-bill-assistant:1.0.0. The app pulls it with its own identity.')
param image string

@description('Administrator password of PostgreSQL. Kept in Key Vault; nothing else reads it.')
@secure()
@minLength(16)
param databasePassword string

@description('Signs the tokens of the chat page; the same for every instance.')
@secure()
@minLength(32)
param tokenSecret string

@description('smtps://user:password@host')
@secure()
param smtpUrl string

@description('Origins of pages that may embed the chat, with commas between them.')
param allowedOrigins string = ''

@description('Name of an OAuth connection of the bot for single sign-on in Teams; empty: members prove themselves with a mailed code.')
param oauthConnection string = ''

@description('How many equal instances serve.')
@minValue(1)
@maxValue(4)
param instances int = 2

var suffix = uniqueString(resourceGroup().id, name)
var appName = '${name}-${suffix}'
var vaultName = take('${name}${suffix}', 24)
var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

// One identity: it is the bot towards Microsoft's channels, and it reads the vault. No app password exists.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: appName
  location: location
}

resource network 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: appName
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/16'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.20.1.0/24'
          delegations: [{ name: 'app', properties: { serviceName: 'Microsoft.Web/serverFarms' } }]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.20.2.0/24'
          delegations: [{ name: 'database', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }]
        }
      }
    ]
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'
}

resource zoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: zone
  name: 'network'
  location: 'global'
  properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
}

// Reached from the app's network only.
resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2023-12-01-preview' = {
  name: appName
  location: location
  sku: { name: 'Standard_D2ds_v5', tier: 'GeneralPurpose' }
  properties: {
    version: '16'
    administratorLogin: 'assistant'
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 64, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'ZoneRedundant' }
    network: {
      delegatedSubnetResourceId: network.properties.subnets[1].id
      privateDnsZoneArmResourceId: zone.id
    }
  }
  dependsOn: [zoneLink]

  resource conversations 'databases' = {
    name: 'assistant'
    properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: vaultName
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }

  resource databaseUrl 'secrets' = {
    name: 'database-url'
    properties: {
      value: 'postgres://assistant:${uriComponent(databasePassword)}@${database.properties.fullyQualifiedDomainName}:5432/assistant?sslmode=verify-full'
    }
  }
  resource token 'secrets' = {
    name: 'token-secret'
    properties: { value: tokenSecret }
  }
  resource smtp 'secrets' = {
    name: 'smtp-url'
    properties: { value: smtpUrl }
  }
}

resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUser)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: secretsUser
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: appName
  location: location
  kind: 'linux'
  sku: { name: 'P0v3', tier: 'Premium0V3', capacity: instances }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: appName
  location: location
  kind: 'app,linux,container'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: network.properties.subnets[0].id
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      linuxFxVersion: 'DOCKER|${image}'
      acrUseManagedIdentityCreds: true
      acrUserManagedIdentityID: identity.properties.clientId
      alwaysOn: true
      webSocketsEnabled: true
      http20Enabled: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/readyz'
      appSettings: [
        { name: 'WEBSITES_PORT', value: '3978' }
        { name: 'WEBSITES_ENABLE_APP_SERVICE_STORAGE', value: 'false' }
        { name: 'PUBLIC_URL', value: 'https://${appName}.azurewebsites.net' }
        { name: 'DATABASE_URL', value: '@Microsoft.KeyVault(SecretUri=${vault::databaseUrl.properties.secretUri})' }
        { name: 'TOKEN_SECRET', value: '@Microsoft.KeyVault(SecretUri=${vault::token.properties.secretUri})' }
        { name: 'SMTP_URL', value: '@Microsoft.KeyVault(SecretUri=${vault::smtp.properties.secretUri})' }
        { name: 'MicrosoftAppId', value: identity.properties.clientId }
        { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
        { name: 'MicrosoftAppTenantId', value: subscription().tenantId }
        { name: 'OAUTH_CONNECTION', value: oauthConnection }
        { name: 'ALLOWED_ORIGINS', value: allowedOrigins }
      ]
    }
  }
  dependsOn: [mayReadSecrets]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: appName
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: name
    endpoint: 'https://${app.properties.defaultHostName}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppType: 'UserAssignedMSI'
    msaAppTenantId: subscription().tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } }
  }
}

output address string = 'https://${app.properties.defaultHostName}'
output appId string = identity.properties.clientId
