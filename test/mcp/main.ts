import { appRoles } from '../../functions/http/door/principal.ts';
import { explain } from '../../scripts/shared/explain.ts';
import { runningStack } from '../stack/running-stack.ts';
import { throughClients } from './clients.ts';
import { fixtureServer } from './fixture-server.ts';
import { relayTo } from './relay.ts';
import { carried, notCarried, ofTheProduct, type Revision } from './scenarios.ts';
import { judged, type Verdict } from './suite.ts';

explain(`npm run mcp:conformance   the official conformance suite of the Model Context Protocol, and its clients

The product is judged through a relay that adds a token, by the scenarios that call nothing by name, and used by the
official client and by the command line of the MCP Inspector, which npm fetches. Scenarios that call fixtures run against
a server of fixtures behind the same transport. It exits with 1 if one failed.
`);

const revisions = ['2025-11-25', '2026-07-28'] as const;
const failed: Verdict[] = [];
function told(what: string, verdict: Verdict): void {
  process.stdout.write(`${verdict.passed ? 'ok' : 'FAILED'} ${what}, ${verdict.scenario}\n`);
  if (!verdict.passed) failed.push(verdict);
}
async function judge(what: string, scenarios: Readonly<Record<Revision, readonly string[]>>, url: string) {
  for (const revision of revisions)
    for (const scenario of scenarios[revision]) told(what, await judged(scenario, revision, url));
}

const running = await runningStack(30);
const relay = await relayTo(`http://127.0.0.1:${running.stack.ports.host}`, () =>
  running.tokenFor({ roles: Object.keys(appRoles) }),
);
await judge('the product', ofTheProduct, `${relay.url}/api/mcp`);
for await (const verdict of throughClients(`${relay.url}/api/mcp`)) told('the product', verdict);
relay.close();
await running.stop();

const fixtures = await fixtureServer();
await judge('the transport', carried, `${fixtures.url}/mcp`);
fixtures.close();

for (const revision of revisions)
  for (const [scenario, why] of Object.entries(notCarried[revision]))
    process.stdout.write(`not run, ${revision}: ${scenario} (${why})\n`);
for (const { scenario, said } of failed) process.stdout.write(`\n${scenario}\n${said}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
