import { CosmosClient } from '@azure/cosmos';

/** The real client on the account of COSMOS_ENDPOINT with the token of COSMOS_TOKEN; it retries nothing itself. */
export function clientFromEnvironment(): CosmosClient {
  const token = process.env['COSMOS_TOKEN'] ?? '';
  const expiresOnTimestamp = Date.now() + 3_600_000;
  return new CosmosClient({
    endpoint: process.env['COSMOS_ENDPOINT'] ?? '',
    aadCredentials: { getToken: () => Promise.resolve({ token, expiresOnTimestamp }) },
  });
}
