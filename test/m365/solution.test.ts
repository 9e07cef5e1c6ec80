import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterEach, describe, expect, it, jest, test } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { LONGEST_APPROVAL_DAYS } from '../../lib/domain/gate/approval.ts';
import { policySections } from '../../lib/domain/policy/policy.ts';
import { Signal } from '../../lib/domain/signal/signal.ts';
import { pack } from '../../scripts/commands/solution/pack.ts';
import { xml } from '../../m365/cloud-flows/xml.ts';
import { complaintsAbout } from './card-complaints.ts';
import { readCustomConnector } from './custom-connector-file.ts';
import { faultsOf } from './cloud-flow-faults.ts';
import type { FlowFile, Steps } from './cloud-flow-file.ts';
import { handledButFailing } from './cloud-flow-outcome.ts';

process.stdout.write(
  'the solution imported into a Power Platform environment: not run, there is none here\n',
);

const read = (path: string): string => readFileSync(path, 'utf8');
const connector = readCustomConnector(read('m365/custom-connector/apiDefinition.swagger.json'));
const files = globSync('m365/solution/**/*.*').sort();
const workflowFiles = files.filter((file) => file.includes('/Workflows/'));
const texts = new Map(files.map((file) => [file, read(file)]));
const flowIn = (file: string): FlowFile => JSON.parse(read(file)) as FlowFile;

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) =>
    ['RootComponent', 'Workflow', 'connectionreference', 'Connector', 'Default'].includes(name),
});
const parsed = (file: string): Record<string, never> => parser.parse(read(file)) as Record<string, never>;
type Rows = Record<string, string>[];
const components = (solution: string): Rows =>
  (
    parsed(`m365/solution/${solution}/solution.xml`) as unknown as {
      ImportExportXml: { SolutionManifest: { RootComponents: { RootComponent: Rows } } };
    }
  ).ImportExportXml.SolutionManifest.RootComponents.RootComponent;
const customized = (
  parsed('m365/solution/flows/customizations.xml') as unknown as {
    ImportExportXml: {
      Workflows: { Workflow: Rows };
      connectionreferences: {
        connectionreference: (Record<string, string> & { customconnectorid?: object })[];
      };
    };
  }
).ImportExportXml;
const references = customized.connectionreferences.connectionreference;
const ownApi = 'shared_los-5flearningos';
const apis = new Map(
  references.map((row) => [
    row['@connectionreferencelogicalname'] ?? '',
    row['connectorid']?.replace('/providers/Microsoft.PowerApps/apis/', '') ?? '',
  ]),
);
const faults = (flow: FlowFile): string[] => faultsOf(flow, ownApi, connector, apis, LONGEST_APPROVAL_DAYS);

