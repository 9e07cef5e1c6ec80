import { tools } from '../../../functions/mcp/tools.ts';
import { resources } from '../../../functions/mcp/read-resource.ts';
import { usualQuestions } from '../../../functions/mcp/prompts.ts';
import { english } from '../../../lib/messages/words.ts';
import { code, table } from './table.ts';

const roleOf = (role: string | null): string => (role === null ? 'none' : code(role));

/** The doors that are tools. */
export const mcpTools = (): string =>
  table(
    ['tool', '', 'app role', 'what it does'],
    tools.map(({ name, tool = 'reads', role, summary }) => [code(name), tool, roleOf(role), summary]),
  );

/** What is read as resources. */
export const mcpResources = (): string =>
  table(
    ['resource', 'app role'],
    resources.map(({ shown, entry }) => [code(shown.uri), roleOf(entry.role)]),
  );

/** The questions that are ready to be asked. */
export const mcpQuestions = (): string =>
  table(
    ['question', 'asks', 'by'],
    usualQuestions.map(({ name, title, answeredBy }) => [code(name), english.say(title), code(answeredBy)]),
  );
