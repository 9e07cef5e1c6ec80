import { english } from '../../../lib/messages/words.ts';
import { failed, NotLookedAt, notRun, ok, type CheckFinding } from '../checks/finding.ts';
import { anyDraft } from './any-draft.ts';
import { mcpProbe } from './mcp.ts';
import type { SmokeProbe } from './probe.ts';
import { PATIENCE_MS, until } from './until.ts';
import type { World } from './world.ts';

const ROUND =
  'Look at the log stream for the subscription groups, and whether the identity holds Service Bus Data Receiver.';

export const platformProbes: readonly SmokeProbe[] = [
  {
    id: 'cosmos',
    what: 'Cosmos DB stores, answers and removes',
    why: 'The roles were never tried; the account may be closed to this machine.',
    next: 'Look at the role assignments of the account, and at its firewall.',
    async run({ ports, key, documents, undo }) {
      const reply = { key, bodyHash: 'smoke', caller: 'smoke' };
      undo({
        what: 'a document in replies',
        undo: () => documents('replies', 'id').batch(key, [{ write: 'delete', id: key }]),
      });
      await ports.replies.reserve(reply);
      await ports.replies.keep(key, { status: 200, headers: {}, body: key });
      const { response } = await ports.replies.reserve(reply);
      return response?.body === key ? ok() : failed('what was stored is not what came back', 'Report it.');
    },
  },
  {
    id: 'decision-log',
    what: 'The decision log takes an entry under its own role',
    why: 'Documents list no action for a batch, so the role that only creates may be too little for one.',
    next: 'Grant the built-in role on the container decisions, see docs/decisions/0028-append-only.md.',
    async run({ ports, key, undo }) {
      undo({
        what: 'an entry of the decision log',
        stays: 'the log takes nothing back; it says that it was a test',
      });
      await ports.decisions.append({
        decisionId: `${key}:test`,
        at: Date.now(),
        decidedBy: { kind: 'rule', name: 'smoke' },
        subject: key,
        outcome: 'a test of the log, nothing was decided',
        evidence: [],
      });
      return ok();
    },
  },
  {
    id: 'service-bus',
    what: 'Service Bus takes a message, and the app hands it on',
    why: 'The roles were never tried; the trigger may not wake the app.',
    next: ROUND,
    async run({ ports, key, doors, documents, undo }) {
      // Not a signal: the app can do nothing with it but keep it as a dead letter, where it is found.
      const body = JSON.stringify({ smoke: key });
      if (!doors) {
        await ports.bus.resend({ messageId: key, route: 'nobody', body, sender: 'bus' });
        return ok('sent to a route that nobody takes; with APP_URL the app is asked for it too');
      }
      await ports.bus.resend({ messageId: key, route: 'groups', body, sender: 'bus' });
      const kept = await until(async () => {
        for await (const letter of ports.deadLetters.open())
          if (letter.body === body) return letter.deadLetterId;
        return undefined;
      });
      if (!kept) return failed(`the app did not keep it within ${PATIENCE_MS / 1_000} s`, ROUND);
      undo({
        what: 'a dead letter',
        undo: () => documents('dead-letters', 'id').batch(kept, [{ write: 'delete', id: kept }]),
      });
      return ok('sent, received by the app, kept, found');
    },
  },
  {
    id: 'draft',
    what: 'The model drafts in the asked form',
    why: 'Reasoning counts against the tokens of an answer; what the schema may say differs by model.',
    next: 'Look at the deployment’s name, at the role Cognitive Services OpenAI User, and at what the answer says of the schema.',
    async run({ ports }) {
      const answer = await ports.model.ask(anyDraft);
      return answer.outcome === 'answered'
        ? ok(`${answer.tokens.output} tokens`)
        : failed(
            'detail' in answer
              ? `${answer.outcome}: ${typeof answer.detail === 'string' ? answer.detail : english.sayMessage(answer.detail)}`
              : `${answer.outcome} at ${answer.tokens.output} tokens, ${answer.tokens.thought} of them thought`,
            'Lower OPENAI_DRAFT_EFFORT where it was cut; read the detail where it was not.',
          );
    },
  },
  {
    id: 'embedding',
    what: 'The model embeds',
    why: 'Requests are matched with skills by it.',
    next: 'Look at OPENAI_EMBEDDING_DEPLOYMENT.',
    async run({ ports }) {
      const [vector = []] = await ports.model.embed(['ready'], 'company');
      return vector.length > 0
        ? ok(`${vector.length} dimensions`)
        : failed('it answered no vector', 'Look at the deployment.');
    },
  },
  {
    id: 'flow',
    what: 'A Durable flow starts, runs and ends',
    why: 'Storage roles of the backend were never tried.',
    next: 'Look at the log stream, and at the roles of the identity on the storage account or the scheduler.',
    run: flow,
  },
  mcpProbe,
  {
    id: 'card',
    what: 'A card reaches the approvers’ channel',
    why: 'Workflows answers 202 before it posts; only a person sees whether it did.',
    next: 'Open the workflow’s run history in Power Automate, and compare its host with APPROVAL_WEBHOOK_HOSTS.',
    async run({ ports, key, undo, seen }) {
      await ports.channels.approvalCards.write(key, {
        question: 'A test of learning-os: nothing is asked',
        facts: ['Whoever sees this: the channel works.'],
        footer: 'npm run smoke',
      });
      undo({ what: 'a card in the approvers’ channel', stays: 'no app can take it back; delete it there' });
      return ok(seen.has('card') ? 'somebody saw it' : 'taken; --seen card once it is in the channel');
    },
  },
];

/** A shadow replay: it reads, compares and stores nothing but its own history. */
async function flow({ settings, doors, key, undo }: World): Promise<CheckFinding> {
  if (!doors) return notRun('there is no app to ask: APP_URL is not given');
  const token = await doors();
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    };
    const answer = await fetch(new URL(`/api/${path}`, settings.need('APP_URL')), { ...init, headers });
    const json = (await answer.json()) as Record<string, string>;
    if (answer.status === 403) throw new NotLookedAt(json['detail'] ?? 'you may not start a flow');
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${JSON.stringify(json)}`);
    return json;
  };
  const body = JSON.stringify({ days: 7, tried: { policy: { thresholds: { shareBelow: 0.2 } } } });
  const { operationId = '' } = await ask('replays', { method: 'POST', body });
  undo({ what: 'the history of a shadow replay', stays: 'the app purges it with other histories' });
  const end = await until(async () => {
    const { state } = await ask(`replays/${operationId}`);
    return state === 'running' ? undefined : state;
  });
  return end === 'done'
    ? ok()
    : failed(`it is ${end ?? 'still running'}`, 'Look at the flow in the log stream.');
}
