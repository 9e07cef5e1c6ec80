import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agentNames } from '../../lib/domain/agent-name.ts';
import { teamsOrigins } from '../../m365/teams-hosts.ts';
import { readConfig, settings, SettingMissing } from '../../lib/config.ts';

const names = Object.keys(settings) as (keyof typeof settings)[];
const required = names.filter((name) => !settings[name].safeParse('').success);
const addresses = [
  'Cosmos__accountEndpoint',
  'OPENAI_ENDPOINT',
  'GRAPH_ENDPOINT',
  'SHAREPOINT_SITE_URL',
  'APPROVAL_WEBHOOK_URL',
  'ENTRA_AUTHORITY',
  'BOT_KEYS_URL',
  'APP_URL',
];
const ids = ['ENTRA_TENANT_ID', 'ENTRA_CLIENT_ID'];
const valueOf = (name: string): string => {
  if (addresses.includes(name) || name === 'TEAMS_ORIGINS') return 'https://there.example';
  return ids.includes(name) ? '00000000-0000-4000-8000-0000000000aa' : 'something';
};
const complete = Object.fromEntries(required.map((name) => [name, valueOf(name)]));
const complaint = (env: Record<string, string | undefined>) => {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    return error instanceof SettingMissing ? error.message : 'another error';
  }
};

