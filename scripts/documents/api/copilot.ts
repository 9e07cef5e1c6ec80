import { usualQuestions } from '../../../functions/mcp/prompts.ts';
import { describedTool, tools } from '../../../functions/mcp/tools.ts';
import { english as words } from '../../../lib/messages/words.ts';
import type { Json } from '../../../m365/json.ts';

const PLUGIN = 'plugin.json';
const TOOLS = 'mcp-tools.json';
const SCHEMAS = 'https://developer.microsoft.com/json-schemas/copilot';

/**
 * The declarative agent for Microsoft 365 Copilot by its files: the agent, the plugin by which it calls the MCP server,
 * and the tools as that server lists them. They are pinned, so that what the agent may call is what was reviewed. What
 * is this company's alone is filled in as the Teams app is packed.
 */
export const agentInCopilot = (): Record<string, Json> => ({
  'declarativeAgent.json': {
    $schema: `${SCHEMAS}/declarative-agent/v1.6/schema.json`,
    version: 'v1.6',
    name: words.say('copilot.name'),
    description: words.say('copilot.description'),
    instructions: `${words.say('mcp.instructions')}\n\n${words.say('copilot.instructions')}`,
    disclaimer: { text: words.say('copilot.disclaimer') },
    behavior_overrides: { special_instructions: { discourage_model_knowledge: true } },
    conversation_starters: starters(),
    actions: [{ id: 'learningOs', file: PLUGIN }],
  },
  [PLUGIN]: {
    $schema: `${SCHEMAS}/plugin/v2.4/schema.json`,
    schema_version: 'v2.4',
    name_for_human: words.say('copilot.plugin.name'),
    description_for_human: words.say('copilot.plugin.description'),
    description_for_model: words.say('mcp.instructions'),
    namespace: 'learningOs',
    functions: tools.map(({ name, summary, tool }) => ({
      name,
      description: summary,
      ...(tool === 'writes' ? { capabilities: { confirmation: confirmationOf(summary) } } : {}),
    })),
    runtimes: [
      {
        type: 'RemoteMCPServer',
        auth: { type: 'OAuthPluginVault', reference_id: '{{COPILOT_SIGN_IN}}' },
        spec: { url: '{{MCP_URL}}', mcp_tool_description: { file: TOOLS } },
        run_for_functions: tools.map(({ name }) => name),
      },
    ],
  },
  [TOOLS]: { tools: tools.flatMap(({ name }) => listed(name)) },
});

/** What everybody may ask comes first: the agent is the same for all, and their roles are not. */
function starters(): Json[] {
  const asksRole = (answeredBy: string) => tools.find(({ name }) => name === answeredBy)?.role !== null;
  const shown = [false, true].flatMap((role) =>
    usualQuestions.filter(({ answeredBy }) => asksRole(answeredBy) === role),
  );
  return shown.map(({ title, text }) => ({ title: words.say(title), text: words.say(text) }));
}

/** Copilot shows what will be sent beside it. The server asks the person too, and writes nothing where it cannot. */
const confirmationOf = (summary: string): Json => ({
  type: 'AdaptiveCard',
  title: words.say('copilot.confirm.title'),
  body: summary,
  isNonConsequential: false,
});

/** A tool as the server lists it, without the shape of its answers, which no part of the package reads. */
function listed(name: string): Json[] {
  const tool = describedTool(name);
  if (!tool) return [];
  const { description = '', inputSchema, annotations = {} } = tool;
  return [{ name, description, inputSchema: inputSchema as Json, annotations: annotations as Json }];
}
