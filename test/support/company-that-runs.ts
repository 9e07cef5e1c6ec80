import { tendQuestions } from '../../functions/teams/post-and-update-cards.ts';
import { publishCoverage } from '../../lib/agents/analytics/publish-coverage.ts';
import type { RunForm } from '../../lib/domain/artefact/artefact.ts';
import type { DraftedAsset } from '../../lib/domain/content/content.ts';
import { HOUR } from '../../lib/domain/milliseconds.ts';
import { linesIn } from '../../lib/domain/rendering/block.ts';
import { promptKit } from '../../lib/domain/rendering/prompt-kit.ts';
import { forLearners, forRunners, learnerSideOf } from '../../lib/domain/rendering/sides.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { escapeHtml } from '../../lib/messages/escape-html.ts';
import { english } from '../../lib/messages/words.ts';
import { edit } from './edit-register.ts';
import { approves, companyAtWork, lead, reassess, sellers } from './small-company.ts';
import { DAY, START, type Decider, type World } from './world.ts';

export const NEED = 'seller.negotiation';
/** The second version of the response, which has the form that was asked for. */
export const ASSET = `need-${NEED}-1.v2`;
const approver = guidOf('approver');

/** Enough of one matter for a programme. */
export const handbook = {
  name: 'negotiation-handbook.md',
  text: [
    '# Negotiation with buyers',
    '## Before a negotiation with buyers',
    '- Write down your price and terms before a negotiation with buyers begins.',
    '- Ask the buyers which terms they need besides a lower price.',
    '- Agree with your manager which terms you may give to the buyers.',
    '- If the buyers bring a new colleague to the negotiation, ask who signs the price and the terms.',
    '## Discount and terms in a negotiation',
    '- In a negotiation give no discount on the price without better terms in return.',
    '- Offer buyers better terms before you offer a discount on the price.',
    '- When a buyer asks for a discount, ask in the negotiation which terms they would give for the price.',
    '- If the buyers name a lower price of somebody else, ask which terms it includes.',
    '- A discount of more than 8 percent on the price needs terms of 24 months.',
    '## Closing a negotiation with buyers',
    '1. Ask the buyers which price and terms they would sign today.',
    '2. Write down the price and the terms while the buyers are still at the table.',
    '3. Read the price and the terms aloud, and wait until the buyers have said yes.',
    '4. Send the price and the terms to the buyers in writing on the same day.',
    '',
    '- A negotiation with buyers is closed when they have answered the letter with the price and the terms.',
    '## After a negotiation with buyers',
    '- Tell your manager the price, the discount and the terms on the same day.',
    '- When buyers come back with other terms, begin the negotiation of the price anew.',
    '- Never change the price or the terms after the buyers have signed them.',
  ].join('\n'),
};

/**
 * The small company in which what reached sellers has this form, until its effect was read. Everybody has the bot, and
 * whoever decides is asked there too.
 */
export async function companyThatRuns(form: RunForm): Promise<World> {
  const company = await companyAtWork({ sources: [handbook] });
  const decides = { approverId: approver, gates: ['cause-and-priority', 'publication'] };
  await edit(company, 'approver', 'sales', decides);
  for (const personId of [approver, ...sellers(60)])
    await company.ports.chats.remember({
      personId,
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      conversationId: `a:${personId}`,
    });
  const tend = () => tendQuestions({ ports: company.ports, disabledAgents: new Set() }, company.now());
  const wishes: Decider = (question) =>
    question.gate === 'publication' && question.version === 1
      ? { by: lead, answer: { verdict: 'send-back', modality: form } }
      : approves();
  await company.pass(START + HOUR, () => undefined);
  await tend();
  await company.answer((question) =>
    question.gate === 'publication' && question.version === 2 ? undefined : wishes(question),
  );
  await tend();
  await company.pass(START + 30 * DAY, wishes);
  await reassess(company, sellers(60));
  await company.pass(START + 70 * DAY, wishes);
  await tend();
  await company.run(publishCoverage, {});
  return company;
}

/** Shorter texts, such as a name of a shot, stand anywhere. */
const SHORTEST = 20;

/**
 * What whoever runs it reads and learners do not; of passages nothing is secret, because everybody may open documents.
 */
export function secretsOf({ artefact, spans, rubric }: DraftedAsset): string[] {
  if (artefact.form === 'sections') return [];
  const theirs = [...forRunners(artefact, english, rubric), ...promptKit(artefact, spans, english)];
  const known = [
    artefact.title,
    artefact.summary,
    ...forLearners(learnerSideOf(artefact), english, rubric)
      .flatMap(linesIn)
      .map(({ text }) => text),
    ...spans.flatMap(({ text, section = '' }) => [text, section]),
  ].join('\n');
  return [...new Set(theirs.flatMap(linesIn).map(({ text }) => text))].filter(
    (text) => text.length >= SHORTEST && !known.includes(text),
  );
}

/** Which of them a text tells, as it is or as HTML, in JSON or not. */
export const toldIn = (secrets: readonly string[], text: string): string[] =>
  secrets.filter((secret) =>
    [secret, escapeHtml(secret)].some(
      (one) => text.includes(one) || text.includes(JSON.stringify(one).slice(1, -1)),
    ),
  );
