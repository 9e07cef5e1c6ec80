// The command line for IT: installs and runs the layer.
import type { Command } from './command.ts';
import { Misunderstood, print } from './command.ts';

/**
 * What there is, in the order in which one needs it. A new command is a file, one line here and a script in
 * package.json.
 */
const commands: Record<string, { summary: string; load: () => Promise<Command> }> = {
  preflight: {
    summary: 'what would go wrong, before anything is deployed',
    load: async () => (await import('./preflight.ts')).preflight,
  },
  tenant: {
    summary: 'what Azure Resource Manager cannot do, in Microsoft 365',
    load: async () => (await import('./tenant.ts')).tenant,
  },
  'install-bot': {
    summary: 'installs the Teams app with the bot for people',
    load: async () => (await import('./install-bot.ts')).installBot,
  },
  doctor: {
    summary: 'what is wrong with the layer that is deployed',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  smoke: {
    summary: 'asks a real tenant and subscription once what no source says',
    load: async () => (await import('./smoke.ts')).smoke,
  },
  taxonomy: {
    summary: 'skills and role profiles from ESCO, O*NET or a CSV',
    load: async () => (await import('./taxonomy.ts')).taxonomy,
  },
  'record-key': {
    summary: 'a key for a system that sends learning records (xAPI)',
    load: async () => (await import('./record-key.ts')).recordKey,
  },
  solution: {
    summary: 'packs the connector and the cloud flows for Power Platform',
    load: async () => (await import('./solution.ts')).solution,
  },
  cost: {
    summary: 'what so many people use in a month, and what that costs',
    load: async () => (await import('./cost.ts')).cost,
  },
  export: {
    summary: 'everything in the store, or what it holds about one person',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  flows: {
    summary: 'wakes the flow of a need that stands still, or ends it',
    load: async () => (await import('./flows.ts')).flowsCommand,
  },
  erase: {
    summary: 'erases one person, by their Entra object id',
    load: async () => (await import('./erase.ts')).erase,
  },
};

const HELP = `npm run learning-os -- COMMAND [options]   the command line of learning-os

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`)
  .join('\n')}

npm run COMMAND -- --help says what a command takes. Nothing is changed without --apply.
It exits with 0 when all is well, with 1 when something failed or is not as it should be, with 2 when it was not understood.
`;

const [name = '--help', ...args] = process.argv.slice(2);
try {
  if (name === '--help') print(HELP);
  else {
    const chosen = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!chosen)
      throw new Misunderstood(`There is no command ${name}; there are ${Object.keys(commands).join(', ')}.`);
    await (await chosen.load()).run(args);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof Misunderstood && name !== '--help')
    process.stderr.write(`Next: npm run ${Object.hasOwn(commands, name) ? name : 'learning-os'} -- --help\n`);
  process.exitCode = error instanceof Misunderstood ? 2 : 1;
}
