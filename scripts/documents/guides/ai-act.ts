import { globSync, readFileSync } from 'node:fs';
import { agents } from '../../../lib/agents/index.ts';
import type { AgentName } from '../../../lib/domain/agent-name.ts';
import { code, table } from './table.ts';

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
  'lib/agents/content/translation/translate.ts': {
    agent: 'content',
    given: 'what learners would read of a draft, and the language that enough of them prefer',
    gives: 'the same in that language, and which sentences of it may say something else',
  },
  'lib/agents/content/material/spans-about.ts': {
    agent: 'content',
    given: 'passages of the company’s documents, the name and description of a skill',
    gives: 'vectors, by which rules choose passages',
  },
  'lib/agents/content/doubtful-pairs.ts': {
    agent: 'content',
    given: 'titles of courses of the company’s catalogues',
    gives: 'vectors, by which rules find pairs that a human is asked about',
  },
  'lib/agents/needs-analysis/demand/draft-phrases.ts': {
    agent: 'needs-analysis',
    given:
      'names and the description of a skill, names of others, phrases that stand for it; nothing that anybody asked',
    gives: 'phrases that people may say who ask for it, which count once a human has read and kept them',
  },
  'lib/agents/practice/role-play/say-turn.ts': {
    agent: 'practice',
    given:
      'what somebody says in a role-play, without who they are, the lines of its rubric, and of the made-up partner what was earned; the layer has nothing stored at the model',
    gives:
      'which lines the words show, each with a quote that rules hold to them; and the wording of the answer that rules chose',
  },
  'lib/agents/experts/find-answer.ts': {
    agent: 'experts',
    given: 'passages of documents that experts named, and answers that they accepted',
    gives:
      'vectors, by which rules order passages, and find sentences that answer where no model points at them',
  },
  'lib/agents/experts/answer-pointed-at.ts': {
    agent: 'experts',
    given:
      'what somebody asks, without who asks, which is not kept; sentences of documents that experts named, and of answers that they accepted',
    gives: 'numbers of the sentences that answer, which rules then hold to their passages; it words nothing',
  },
  'lib/agents/experts/nearest-subjects.ts': {
    agent: 'experts',
    given: 'what somebody asks, without who asks, which is not kept; the subjects that experts named',
    gives: 'vectors, by which rules find who could be asked',
  },
  'lib/agents/needs-analysis/demand/weigh-request.ts': {
    agent: 'needs-analysis',
    given: 'the words of a request, without who made it',
    gives: 'vectors, by which rules find the skill that is meant',
  },
  'lib/agents/needs-analysis/demand/read-again.ts': {
    agent: 'needs-analysis',
    given:
      'the words of a request, of a moment that lies before somebody, of a line that is proposed, or of a text sent to `skills/find`, without who wrote them; names and descriptions of the twenty nearest skills',
    gives:
      'numbers of the skills that are meant: what somebody is asked to choose from, or the order of an answer; it decides none and words nothing',
  },
  'lib/agents/needs-analysis/demand/weigh-unanswered.ts': {
    agent: 'needs-analysis',
    given: 'a subject of an expert that a group asked about in vain, without whose it is',
    gives: 'vectors, by which rules find the skill that is meant',
  },
  'lib/agents/needs-analysis/demand/understand-moment.ts': {
    agent: 'needs-analysis',
    given: 'what somebody says lies before them, without who says it; it is not kept',
    gives: 'vectors, by which rules find the skill that it takes',
  },
  'lib/agents/needs-analysis/first-hour/propose-lines.ts': {
    agent: 'needs-analysis',
    given: 'sentences about where the company wants to go, without who wrote them',
    gives: 'vectors, by which rules find the skills of a line',
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
    agents.map(({ name, decides, aiAct }) => [
      name,
      decides,
      aiAct.class === 'part' ? 'part of it' : aiAct.class,
      aiAct.why,
    ]),
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
