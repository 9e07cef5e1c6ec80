import { globSync, readFileSync } from 'node:fs';
import { agents } from '../../../lib/agents/index.ts';
import { code, table } from './table.ts';

type AgentName = (typeof agents)[number]['name'];

/** What an agent is in terms of Regulation (EU) 2024/1689, as we read it; a lawyer of the company decides. */
type Class = 'high-risk' | 'part of it' | 'transparency' | 'minimal';

interface Classified {
  class: Class;
  /** Why, citing the provision. */
  why: string;
}

const classes: Readonly<Record<AgentName, Classified>> = {
  sensing: {
    class: 'minimal',
    why: 'Checks the form of messages by fixed rules and infers nothing.',
  },
  skills: {
    class: 'high-risk',
    why: 'Infers from work and tests what each person can do: evaluation of workers (Annex III 4 b) and profiling, which closes the way out of Art. 6(3).',
  },
  listening: {
    class: 'minimal',
    why: 'Sees sums of five people or more and nobody’s own answer.',
  },
  'workforce-planning': {
    class: 'part of it',
    why: 'Says something of roles alone, and reads the levels of people for it.',
  },
  'needs-analysis': {
    class: 'part of it',
    why: 'Supposes for groups what is missing and why, out of the levels of people; a human confirms it.',
  },
  content: {
    class: 'transparency',
    why: 'Has texts worded by a general-purpose model (Art. 50), and reads nobody’s levels.',
  },
  delivery: {
    class: 'high-risk',
    why: 'Settles by their profile who is offered training, and when (Annex III 4 b; perhaps 3 a).',
  },
  practice: {
    class: 'high-risk',
    why: 'Settles by somebody’s own answers what they are asked next (Annex III 3 b, where training in a company counts as such).',
  },
  analytics: {
    class: 'part of it',
    why: 'Reads the evidence of people and tells the effect on groups.',
  },
};

/** What the model is given and gives, by the file that calls it. */
const calls: Readonly<Record<string, { agent: AgentName; given: string; gives: string }>> = {
  'lib/agents/content/drafting.ts': {
    agent: 'content',
    given:
      'passages of the company’s documents, the title of a role, the name of a skill, an approver’s wish for another wording, how earlier drafts were corrected, without who did',
    gives: 'the wording of a draft',
  },
  'lib/agents/content/rewording/next-version.ts': {
    agent: 'content',
    given: 'an approver’s remark and the parts of the draft that they sent back',
    gives: 'which of these parts the remark is about',
  },
  'lib/agents/content/rewording/worded-by-model.ts': {
    agent: 'content',
    given:
      'an approver’s remark, the parts that it is about, passages of the company’s documents, how earlier drafts were corrected, without who did',
    gives: 'other words for these parts',
  },
  'lib/agents/content/material/spans-about.ts': {
    agent: 'content',
    given: 'passages of the company’s documents, the name and description of a skill',
    gives: 'vectors, by which rules choose passages',
  },
  'lib/agents/needs-analysis/demand/weigh-request.ts': {
    agent: 'needs-analysis',
    given: 'the words of a request, without who made it',
    gives: 'vectors, by which rules find the skill that is meant',
  },
  'lib/agents/needs-analysis/demand/understand-moment.ts': {
    agent: 'needs-analysis',
    given: 'what somebody says lies before them, without who says it; it is not kept',
    gives: 'vectors, by which rules find the skill that it takes',
  },
  'lib/agents/needs-analysis/demand/find-skills.ts': {
    agent: 'needs-analysis',
    given: 'a text that a caller sends to the door `skills/find`',
    gives: 'vectors, as above',
  },
};

/** How each agent is classified. */
export const classification = (): string =>
  table(
    ['agent', 'decides', 'class', 'why'],
    agents.map(({ name, decides }) => [name, decides, classes[name].class, classes[name].why]),
  );

/** Where the language model is called, with what. */
export function modelUse(): string {
  const calling = globSync('lib/**/*.ts')
    // Adapters and the budgets pass on what others ask.
    .filter((file) => !file.startsWith('lib/adapters/') && file !== 'lib/budgets.ts')
    .filter((file) => /\bmodel\.(ask|embed)\b/.test(readFileSync(file, 'utf8')));
  const listed = Object.keys(calls);
  const differing = [
    ...calling.filter((file) => !listed.includes(file)),
    ...listed.filter((file) => !calling.includes(file)),
  ];
  if (differing.length > 0)
    throw new RangeError(
      `Say in scripts/documents/guides/ai-act.ts what the model is given in ${differing.join(', ')}, or that it is not called there.`,
    );
  return table(
    ['agent', 'the model is given', 'and gives', 'in'],
    Object.entries(calls).map(([file, { agent, given, gives }]) => [agent, given, gives, code(file)]),
  );
}
