import type { administration } from '../../m365/facts/administration.ts';
import type { calendars } from '../../m365/facts/calendars.ts';
import type { drives } from '../../m365/facts/drives.ts';
import { departure, fieldOf, isMissing, type Fact, type Issue } from '../../m365/facts/fact.ts';
import type { installs } from '../../m365/facts/installs.ts';
import { facts } from '../../m365/facts/index.ts';
import { inWordsOfViva } from '../../m365/facts/viva.ts';

/** What the tenant answers besides what services of Microsoft do: to everybody, over plain HTTP too. */
const own = [
  {
    call: 'POST /{tenant}/oauth2/v2.0/token',
    answers: 'a token for a client, or (local only) for a simulated person',
  },
  {
    call: 'POST /{tenant}/oauth2/v2.0/devicecode',
    answers: 'a code with which the first administrator is signed in at once',
  },
  {
    call: 'GET /{tenant}/v2.0/.well-known/openid-configuration',
    answers: 'where tokens are issued',
  },
  { call: 'GET /sites/learning/SitePages/{name}', answers: 'a published page as readers see it' },
  { call: 'GET /sites/learning/SiteAssets/{name}', answers: 'a picture of the site' },
  {
    call: 'GET /botframework/v1/.well-known/keys',
    answers: 'the keys with which the Bot Connector signs what it brings',
  },
  {
    call: 'GET /{tenant}/discovery/v2.0/keys',
    answers: 'the keys with which this tenant signs people in',
  },
  { call: 'GET /lists.json', answers: 'the lists of the learning site as its pages show them' },
  { call: 'GET /lists/{item}.json', answers: 'what an item of a list was, the latest version first' },
  { call: 'GET /records.json', answers: 'counts and lists of what the tenant holds, and writes by key' },
] as const;

/** What pages of the site ask beside what apps do, in the name of whoever is signed in to them. */
const ofPages = [
  {
    call: 'POST /sites/learning/_api/web/ensureuser',
    answers: 'the number of somebody whom a people picker found and the site did not know',
  },
] as const;

/** What members of the learning site do in its lists, as they would on its pages. */
const byMembers: ReadonlySet<string> = new Set([
  ...ofPages.map(({ call }) => call),
  ...[
    "GET /_api/web/lists/getByTitle('{title}')/items",
    "POST /_api/web/lists/getByTitle('{title}')/items",
    "GET /_api/web/lists/getByTitle('{title}')/items({id})",
    "MERGE /_api/web/lists/getByTitle('{title}')/items({id})",
    "DELETE /_api/web/lists(guid'{list}')/items({id})",
  ].map((call) => call.replace(' ', ' /sites/learning')),
]);

/** A call of a service with the address that the service has here. */
type At<Address extends string, Call extends string> = Call extends `${infer Method} ${infer Path}`
  ? `${Method} ${Address}${Path}`
  : never;
const GRAPH = '/graph';
const SITE = '/sites/learning';
const TEAMS = '/teams';

/** What administrators' tools ask of Graph. */
export type AdminCall = At<typeof GRAPH, (typeof administration)[number]['call']>;
/** What installs Teams apps for people. */
export type InstallCall = At<typeof GRAPH, (typeof installs)[number]['call']>;
/** What is asked of calendars. */
export type CalendarCall = At<typeof GRAPH, (typeof calendars)[number]['call']>;
/** What is asked of libraries of documents. */
export type DriveCall = At<typeof GRAPH, (typeof drives)[number]['call']>;
export type GraphCall = At<typeof GRAPH, (typeof facts)['graph'][number]['call']>;
export type SiteCall = At<typeof SITE, (typeof facts)['sharepoint'][number]['call']>;
/** What pages of the site ask besides. */
export type PageCall = (typeof ofPages)[number]['call'];
export type BotConnectorCall = At<typeof TEAMS, (typeof facts)['botConnector'][number]['call']>;
export type Call =
  | GraphCall
  | BotConnectorCall
  | SiteCall
  | (typeof facts)['workflows'][number]['call']
  | PageCall
  | (typeof own)[number]['call'];

export type Answered = Omit<Fact, 'call' | 'sources'> & {
  call: Call;
  open: boolean;
  /** Open to members of the learning site, signed in to it. */
  member?: true;
};

const at = (address: string, of: readonly Fact[]): Answered[] =>
  of.map((fact) => {
    const call = fact.call.replace(' ', ` ${address}`) as Call;
    return { ...fact, call, open: false, ...(byMembers.has(call) ? { member: true } : {}) };
  });

/**
 * Every call that the local tenant answers; any other is refused by name. What a service takes and from whom stands in
 * `m365/facts`. MERGE and DELETE on the site are POST with X-HTTP-Method.
 */
export const calls: readonly Answered[] = [
  ...at(GRAPH, facts.graph),
  ...at(SITE, facts.sharepoint),
  ...at('', facts.workflows),
  ...at(TEAMS, facts.botConnector),
  ...ofPages.map((call): Answered => ({ ...call, open: false, member: true })),
  ...own.map((call) => ({ ...call, open: true })),
];

/** Why the service would not take a body, in its words where sources quote them; undefined where it would. */
export const refusedIn = ({ call, body }: Answered, value: unknown): string | undefined =>
  body && departure(body, value, call.includes('/employeeExperience/') ? inWordsOfViva : inOurWords);

function inOurWords(issue: Issue): string {
  const field = fieldOf(issue);
  if (issue.code === 'unrecognized_keys')
    return `The parameter '${issue.keys[0] ?? ''}' in the request payload is not a valid parameter for the operation.`;
  return isMissing(issue) ? `The request needs ${field}.` : `${field}: ${issue.message}.`;
}
