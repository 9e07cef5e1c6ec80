import { randomBytes } from 'node:crypto';
import {
  CLIENT_CAPABILITIES_META_KEY,
  createRequestStateCodec,
  inputRequired,
  inputResponse,
  type InputRequests,
  type InputRequiredResult,
  type McpServer,
  type ServerContext,
} from '@modelcontextprotocol/server';

/** Signs what goes to the client and comes back; one key for as long as the process lives. */
export const signedState = createRequestStateCodec<{ round: number }>({ key: randomBytes(32) });

const TEXT = { type: 'string' } as const;
const YES_OR_NO = { type: 'boolean' } as const;
const field = (name: string, of: typeof TEXT | typeof YES_OR_NO, message: string) =>
  inputRequired.elicit({
    message,
    requestedSchema: { type: 'object', properties: { [name]: of }, required: [name] },
  });
const ask = (question: string, maxTokens: number) =>
  inputRequired.createMessage({
    messages: [{ role: 'user', content: { type: 'text', text: question } }],
    maxTokens,
  });
const name = field('name', TEXT, 'What is your name?');
const roots = inputRequired.listRoots();
const confirm = { confirm: field('ok', YES_OR_NO, 'Please confirm') };
const several = { user_name: name, greeting: ask('Generate a greeting', 50), client_roots: roots };

const isAnswered = ({ mcpReq }: ServerContext, requests: InputRequests): boolean =>
  Object.keys(requests).every((key) => inputResponse(mcpReq.inputResponses, key).kind !== 'missing');

/** Tools that ask before they answer, by what they ask; `signed` ones hand a state along. */
const asking: Readonly<Record<string, { requests: InputRequests; signed?: true }>> = {
  elicitation: { requests: { user_name: name } },
  sampling: { requests: { capital_question: ask('What is the capital of France?', 100) } },
  list_roots: { requests: { client_roots: roots } },
  request_state: { requests: confirm, signed: true },
  tampered_state: { requests: confirm, signed: true },
  multiple_inputs: { requests: several, signed: true },
};

const stateOf = async (round: number, context: ServerContext) => ({
  requestState: await signedState.mint({ round }, context),
});

/** Adds what the scenarios on asking back call by name. */
export function addFixturesThatAsk(mcp: McpServer): void {
  for (const [what, { requests, signed }] of Object.entries(asking))
    mcp.registerTool(`test_input_required_result_${what}`, { description: 'Asks back.' }, async (context) =>
      isAnswered(context, requests)
        ? { content: [{ type: 'text', text: `state-ok ${JSON.stringify(context.mcpReq.inputResponses)}` }] }
        : inputRequired({ inputRequests: requests, ...(signed ? await stateOf(1, context) : {}) }),
    );

  const steps: InputRequests[] = [
    { step1: field('name', TEXT, 'Step 1: What is your name?') },
    { step2: field('color', TEXT, 'Step 2: What is your favorite color?') },
  ];
  mcp.registerTool(
    'test_input_required_result_multi_round',
    { description: 'Asks twice.' },
    async (context) => {
      const done = context.mcpReq.requestState<{ round: number }>()?.round ?? 0;
      const next = steps[done];
      return next
        ? inputRequired({ inputRequests: next, ...(await stateOf(done + 1, context)) })
        : { content: [{ type: 'text', text: 'Thank you.' }] };
    },
  );

  mcp.registerTool(
    'test_input_required_result_capabilities',
    { description: 'Asks as it may.' },
    ({ mcpReq }) => {
      const declared = (mcpReq.envelope as Record<string, object> | undefined)?.[
        CLIENT_CAPABILITIES_META_KEY
      ];
      const possible = Object.entries({ elicitation: name, sampling: ask('Generate a greeting', 50) });
      return inputRequired({
        inputRequests: Object.fromEntries(possible.filter(([capability]) => capability in (declared ?? {}))),
      });
    },
  );

  const context = { user_context: field('context', TEXT, 'What context should the prompt use?') };
  mcp.registerPrompt(
    'test_input_required_result_prompt',
    { description: 'Asks back.' },
    (
      visit,
    ): InputRequiredResult | { messages: { role: 'user'; content: { type: 'text'; text: string } }[] } =>
      isAnswered(visit, context)
        ? { messages: [{ role: 'user', content: { type: 'text', text: 'In that context.' } }] }
        : inputRequired({ inputRequests: context }),
  );
}