describe('each flow', () => {
  it('is one of the four', () => {
    expect(workflowFiles.map((file) => basename(file).replace(/-.*/, ''))).toEqual([
      'ApproveContent',
      'ConfirmCause',
      'RequestFromForms',
      'WeeklyInsights',
    ]);
  });

  it.each(workflowFiles)('%s fits the connector, reaches every step, is secured and ends in time', (file) => {
    expect(faults(flowIn(file))).toEqual([]);
  });

  it.each(workflowFiles)('%s has an id of its own for each step', (file) => {
    const ids = [...read(file).matchAll(/"operationMetadataId": "([^"]+)"/g)].map(([, id = '']) => id);
    expect(ids.filter((id) => !GUID.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    // Each action says what it runs after; the trigger does not.
    expect(ids).toHaveLength([...read(file).matchAll(/"runAfter":/g)].length + 1);
  });

  it('decides only as the person who owns it, and only after it looked who that is', () => {
    for (const file of workflowFiles.filter((each) => read(each).includes('DecideApproval'))) {
      const { connectionReferences, definition } = flowIn(file).properties;
      const owners = Object.values(connectionReferences).map(
        (each) => each.connection.connectionReferenceLogicalName,
      );
      expect(owners).toEqual(['los_approver', 'los_approverprofile', 'los_approverteams']);
      const [first, second, third] = Object.keys(definition.actions);
      expect([first, second, third]).toEqual(['My_profile', 'My_identity', 'May_I_decide']);
    }
    expect(workflowFiles.filter((each) => read(each).includes('DecideApproval'))).toHaveLength(2);
  });

  it.each(workflowFiles.slice(0, 2))('%s shows a card that Microsoft’s library reads', (file) => {
    const loop = flowIn(file).properties.definition.actions['Ask_until_answered'];
    const card = loop?.actions?.['Does_it_wait_for_me']?.actions?.['Card']?.inputs as unknown as { body: [] };
    expect(complaintsAbout(card)).toEqual([]);
    expect(complaintsAbout({ ...card, body: [...card.body, { type: 'Input.Verdict' }] })).toHaveLength(1);
  });

  it('sends a request from a form that the layer takes, once its expressions are filled in', () => {
    const { actions } = flowIn(workflowFiles[2] ?? '').properties.definition;
    const [signal] = actions['Send_request']?.inputs?.parameters?.['body/signals'] as [
      Record<string, unknown>,
    ];
    const filled = {
      ...signal,
      id: `response-${'v'.repeat(86)}-7`,
      subject: 'seller',
      time: '2026-11-03T08:00:00.1234567Z',
      data: {
        ...(signal['data'] as object),
        requesterId: '2677646c-1a99-4578-896d-5dab048a5c99',
        roleId: 'seller',
      },
    };
    expect(Signal.safeParse(filled).error).toBeUndefined();
  });
});

describe('the judge of the flows', () => {
  const content = workflowFiles[0] ?? '';
  const broken = (change: (text: string) => string): string[] => {
    const before = read(content);
    const after = change(before);
    expect(after).not.toBe(before);
    return faults(JSON.parse(after) as FlowFile);
  };

  test.each<[string, (text: string) => string, RegExp]>([
    [
      'an operation that is gone',
      (text) => text.replaceAll('DecideApproval', 'SettleApproval'),
      /has no SettleApproval/,
    ],
    [
      'a parameter that is gone',
      (text) => text.replace('body/verdict', 'body/vote'),
      /no parameter body\/vote/,
    ],
    [
      'a parameter that is missing',
      (text) => text.replace('"needId": "@triggerBody()?[\'needId\']",', ''),
      /needId is missing/,
    ],
    [
      'a field that no reply has',
      (text) => text.replace("['card']?['facts']", "['card']?['points']"),
      /which no reply has/,
    ],
    [
      'a field that no item has',
      (text) => text.replace("item()?['sources']", "item()?['origins']"),
      /which no item has/,
    ],
    [
      'a field that no notice has',
      (text) => text.replace("triggerBody()?['needId']", "triggerBody()?['need']"),
      /reads triggerBody/,
    ],
    [
      'a cycle',
      (text) =>
        text.replace(
          '"My_profile": {\n          "type": "OpenApiConnection",\n          "runtimeConfiguration": { "secureData": { "properties": ["inputs", "outputs"] } },\n          "runAfter": {}',
          '"My_profile": {\n          "type": "OpenApiConnection",\n          "runtimeConfiguration": { "secureData": { "properties": ["inputs", "outputs"] } },\n          "runAfter": { "My_identity": ["Succeeded"] }',
        ),
      /My_profile never runs/,
    ],
    [
      'a step nobody comes to',
      (text) => text.replace('"Ask_me": ["Succeeded", "TimedOut"]', '"Ask_you": ["Succeeded", "TimedOut"]'),
      /Was_it_answered never runs/,
    ],
    [
      'an answer that is taken for given',
      (text) => text.replace("@actions('Ask_me')?['status']", 'Succeeded'),
      /does not ask whether anybody answered/,
    ],
    [
      'a call that says nothing of its token',
      (text) => text.replace(/,\s+"authentication": "[^"]+"/, ''),
      /does not say whose token/,
    ],
    [
      'an action in the open',
      (text) => text.replace('["inputs", "outputs"]', '["inputs"]'),
      /is not secured/,
    ],
    [
      'a wait that outlives the run',
      (text) => text.replace('"timeout": "P7D"', '"timeout": "P8D"'),
      /until the run is ended/,
    ],
    [
      'a wait that gives up early',
      (text) => text.replace('"timeout": "P7D"', '"timeout": "P6D"'),
      /gives up while/,
    ],
    [
      'a connection that nobody declared',
      (text) => text.replace('los_approverteams', 'los_someone'),
      /is not declared/,
    ],
    [
      'a variable that is not there',
      (text) => text.replace("variables('said')", "variables('told')"),
      /variables\('told'\)/,
    ],
    [
      'a key that every run shares',
      (text) => text.replace("@{workflow()['run']['name']}-Correct", 'always-Correct'),
      /not the run’s/,
    ],
  ])('finds %s', (_what, change, words) => {
    expect(broken(change).join('\n')).toMatch(words);
  });
});

describe('the judge of outcomes', () => {
  const step = (runAfter: Record<string, string[]> = {}, type = 'Compose') => ({
    type,
    runAfter,
    metadata: { operationMetadataId: '' },
  });

  test.each<[string, Steps, [string, string][]]>([
    [
      'a follower for each end',
      { Ask: step(), Again: step({ Ask: ['TimedOut'] }), Use: step({ Ask: ['Succeeded'] }) },
      [['Ask', 'TimedOut']],
    ],
    [
      'a follower for each end, far down one branch',
      {
        Call: step(),
        Use: step({ Call: ['Succeeded'] }),
        More: step({ Use: ['Succeeded'] }),
        Say: step({ Call: ['Failed', 'TimedOut'] }),
      },
      [
        ['Call', 'Failed'],
        ['Call', 'TimedOut'],
      ],
    ],
    ['one follower for both', { Ask: step(), Use: step({ Ask: ['Succeeded', 'TimedOut'] }) }, []],
    [
      'two followers that meet again',
      {
        Call: step(),
        Good: step({ Call: ['Succeeded'] }),
        Bad: step({ Call: ['Failed'] }),
        After: step({ Good: ['Succeeded', 'Skipped'], Bad: ['Succeeded', 'Skipped'] }),
      },
      [],
    ],
    [
      'two followers that meet in a step that wants both',
      {
        Call: step(),
        Good: step({ Call: ['Succeeded'] }),
        Bad: step({ Call: ['Failed'] }),
        After: step({ Good: ['Succeeded'], Bad: ['Succeeded'] }),
      },
      [['Call', 'Failed']],
    ],
    [
      'an end on purpose',
      { Call: step(), Use: step({ Call: ['Succeeded'] }), Stop: step({ Call: ['Failed'] }, 'Terminate') },
      [],
    ],
    ['trouble that nobody follows', { Call: step(), Use: step({ Call: ['Succeeded'] }) }, []],
  ])('%s', (_what, steps, failing) => {
    expect(handledButFailing(steps)).toEqual(failing);
  });

  it('finds the flow that this solution once held: asked again on one branch, answered on the other', () => {
    const flow = flowIn(workflowFiles[0] ?? '');
    const beside =
      flow.properties.definition.actions['Ask_until_answered']?.actions?.['Does_it_wait_for_me']?.actions ??
      {};
    const { Was_it_answered: answered } = beside;
    beside['Ask_again'] = step({ Ask_me: ['TimedOut'] });
    beside['Was_it_answered'] = { ...(answered ?? step()), runAfter: { Ask_me: ['Succeeded'] } };
    expect(faults(flow).join('\n')).toMatch(/Ask_me is followed when it ends TimedOut/);
  });
});

describe('the solutions', () => {
  it.each(files.filter((file) => file.endsWith('.xml')))(
    '%s is well-formed: written again from what it says, it is the same',
    (file) => {
      const { '?xml': declaration, ...root } = parsed(file);
      expect(declaration).toEqual({ '@version': '1.0', '@encoding': 'utf-8' });
      expect(xml(root)).toBe(read(file));
    },
  );

  it('list what is in them, and nothing else', () => {
    const listed = components('flows');
    const ids = workflowFiles.map((file) => (/-([0-9A-F-]{36})\.json$/.exec(file)?.[1] ?? '').toLowerCase());
    expect(ids.filter((id) => !GUID.test(id))).toEqual([]);
    const flowRows = listed.filter((row) => row['@type'] === '29').map((row) => row['@id']);
    expect(flowRows.sort()).toEqual(ids.map((id) => `{${id}}`).sort());
    const rows = customized.Workflows.Workflow;
    expect(rows.map((row) => row['@WorkflowId']).sort()).toEqual(flowRows.sort());
    expect(rows.map((row) => `m365/solution/flows${row['JsonFileName'] ?? ''}`).sort()).toEqual(
      workflowFiles,
    );
    const variables = listed.filter((row) => row['@type'] === '380').map((row) => row['@schemaName'] ?? '');
    expect(
      variables
        .map(
          (name) =>
            `m365/solution/flows/environmentvariabledefinitions/${name}/environmentvariabledefinition.xml`,
        )
        .sort(),
    ).toEqual(files.filter((file) => file.includes('environmentvariable')));
    expect(listed).toHaveLength(rows.length + variables.length);
  });

  it('declare every connection that a flow borrows, and none besides', () => {
    const borrowed = workflowFiles.flatMap((file) =>
      Object.values(flowIn(file).properties.connectionReferences).map(
        (each) => each.connection.connectionReferenceLogicalName,
      ),
    );
    expect([...new Set(borrowed)].sort()).toEqual([...apis.keys()].sort());
    const [component] = components('custom-connector');
    const toUs = references.filter(({ connectorid }) => connectorid?.endsWith(ownApi));
    expect(toUs.length).toBeGreaterThan(0);
    for (const row of toUs)
      expect(`{${(row.customconnectorid as { connectorid: string } | undefined)?.connectorid ?? ''}}`).toBe(
        component?.['@id'],
      );
  });

  it('give each variable that a flow reads a definition', () => {
    const schemaNames = workflowFiles.flatMap((file) =>
      [...read(file).matchAll(/"schemaName": "([^"]+)"/g)].map(([, name = '']) => name),
    );
    const defined = components('flows')
      .map((row) => row['@schemaName'])
      .filter(Boolean);
    expect([...new Set(schemaNames)].sort()).toEqual(defined.sort());
  });

  it('import every flow switched off', () => {
    expect(customized.Workflows.Workflow.map((row) => row['StateCode'])).toEqual(['0', '0', '0', '0']);
  });

  it('hold no secret, and no address but that of the language', () => {
    for (const [file, text] of texts) {
      expect([file, text]).not.toEqual([
        file,
        expect.stringMatching(/sig=|bearer|accountkey|sharedaccess|password/i),
      ]);
      const hosts = [...text.matchAll(/https?:\/\/([^/"\s]+)/g)].map(([, host]) => host);
      expect(
        [...new Set(hosts)].filter(
          (host) =>
            !['schema.management.azure.com', 'www.w3.org', 'schemas.openxmlformats.org'].includes(host ?? ''),
        ),
      ).toEqual([]);
    }
  });
});

describe('the packages', () => {
  const own = {
    host: 'contoso.azurewebsites.net',
    tenantId: '99999999-2222-4333-8444-555555555555',
    clientId: '11111111-2222-4333-8444-555555555555',
    audience: 'api://contoso',
  };
  const api = `${ownApi}-5f0123456789abcdef`;
  const unpacked = (settings: Parameters<typeof pack>[0]) =>
    Object.fromEntries(Object.entries(pack(settings)).map(([name, zip]) => [name, unzipSync(zip)]));

  afterEach(() => {
    jest.useRealTimers();
  });
  it('are the same bytes for the same company, whenever they are packed', () => {
    const packed = pack(own);
    jest.useFakeTimers({ now: Date.UTC(2031, 4, 5) });
    expect(pack(own)).toEqual(packed);
  });

  it('give every ending a type', () => {
    for (const entries of Object.values(unpacked(own))) {
      const types = strFromU8(entries['[Content_Types].xml'] ?? new Uint8Array());
      const endings = Object.keys(entries).map((name) => name.split('.').at(-1) ?? '');
      expect(endings.filter((ending) => !types.includes(`Extension="${ending}"`))).toEqual([]);
    }
  });

  it('name the company in the connector, and leave no place to be filled in', () => {
    const entries = unpacked(own)['learning-os-connector.zip'] ?? {};
    const file = (ending: string) =>
      JSON.parse(
        strFromU8(entries[`Connector/los_learningos_${ending}.json`] ?? new Uint8Array()),
      ) as unknown;
    expect(file('openapidefinition')).toMatchObject({ host: own.host, basePath: '/api' });
    const parameters = file('connectionparameters');
    expect(parameters).toMatchObject({
      token: {
        oAuthSettings: {
          clientId: own.clientId,
          customParameters: { tenantId: { value: own.tenantId }, resourceUri: { value: own.audience } },
        },
      },
      'token:clientSecret': { type: 'securestring' },
    });
    expect(JSON.stringify(parameters)).not.toMatch(/00000000-0000|learning-os|common/);
    const named = /\/Connector\/[^<]+/g;
    const said = strFromU8(entries['customizations.xml'] ?? new Uint8Array()).match(named) ?? [];
    expect(said.map((path) => path.slice(1)).sort()).toEqual(
      Object.keys(entries)
        .filter((name) => name.startsWith('Connector/'))
        .sort(),
    );
  });

  it('name the connector in the flows as the environment does', () => {
    const entries = unpacked({ ...own, api })['learning-os-flows.zip'] ?? {};
    const all = Object.values(entries)
      .map((bytes) => strFromU8(bytes))
      .join('\n');
    expect(all.replaceAll(api, '')).not.toContain(ownApi);
    expect(all.match(new RegExp(api, 'g'))?.length).toBeGreaterThan(10);
  });
});

test('no question stays open longer than the flows wait', () => {
  const { thresholds } = policySections;
  expect(thresholds.safeParse({ approvalDays: LONGEST_APPROVAL_DAYS }).success).toBe(true);
  expect(thresholds.safeParse({ approvalDays: LONGEST_APPROVAL_DAYS + 1 }).success).toBe(false);
});
