import type { MessageId } from '../../lib/messages/message.ts';

interface UsualQuestion {
  name: string;
  /** The door that answers it: it is offered to whom that lets in. */
  answeredBy: string;
  title: MessageId & `mcp.prompt.${string}`;
  text: MessageId & `mcp.prompt.${string}`;
}

/** Questions that are usually asked, ready to be chosen. */
export const usualQuestions: readonly UsualQuestion[] = [
  {
    name: 'what-next',
    answeredBy: 'me-items-list',
    title: 'mcp.prompt.what-next',
    text: 'mcp.prompt.what-next.text',
  },
  {
    name: 'what-is-believed',
    answeredBy: 'me-skills-list',
    title: 'mcp.prompt.what-is-believed',
    text: 'mcp.prompt.what-is-believed.text',
  },
  {
    name: 'ask-for',
    answeredBy: 'requests-make',
    title: 'mcp.prompt.ask-for',
    text: 'mcp.prompt.ask-for.text',
  },
  {
    name: 'my-team',
    answeredBy: 'team-coverage-list',
    title: 'mcp.prompt.my-team',
    text: 'mcp.prompt.my-team.text',
  },
  {
    name: 'where-weakest',
    answeredBy: 'coverage-list',
    title: 'mcp.prompt.where-weakest',
    text: 'mcp.prompt.where-weakest.text',
  },
  {
    name: 'what-waits',
    answeredBy: 'approvals-list',
    title: 'mcp.prompt.what-waits',
    text: 'mcp.prompt.what-waits.text',
  },
  {
    name: 'what-is-wrong',
    answeredBy: 'checks-list',
    title: 'mcp.prompt.what-is-wrong',
    text: 'mcp.prompt.what-is-wrong.text',
  },
];
