import { isDeepStrictEqual } from 'node:util';
import { needsToTryOn, type TriedOn } from '../../lib/agents/content/need-to-try-on.ts';
import { draftInWords, formsInWords } from '../../lib/agents/content/trial-in-words.ts';
import { tryDraft, type DraftTrial } from '../../lib/agents/content/try-draft.ts';
import { causesInWords, rulesTrialInWords } from '../../lib/agents/needs-analysis/trial/in-words.ts';
import { tryCharter } from '../../lib/agents/needs-analysis/trial/try-charter.ts';
import { policiesOf } from '../../lib/agents/policy-under-trial.ts';
import { CharterLine, inForce } from '../../lib/domain/charter.ts';
import { labelIn, needsCalled } from '../../lib/domain/names.ts';
import { policySections, type Policy, type PolicySection } from '../../lib/domain/policy/policy.ts';
import { whyNowhere } from '../../lib/domain/trial/under-trial.ts';
import { SkillKind, skillKindOf } from '../../lib/domain/skill/skill-kind.ts';
import type { RowToTry } from '../../lib/lists/tries.ts';
import type { Ports } from '../../lib/ports/index.ts';
import { rulesTried, type RulesTried, type Trying } from './rules-tried.ts';

/** What a row would change, line by line; of words, how the draft is made that shows it. */
export type Would = { lines: string[] } | { draft: () => Promise<string[]> };

/** What a row would change if it held: a line of the strategy, a rule, or words that drafts are told. */
export async function whatWouldChange({ edit }: RowToTry, trying: Trying): Promise<Would> {
  return edit.register === 'charter'
    ? await ofLine(edit.value as CharterLine, trying)
    : await ofRule(edit.id as PolicySection, edit.value as object, trying);
}

async function ofLine(line: CharterLine, { ports, run, ...rest }: Trying): Promise<Would> {
  const { lines } = await ports.registers.charter();
  const others = lines.filter(({ lineId }) => lineId !== line.lineId);
  const trial = await run(tryCharter, { lines: [...others, line].map(withoutOwner) });
  return asTold(rulesTrialInWords(trial, await needsById(ports), ports.words), { ports, run, ...rest });
}

/** Who owns a line decides nothing of what it asks for. */
const withoutOwner = (line: CharterLine): Omit<CharterLine, 'ownerId'> =>
  CharterLine.omit({ ownerId: true }).strip().parse(line);

async function ofRule(section: PolicySection, value: object, trying: Trying): Promise<Would> {
  const { ports, run } = trying;
  const { words } = ports;
  // Whole, so that what went back to what is shipped is tried as that.
  const policy = { [section]: policySections[section].parse(value) };
  const under = await policiesOf(policy, ports);
  const why = under.fields.flatMap((field) => whyNowhere(field) ?? [])[0];
  if (why) return { lines: [words.say('trial.says.not-here', { why: words.sayMessage(why) })] };
  const called = await needsById(ports);
  if (!under.trials.has('draft'))
    return asTold(inWords(await rulesTried(policy, under, trying), under, called, ports), trying);
  const [first, ...others] = await needsToTryOn(under, ports);
  if (!first) return { lines: [await withoutNeed(under, trying)] };
  return {
    async draft() {
      const on = (one: TriedOn) => run(tryDraft, { ...one, policy });
      let trial = await on(first);
      let asked = 0;
      // What documents give no such draft of cost nothing; of what a model was asked in vain, a few more are tried.
      for (const one of others) {
        if (!isInVain(trial)) break;
        asked += isAsked(trial) ? 1 : 0;
        if (asked > MORE_ASKED) break;
        trial = await on(one);
      }
      return [
        words.say('trial.says.on', { day: words.day(trying.at) }),
        ...draftInWords(trial, called, words),
      ];
    },
  };
}

/** Needs besides the first of which a model is asked for drafts where none came: each costs as much as the first. */
const MORE_ASKED = 2;

const isInVain = ({ before, after }: DraftTrial): boolean => 'none' in before && 'none' in after;
const isAsked = ({ before, after }: DraftTrial): boolean =>
  ('none' in before && before.isAsked) || ('none' in after && after.isAsked);

/** What to do where no need is there whose draft would show it; of a rubric, about which skills one would be. */
async function withoutNeed(
  { now, tried }: { now: Policy; tried: Policy },
  { ports: { registers, words }, at }: Trying,
): Promise<string> {
  const kind = SkillKind.options.find(
    (one) => !isDeepStrictEqual(now.rubrics.behaviours[one], tried.rubrics.behaviours[one]),
  );
  if (!kind) return words.say('trial.says.no-need');
  const lines = inForce(await registers.charter(), at);
  const skills = await registers.skills();
  const asked = [...new Set(lines.flatMap(({ skillIds }) => skillIds))].flatMap((skillId) => {
    const skill = skills.get(skillId);
    return skill && skillKindOf(skill) === kind ? [labelIn(skill, words)] : [];
  });
  const facts = { kind: words.say(`kind.${kind}`), skills: words.list(asked, 'and'), count: asked.length };
  return words.say('trial.says.no-need.rubric', facts);
}

const asTold = (lines: string[], { ports: { words }, at }: Trying): Would => ({
  lines: [
    words.say('trial.says.on', { day: words.day(at) }),
    ...(lines.length > 0 ? lines : [words.say('trial.says.nothing')]),
  ],
});

function inWords(
  { needs, causes = [], forms = [], questions }: RulesTried,
  { now, tried }: { now: Policy; tried: Policy },
  called: (needId: string) => string,
  { words }: Pick<Ports, 'words'>,
): string[] {
  const [before, days] = [now.thresholds.approvalDays, tried.thresholds.approvalDays];
  return [
    ...(needs ? rulesTrialInWords(needs, called, words) : []),
    ...causesInWords(causes, called, words),
    ...formsInWords(forms, called, words),
    ...(questions ? [words.say('trial.says.questions', { count: questions.length, days, before })] : []),
  ];
}

/** What people call a need by its id, also one that there is not yet: its id names the role and the skill. */
async function needsById({ registers, needs, words }: Ports): Promise<(needId: string) => string> {
  const [skills, profiles, all] = await Promise.all([
    registers.skills(),
    registers.roleProfiles(),
    Array.fromAsync(needs.list()),
  ]);
  const called = needsCalled(skills, profiles, words);
  const known = new Map(all.map((need) => [need.needId, need]));
  return (needId) => {
    const [roleId = '', skillId = '', part] = needId.split('.');
    return called(known.get(needId) ?? { roleId, skillId, ...(part === undefined ? {} : { group: {} }) });
  };
}