describe('the settings', () => {
  test('are read where they are complete, the optional ones left out', () => {
    const config = readConfig({
      ...complete,
      APPROVAL_WEBHOOK_HOSTS: ' a.example, *.b.example ,',
      WEBHOOK_NETWORKS: '10.1.0.0/16, fd12::/48',
    });
    expect(config.WEBHOOK_NETWORKS).toEqual(['10.1.0.0/16', 'fd12::/48']);
    expect(config.APPROVAL_WEBHOOK_HOSTS).toEqual(['a.example', '*.b.example']);
    expect(config.DISABLED_AGENTS.size).toBe(0);
    expect(config.Cosmos__accountEndpoint).toBe('https://there.example');
  });

  test('let no bot be answered below a domain in which anybody registers names', () => {
    const hosts = (BOT_SERVICE_HOSTS: string) => complaint({ ...complete, BOT_SERVICE_HOSTS });
    expect(hosts('smba.trafficmanager.net, *.teams.microsoft.us')).toBe('');
    expect(hosts('smba.trafficmanager.net,*.trafficmanager.net')).toContain('anybody registers names');
  });

  test('let the page of role-plays be shown by origins that somebody owns, and by nobody else', () => {
    const origins = (TEAMS_ORIGINS: string) => complaint({ ...complete, TEAMS_ORIGINS });
    expect(readConfig({ ...complete, TEAMS_ORIGINS: teamsOrigins.join(', ') }).TEAMS_ORIGINS).toEqual(
      teamsOrigins,
    );
    expect(origins('http://127.0.0.1:7077')).toBe('');
    const wrong = ['https://*', 'https://*.com', '*', 'https://a.example/tab', 'http://a.example'];
    for (const one of [...wrong, "https://a.example; script-src 'unsafe-inline'", 'https://*.a.*'])
      expect([one, origins(one)]).toEqual([one, expect.stringContaining('TEAMS_ORIGINS holds what is no')]);
  });

  test('open the app by an address that a browser takes for safe', () => {
    const address = (APP_URL: string) => complaint({ ...complete, APP_URL });
    expect([address('https://app.example'), address('http://127.0.0.1:7071')]).toEqual(['', '']);
    for (const one of ['http://app.example', 'http://127.0.0.1.example', 'app.example', 'https://'])
      expect([one, address(one)]).toEqual([one, expect.stringContaining('APP_URL is not an https address')]);
  });

  test('keep the folder of HR apart from what others open', () => {
    const folder = (HR_FILES_FOLDER: string) => complaint({ ...complete, HR_FILES_FOLDER });
    expect(folder('')).toBe('');
    expect(folder('https://there.example/sites/hr/Shared%20Documents/Exports')).toBe('');
    expect(folder('https://there.example/sites/hr')).toMatch(/HR_FILES_FOLDER is no folder of a site/);
    expect(folder('/sites/hr/Shared Documents')).toMatch(/HR_FILES_FOLDER is not an https address/);
    const SHAREPOINT_SITE_URL = 'https://there.example/sites/Learning/';
    expect(
      complaint({
        ...complete,
        SHAREPOINT_SITE_URL,
        HR_FILES_FOLDER: 'https://there.example/sites/learning/Shared Documents/HR',
      }),
    ).toMatch(/HR_FILES_FOLDER lies on a site that others than HR open/);
  });

  test('keep files of records apart from what people learn from and from what HR leaves', () => {
    const told = (RECORD_FILES_FOLDER: string) => complaint({ ...complete, ...sites, RECORD_FILES_FOLDER });
    const sites = {
      SHAREPOINT_SITE_URL: 'https://there.example/sites/learning',
      FACILITATORS_SITE_URL: 'https://there.example/sites/facilitators',
      HR_FILES_FOLDER: 'https://there.example/sites/hr/Documents/Exports',
    };
    expect([told(''), told('https://there.example/sites/records/Documents/Outbox')]).toEqual(['', '']);
    expect(told('https://there.example/sites/records')).toMatch(/RECORD_FILES_FOLDER is no folder of a site/);
    for (const site of ['Learning', 'facilitators', 'HR'])
      expect(told(`https://there.example/sites/${site}/Documents/Outbox`)).toMatch(
        /RECORD_FILES_FOLDER lies on the site that learners or facilitators read, or on that of HR/,
      );
  });

  test('keep the site for facilitators apart from the one that learners read', () => {
    const site = (FACILITATORS_SITE_URL: string) => complaint({ ...complete, FACILITATORS_SITE_URL });
    expect(site('')).toBe('');
    expect(site('https://there.example/sites/facilitators')).toBe('');
    expect(site('https://There.example/')).toMatch(/FACILITATORS_SITE_URL is the site that learners read/);
    expect(site('not one')).toMatch(/FACILITATORS_SITE_URL is not an https address/);
  });

  test('read the members of groups only where people are read', () => {
    const group = '00000000-0000-4000-8000-0000000000ab';
    const groups = (PILOT_GROUPS: string, PEOPLE_FROM_DIRECTORY: string) =>
      complaint({ ...complete, PILOT_GROUPS, PEOPLE_FROM_DIRECTORY });
    expect(groups(group, 'without-dates')).toBe('');
    expect(groups(group, '')).toMatch(/PILOT_GROUPS needs people who are read from Entra/);
    expect(groups('sales', 'without-dates')).toMatch(/PILOT_GROUPS holds what is no id of a group/);
    expect(groups('', 'yes')).toContain('names yes, which is none of off,');
  });

  test('name few attributes by which a draw is checked, each by its set', () => {
    const attributes = (CHECKED_ATTRIBUTES: string) => complaint({ ...complete, CHECKED_ATTRIBUTES });
    expect(readConfig(complete).CHECKED_ATTRIBUTES).toEqual([]);
    expect(readConfig({ ...complete, CHECKED_ATTRIBUTES: 'A.b, C.d' }).CHECKED_ATTRIBUTES).toEqual([
      'A.b',
      'C.d',
    ]);
    expect(attributes('A.b, A.b')).toMatch(/CHECKED_ATTRIBUTES names an attribute twice/);
    expect(attributes('Gender')).toMatch(/CHECKED_ATTRIBUTES holds what is no attribute such as Set.Name/);
    expect(attributes("A.b' or 'a' eq 'a")).toMatch(/holds what is no attribute/);
    expect(attributes('A.a,A.b,A.c,A.d')).toMatch(/names more than three attributes/);
  });

  test('say how long the model thinks, and not very long where nobody says it', () => {
    const effortOf = (effort?: string) =>
      readConfig({ ...complete, OPENAI_DRAFT_EFFORT: effort }).OPENAI_DRAFT_EFFORT;
    expect([effortOf(), effortOf(''), effortOf('off')]).toEqual(['low', 'low', 'off']);
    expect(complaint({ ...complete, OPENAI_DRAFT_EFFORT: 'much' })).toContain(
      'names much, which is none of off,',
    );
  });

  test('that are missing are named, all of them and no other, with what they are for', () => {
    fc.assert(
      fc.property(fc.subarray(required, { minLength: 1 }), fc.boolean(), (missing, empty) => {
        const env = {
          ...complete,
          ...Object.fromEntries(missing.map((name) => [name, empty ? '' : undefined])),
        };
        const said = complaint(env);
        expect(
          required.filter((name) => said.includes(`${name} is missing: ${settings[name].description}`)),
        ).toEqual(missing);
      }),
    );
  });

  test.each(addresses)('take only an https address for %s', (name) => {
    const wrong = [
      'http://there.example',
      'there.example',
      'ftp://there.example',
      'javascript:alert(1)',
      'https://',
    ];
    expect(
      wrong.filter(
        (value) => !complaint({ ...complete, [name]: value }).includes(`${name} is not an https address`),
      ),
    ).toEqual([]);
  });

  test.each(['https://localhost', '10.0.0.1', '10.0.0.0/33', 'fd00::/129', 'any'])(
    'do not take %s for a network',
    (network) => {
      const env = { ...complete, WEBHOOK_NETWORKS: `10.1.0.0/16, fd12::/48, ${network}` };
      expect(complaint(env)).toContain(`WEBHOOK_NETWORKS names ${network}, which is no network`);
    },
  );

  test('take a key of a record store with its host alone, and repeat none that is wrong', () => {
    const secrets = (lrs: unknown) => ({ ...complete, RECEIVER_SECRETS: JSON.stringify({ lrs }) });
    const lrs = { host: 'lrs.contoso.com:8443', key: 'name:the key' };
    expect(readConfig(secrets(lrs)).RECEIVER_SECRETS.get('lrs')).toEqual(lrs);
    for (const wrong of [
      'name:the key',
      { ...lrs, host: 'https://lrs.contoso.com' },
      { ...lrs, key: 'the key' },
    ])
      expect(complaint(secrets(wrong))).toMatch(/^(?=.*RECEIVER_SECRETS)(?!.*the key)/s);
  });

  test('do not repeat a wrong value, which may be a secret', () => {
    const said = complaint({ ...complete, APPROVAL_WEBHOOK_URL: 'http://there.example/?sig=secret' });
    expect(said).toContain('APPROVAL_WEBHOOK_URL is not an https address');
    expect(said).not.toContain('secret');
  });

  test('switch off the agents that they name', () => {
    fc.assert(
      fc.property(fc.subarray([...agentNames]), (off) => {
        const { DISABLED_AGENTS } = readConfig({ ...complete, DISABLED_AGENTS: off.join(' , ') });
        expect([...DISABLED_AGENTS].toSorted()).toEqual(off.toSorted());
      }),
    );
  });

  test.each(['contents', 'Content', 'constructor', 'content;delivery'])('know no agent %s', (name) => {
    expect(complaint({ ...complete, DISABLED_AGENTS: `delivery,${name}` })).toContain(
      `names ${name}, which is none of`,
    );
  });
});
