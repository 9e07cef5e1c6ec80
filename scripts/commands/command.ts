import { parseArgs } from 'node:util';

/** One option of a command: how it is read, and its line of the help. */
interface Option {
  type: 'string' | 'boolean';
  /** What stands for its value in the help: FILE, ID, N. */
  value?: string;
  help: string;
  default?: string | boolean | string[];
  multiple?: boolean;
}
type Options = Record<string, Option>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

interface Definition<O extends Options> {
  name: string;
  /** In a line: what it is for. */
  summary: string;
  /** What may stand without dashes, such as `[step …]`; without it nothing may. */
  words?: string;
  /** Paragraphs of its help before and after the options. */
  about?: string;
  notes?: string;
  options: O;
  run: (values: Values<O>, words: string[]) => void | Promise<void>;
}

/** A command as the command line calls it. */
export interface Command {
  name: string;
  help: string;
  run: (args: string[]) => Promise<void>;
}

/**
 * The command was not understood: exit code 2, where 1 means that it ran and found or did something that is not right.
 */
export class Misunderstood extends Error {
  override name = 'Misunderstood';
}

/** A command that has a program of its own: what went wrong is said in a line, and by the exit code. */
export async function runAsProgram({ run }: Command): Promise<void> {
  try {
    await run(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof Misunderstood ? 2 : 1;
  }
}

/** Options that several commands take, said once. */
export const settingsOption = {
  type: 'string',
  value: 'FILE',
  help: 'local.settings.json, or what "az functionapp config appsettings list" prints;\nenvironment variables go before it',
} as const satisfies Option;

const help: Option = { type: 'boolean', help: 'say this' };

export function command<const O extends Options>(definition: Definition<O>): Command {
  const { name, words, options, run } = definition;
  return {
    name,
    help: helpOf(definition),
    async run(args) {
      if (args.includes('--help')) {
        // What stands beside it is read all the same, so that a guide's example with --help behind it shows whether it
        // is understood.
        parsed(args, { ...options, help }, words !== undefined);
        print(helpOf(definition));
        return;
      }
      const { values, positionals } = parsed(args, options, words !== undefined);
      await run(values, positionals);
    },
  };
}

function parsed<O extends Options>(args: string[], options: O, allowPositionals: boolean) {
  try {
    return parseArgs<{ args: string[]; options: O; allowPositionals: boolean }>({
      args,
      options,
      allowPositionals,
    });
  } catch (cause) {
    throw new Misunderstood(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Of the words that an option may be, the one that was given. */
export function oneOf<const T extends string>(option: string, allowed: readonly T[], given: string): T {
  const found = allowed.find((one) => one === given);
  if (found === undefined) throw new Misunderstood(`--${option} is one of ${allowed.join(', ')}.`);
  return found;
}

const INDENT = 21;

function helpOf({ name, summary, words, about, notes, options }: Omit<Definition<Options>, 'run'>): string {
  const lines = Object.entries({ ...options, help }).map(([option, { value, help: said }]) => {
    const left = `  --${option}${value === undefined ? '' : ` ${value}`}`;
    return `${left.padEnd(INDENT - 2)}  ${said.replaceAll('\n', `\n${' '.repeat(INDENT)}`)}`;
  });
  const usage = `npm run ${name} --${words === undefined ? '' : ` ${words}`} [options]   ${summary}`;
  return [usage, about?.trimEnd(), lines.join('\n'), notes?.trimEnd()].filter(Boolean).join('\n\n') + '\n';
}

export const print = (line: string): void => void process.stdout.write(`${line}\n`);
