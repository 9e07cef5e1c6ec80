import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { doors } from '../../functions/http/index.ts';
import { usualQuestions } from '../../functions/mcp/prompts.ts';
import { tools } from '../../functions/mcp/tools.ts';
import { english } from '../../lib/messages/words.ts';
import { missingOfAgent } from '../../local/tenant/teams-agent.ts';
import manifest from '../../m365/teams/manifest.json' with { type: 'json' };
import { SettingNotGiven, settingsIn } from '../../scripts/commands/tenant/settings.ts';
import { teamsPackage } from '../../scripts/commands/tenant/teams-package.ts';
import { publishedSchema } from './published-schema.ts';

process.stdout.write('the agent uploaded to a tenant and asked in Copilot: not run, there is none here\n');

const ID = '00000000-0000-4000-8000-0000000000aa';
const given = {
  SHAREPOINT_SITE_URL: 'https://a.sharepoint.com/sites/learning',
  ENTRA_CLIENT_ID: ID,
  APP_AUDIENCE: `api://${ID}`,
  APP_URL: 'https://app.example',
};
const withCopilot = { ...given, COPILOT_SIGN_IN: 'sign-in-of-copilot' };
const filesUnder = (settings: Record<string, string>) => unzipSync(teamsPackage(settingsIn(settings)).zip);
const packed = filesUnder(withCopilot);
const read = (name: string, files = packed) =>
  JSON.parse(Buffer.from(files[name] ?? []).toString()) as object;

interface Agent {
  name: string;
  description: string;
  instructions: string;
  disclaimer: { text: string };
  conversation_starters: { title: string; text: string }[];
  actions: { id: string; file: string }[];
}
interface Confirmed {
  name: string;
  description: string;
  capabilities?: { confirmation?: { type: string; isNonConsequential: boolean } };
}
interface Plugin {
  name_for_human: string;
  description_for_human: string;
  description_for_model: string;
  functions: Confirmed[];
  runtimes: { auth: object; spec: { url: string }; run_for_functions: string[] }[];
}
const agent = read('declarativeAgent.json') as Agent;
const plugin = read('plugin.json') as Plugin;
const listed = read('mcp-tools.json') as {
  tools: { name: string; annotations: { readOnlyHint: boolean } }[];
};

describe('the agent for Copilot', () => {
  it.each([
    ['MicrosoftTeams.v1.24', read('manifest.json'), { copilotAgents: { declarativeAgents: [] } }],
    ['DeclarativeAgent.v1.6', agent, { instructions: 'x'.repeat(8_001) }],
    ['Plugin.v2.4', plugin, { runtimes: [{ type: 'RemoteMCPServer', auth: { type: 'None' }, spec: {} }] }],
  ])('is as Microsoft’s schema %s has it, which refuses what it should not be', (name, file, spoilt) => {
    const check = publishedSchema(name);
    check(file);
    expect(check.errors).toBeNull();
    expect(check({ ...file, ...spoilt })).toBe(false);
    expect(check({ ...file, someField: 1 })).toBe(false);
  });

  it('keeps within what the documentation lets be ignored beyond', () => {
    expect(agent.name.length).toBeLessThanOrEqual(100);
    expect(agent.description.length).toBeLessThanOrEqual(1_000);
    expect(agent.instructions.length).toBeLessThanOrEqual(8_000);
    expect(agent.disclaimer.text.length).toBeLessThanOrEqual(500);
    expect(agent.conversation_starters.length).toBeLessThanOrEqual(12);
    expect(plugin.name_for_human.length).toBeLessThanOrEqual(20);
    expect(plugin.description_for_human.length).toBeLessThanOrEqual(100);
    expect(plugin.description_for_model.length).toBeLessThanOrEqual(2_048);
    for (const { description } of plugin.functions) expect(description.length).toBeLessThanOrEqual(4_000);
  });

  it('may call the doors that are tools, and no other', () => {
    const names = tools.map(({ name }) => name);
    expect(plugin.functions.map(({ name }) => name)).toEqual(names);
    expect(plugin.runtimes.map((runtime) => runtime.run_for_functions)).toEqual([names]);
    expect(listed.tools.map(({ name }) => name)).toEqual(names);
  });

  it('may do nothing that a human decides at a gate or in a register', () => {
    const decided = doors.filter(
      ({ role, card }) => card === 'decides' || ['Need.Decide', 'Register.Write'].includes(role ?? ''),
    );
    expect(decided.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['approval-decide', 'question-ask']),
    );
    const may = new Set(plugin.functions.map(({ name }) => name));
    expect(decided.filter(({ name }) => may.has(name))).toEqual([]);
  });

  it('asks its user before anything that writes, every time', () => {
    const writing = tools.filter(({ tool }) => tool === 'writes').map(({ name }) => name);
    const asking = plugin.functions.filter(({ capabilities }) => capabilities?.confirmation);
    expect(writing.length).toBeGreaterThan(2);
    expect(asking.map(({ name }) => name)).toEqual(writing);
    for (const { capabilities } of asking)
      expect(capabilities?.confirmation).toMatchObject({ type: 'AdaptiveCard', isNonConsequential: false });
    const changing = listed.tools.filter(({ annotations }) => !annotations.readOnlyHint);
    expect(changing.map(({ name }) => name)).toEqual(writing);
  });

  it('begins with the usual questions, those first that everybody may ask', () => {
    const asked = agent.conversation_starters.map(({ title }) => title);
    expect(new Set(asked)).toEqual(new Set(usualQuestions.map(({ title }) => english.say(title))));
    const forAll = usualQuestions.filter(({ answeredBy }) => roleOf(answeredBy) === null);
    expect(forAll.length).toBeGreaterThan(1);
    expect(asked.slice(0, forAll.length)).toEqual(forAll.map(({ title }) => english.say(title)));
  });
});

const roleOf = (name: string) => doors.find((door) => door.name === name)?.role;

describe('the package', () => {
  it('brings the agent where Copilot has a sign-in for it, as a version of its own', () => {
    expect(plugin.runtimes).toMatchObject([
      {
        auth: { type: 'OAuthPluginVault', reference_id: 'sign-in-of-copilot' },
        spec: { url: 'https://app.example/api/mcp' },
      },
    ]);
    const [without, brought] = [teamsPackage(settingsIn(given)), teamsPackage(settingsIn(withCopilot))];
    expect(without.version).toBe(manifest.version);
    expect(brought.version).not.toBe(without.version);
    expect(read('manifest.json')).toMatchObject({ version: brought.version });
  });

  it('is the app as it was without one', () => {
    const files = filesUnder(given);
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    expect(read('manifest.json', files)).not.toHaveProperty('copilotAgents');
  });

  it('says which setting it lacks', () => {
    expect(() => filesUnder({ ...withCopilot, APP_URL: '' })).toThrow(SettingNotGiven);
  });

  it('has everything that its parts name, or the stand-in refuses it', () => {
    const app = read('manifest.json');
    expect(missingOfAgent(app, packed)).toBeUndefined();
    for (const name of ['declarativeAgent.json', 'plugin.json', 'mcp-tools.json'])
      expect(missingOfAgent(app, without(name))).toBe(`The package has no ${name}.`);
    const unfilled = { ...packed, 'plugin.json': Buffer.from('{"auth":"{{COPILOT_SIGN_IN}}"}') };
    expect(missingOfAgent(app, unfilled)).toContain('placeholder');
  });
});

const without = (name: string): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(packed).filter(([each]) => each !== name));
