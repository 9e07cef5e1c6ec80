// Prepares a Microsoft 365 tenant for the layer, as far as Azure Resource Manager cannot.
import { setTimeout as pause } from 'node:timers/promises';
import { command, Misunderstood, oneOf, print, settingsOption } from './command.ts';
import { apply, undo } from './tenant/apply.ts';
import { openAdminGraph } from './tenant/graph.ts';
import { openJournal } from './tenant/journal.ts';
import { readSettings } from './tenant/settings.ts';
import { stepShown, summary } from './tenant/show.ts';
import { signIn, signInOption, waysIn } from './tenant/sign-in.ts';
import type { TenantAccess, TenantStep, TenantWish } from './tenant/step.ts';
import { tenantSteps } from './tenant/steps.ts';

export const tenant = command({
  name: 'tenant',
  summary: 'what Azure Resource Manager cannot do, in Microsoft 365',
  words: '[step …]',
  about: `Without a step, all of them. Without --apply it only says what it would do.

${tenantSteps.map(({ name, title, admin }) => `  ${name.padEnd(18)}${title} (${admin})`).join('\n')}`,
  options: {
    apply: { type: 'boolean', default: false, help: 'do it, then verify it' },
    undo: {
      type: 'boolean',
      default: false,
      help: 'take back what the journal says that was made here, and nothing else',
    },
    settings: settingsOption,
    'sign-in': signInOption,
    journal: {
      type: 'string',
      value: 'FILE',
      default: 'tenant-journal.json',
      help: 'what was made and how it is taken back (tenant-journal.json); keep it',
    },
  },
  notes: 'One person need not hold every role above: each runs the own steps.',
  async run(values, words) {
    const chosen = words.length === 0 ? tenantSteps : words.map(stepNamed);
    const way = oneOf('sign-in', waysIn, values['sign-in']);
    if (values.apply && values.undo) throw new Misunderstood('--apply and --undo do not go together.');
    const settings = readSettings(values.settings);
    const signedIn = await signIn({
      way,
      tenantId: settings.get('AZURE_TENANT_ID'),
      scopes: [...new Set(chosen.flatMap(({ scopes }) => scopes))],
      say: print,
    });
    const endpoint = settings.get('GRAPH_ENDPOINT') ?? 'https://graph.microsoft.com';
    const around: TenantAccess = { settings, graph: openAdminGraph({ endpoint, token: signedIn.graph }) };
    const journal = openJournal(values.journal);
    const say = (line: string): void => print(`  ${line}`);
    const all: TenantWish[] = [];
    // Backwards where things are taken back: what came last leans on what came first.
    for (const step of values.undo ? chosen.toReversed() : chosen) {
      await named(step, async () => {
        if (values.undo) {
          print(`${step.name}  ${step.title}`);
          await undo(step, around, { journal, say });
          return;
        }
        if (values.apply) await apply(step, around, { journal, say, now: () => new Date(), pause });
        const wishes = await step.plan(around);
        all.push(...wishes);
        print(stepShown(step, wishes));
      });
    }
    if (!values.undo) print(summary(all, values.apply));
  },
});

function stepNamed(name: string): TenantStep {
  const found = tenantSteps.find((step) => step.name === name);
  if (!found)
    throw new Misunderstood(
      `There is no step ${name}; there are ${tenantSteps.map((step) => step.name).join(', ')}.`,
    );
  return found;
}

/** One step that cannot go on keeps no other from its turn. */
async function named({ name, title, scopes, admin }: TenantStep, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const needs = `It needs ${scopes.join(', ')} and the Entra role ${admin}.`;
    print(
      `${name}  ${title}\n  ✗ ${error instanceof Error ? error.message : String(error)}\n      ${needs}\n`,
    );
    process.exitCode = 1;
  }
}
