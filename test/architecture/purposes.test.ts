// A purpose stands on every read of what is known of people (decision 47): each file that reads says which, here as
// well, with the reason.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { purposes, seesLearning, type Purpose } from '../../lib/domain/person/purpose.ts';

const root = join(import.meta.dirname, '..', '..');
const files = ['lib', 'functions', 'orchestrators', 'scripts', 'm365']
  .flatMap((room) => globSync(`${room}/**/*.ts`, { cwd: root }))
  .map((file) => file.replaceAll('\\', '/'));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

const READ = /\blearners\.(?:read|all|page|everybody|evidenceOf|evidenceOn|answers|alreadyIn)\(\s*([^,)]*)/g;
/** The purposes that a text reads for, as it names them at each read. */
const purposesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(READ)].map(([, purpose = '']) => purpose.trim())),
];

/** Who reads, and for what. */
const readers: Record<string, { for: Purpose[]; why: string }> = {
  'lib/agents/analytics/agent.ts': { for: ['learning'], why: 'whether what people received helped' },
  'lib/agents/change-learner.ts': { for: ['record-keeping'], why: 'to change what was read before' },
  'lib/agents/delivery/deliver-page.ts': { for: ['learning'], why: 'who still needs what was made' },
  'lib/needs/people-of.ts': { for: ['learning'], why: 'who needs what was made' },
  'lib/agents/delivery/offer-at-moments.ts': {
    for: ['learning'],
    why: 'who came to another role or team, and may be offered what exists',
  },
  'lib/agents/delivery/ask-at-a-moment.ts': { for: ['own-access'], why: 'what somebody asks for themselves' },
  'lib/agents/delivery/answer-item.ts': {
    for: ['own-access'],
    why: 'what somebody says to something of theirs',
  },
  'lib/agents/delivery/answer-offer.ts': { for: ['own-access'], why: 'what somebody says to an offer' },
  'lib/agents/delivery/moment-approval.ts': {
    for: ['record-keeping'],
    why: 'whether who approved in advance has left',
  },
  'lib/agents/needs-analysis/demand/understand-moment.ts': {
    for: ['own-access'],
    why: 'the role of somebody who wishes for something',
  },
  'lib/agents/delivery/ask-at-once.ts': { for: ['own-access'], why: 'what somebody asks for at once' },
  'lib/agents/delivery/own-items.ts': { for: ['own-access'], why: 'what somebody was given' },
  'lib/agents/needs-analysis/demand/weigh-request.ts': {
    for: ['learning'],
    why: 'whether a role is a group',
  },
  'lib/agents/needs-analysis/find-needs.ts': { for: ['learning'], why: 'which gaps groups have' },
  'lib/agents/cohort/ask-facilitators.ts': {
    for: ['record-keeping'],
    why: 'when somebody works who was named to lead a group',
  },
  'lib/agents/cohort/attendance.ts': {
    for: ['learning', 'record-keeping'],
    why: 'who is in a group, to be marked by whoever leads it',
  },
  'lib/agents/cohort/call-off.ts': { for: ['learning'], why: 'to free those whose group does not meet' },
  'lib/agents/cohort/form-groups.ts': { for: ['learning'], why: 'to put people into a group' },
  'lib/agents/cohort/own-cohort.ts': { for: ['own-access'], why: 'a group that somebody is in' },
  'lib/agents/cohort/people-of-group.ts': {
    for: ['learning'],
    why: 'to let go of who came into one line of reporting',
  },
  'lib/agents/cohort/people-who-meet.ts': {
    for: ['learning', 'record-keeping'],
    why: 'who may be invited, and who leads whom among them',
  },
  'lib/agents/cohort/tell-members.ts': { for: ['learning'], why: 'to tell people of their sessions' },
  'lib/agents/cohort/tell.ts': { for: ['record-keeping'], why: 'when whoever approved it works' },
  'lib/agents/delivery/programme/own-plan.ts': { for: ['own-access'], why: 'what somebody plans' },
  'lib/agents/delivery/programme/own-programme.ts': {
    for: ['own-access'],
    why: 'a programme that reached its person',
  },
  'lib/agents/delivery/programme/run-programmes.ts': { for: ['learning'], why: 'to whom what comes next' },
  'lib/agents/delivery/programme/share-plan.ts': {
    for: ['record-keeping'],
    why: 'whose reports somebody leads, and by what a plan knows its reader',
  },
  'lib/agents/delivery/programme/tell-reader.ts': {
    for: ['record-keeping'],
    why: 'when a manager works, and by what a plan knows them',
  },
  'lib/agents/experts/meeting.ts': {
    for: ['own-access', 'record-keeping'],
    why: 'in which department and role somebody asks, and whether an expert has left',
  },
  'lib/agents/experts/signal-unanswered.ts': {
    for: ['learning'],
    why: 'whether a role is a group beside those who asked in vain',
  },
  'lib/agents/experts/tell.ts': { for: ['record-keeping'], why: 'when an expert, or who asked, works' },
  'lib/agents/performance/announce-reviews.ts': {
    for: ['record-keeping'],
    why: 'whether somebody has left, or objects',
  },
  'lib/agents/brief-of-person.ts': {
    for: ['performance'],
    why: 'what was seen of somebody’s work, for the brief that they may share',
  },
  'lib/agents/performance/keep-objectives.ts': {
    for: ['record-keeping'],
    why: 'whether somebody objects, and which moment an objective makes',
  },
  'lib/agents/performance/own-brief.ts': {
    for: ['own-access'],
    why: 'who leads somebody with whom they may share it',
  },
  'lib/agents/shared-briefs.ts': {
    for: ['record-keeping'],
    why: 'whose reports somebody leads, and by what a brief knows its reader',
  },
  'lib/agents/who-comes-first.ts': {
    for: ['targeting'],
    why: 'who can get there soonest, where places are short',
  },
  'lib/agents/is-present.ts': {
    for: ['record-keeping'],
    why: 'whether somebody still works here and does not object, and where chance places them',
  },
  'lib/agents/mobility/own-near.ts': {
    for: ['own-access'],
    why: 'what is near to somebody, as they alone read it',
  },
  'lib/agents/mobility/shown-of.ts': {
    for: ['mobility'],
    why: 'what the owner of an opening reads of whoever chose to be seen',
  },
  'lib/agents/succession/seen-for-role.ts': {
    for: ['succession'],
    why: 'what somebody agrees to be counted or named by for a critical role',
  },
  'lib/agents/reviews-waiting.ts': {
    for: ['record-keeping'],
    why: 'who leads whoever shares a brief',
  },
  'lib/agents/tell-what-waits.ts': {
    for: ['record-keeping'],
    why: 'whether somebody is here and at work now',
  },
  'lib/agents/practice/lesson.ts': { for: ['own-access'], why: 'a lesson that reached its person' },
  'lib/agents/practice/own-practice.ts': { for: ['own-access'], why: 'what somebody practises' },
  'lib/agents/practice/role-play/playable.ts': {
    for: ['own-access'],
    why: 'which role-plays reached somebody who wants to play one',
  },
  'lib/agents/practice/own-measures.ts': { for: ['own-access'], why: 'what somebody is asked in a sample' },
  'lib/agents/practice/role-play/release-score.ts': {
    for: ['record-keeping', 'own-access'],
    why: 'to take in, once, a score that its person released',
  },
  'lib/agents/practice/remind.ts': { for: ['learning'], why: 'whom to tell what is due' },
  'lib/agents/sensing/identities/is-known-person.ts': {
    for: ['record-keeping'],
    why: 'whether somebody is known whom a human or a file names',
  },
  'lib/words-for.ts': { for: ['record-keeping'], why: 'in which language somebody is spoken to' },
  'lib/agents/skills/take-in-evidence.ts': { for: ['record-keeping'], why: 'to fold what comes in' },
  'lib/agents/skills/calibrate-evidence.ts': {
    for: ['record-keeping'],
    why: 'how far each source is to be believed',
  },
  'lib/agents/skills/take-back-evidence.ts': {
    for: ['record-keeping'],
    why: 'to fold anew what is left of a skill',
  },
  'lib/agents/skills/own-skills.ts': {
    for: ['own-access', 'record-keeping'],
    why: 'what is believed of somebody, and whether they said so already',
  },
  'lib/agents/skills/read-team.ts': { for: ['learning'], why: 'how a team stands, as the module says it' },
  'lib/agents/workforce-planning/count-heads.ts': { for: ['record-keeping'], why: 'how many hold a role' },
  'lib/agents/workforce-planning/look-ahead.ts': {
    for: ['workforce-planning'],
    why: 'how roles stand against forecasts, as the module says it',
  },
  'lib/gates/decide.ts': { for: ['record-keeping'], why: 'whether the owner of an outcome left' },
  'lib/gates/post-question-card.ts': {
    for: ['record-keeping'],
    why: 'the salt by which the effects of an approver are told apart',
  },
  'lib/needs/open-need.ts': {
    for: ['record-keeping'],
    why: 'where in their role somebody works who asks for something',
  },
  'lib/gates/by-standing-approval.ts': {
    for: ['record-keeping'],
    why: 'whether who approved in advance has left',
  },
  'lib/gates/words-due.ts': { for: ['record-keeping'], why: 'the working hours of an approver' },
  'lib/receivers/compare-receivers.ts': {
    for: ['record-keeping'],
    why: 'what they finished, beside what a system says of it',
  },
  'lib/agents/sensing/take-theirs.ts': {
    for: ['record-keeping'],
    why: 'what they finished, as a human believes a system',
  },
  'lib/receivers/maybe-told.ts': { for: ['record-keeping'], why: 'whether somebody objects' },
  'lib/rights/erase-leavers.ts': { for: ['record-keeping'], why: 'who left, and when' },
  'lib/rights/forget-past.ts': { for: ['record-keeping'], why: 'to forget what is too old' },
  'lib/rights/objection.ts': {
    for: ['own-access', 'record-keeping'],
    why: 'what somebody objects to',
  },
  'functions/teams/addressee.ts': {
    for: ['own-access'],
    why: 'in which role somebody may ask, by which clock',
  },
  'lib/rights/subject-access.ts': { for: ['own-access'], why: 'everything that is held of somebody' },
};

/** What is named only where it is kept apart, folded, or belongs to the person or to their learning. */
const ofLearning: Record<string, string> = {
  'lib/agents/practice/count-measures.ts': 'sums of what a sample answered, and forgetting it',
  'lib/agents/practice/own-measures.ts': 'the person’s own',
  'lib/agents/practice/tell-sampled.ts': 'whether they were asked before',
  'lib/agents/practice/with-measure.ts': 'what they are asked, and forgetting it',
  'lib/agents/practice/own-practice.ts': 'the person’s own',
  'lib/agents/practice/rules.ts': 'what somebody practises',
  'lib/agents/skills/take-in-evidence.ts': 'folding',
  'lib/agents/skills/own-skills.ts': 'the person’s own',
  'lib/agents/skills/rules.ts': 'folding',
  'lib/domain/delivery/attention.ts': 'when somebody was last told that something is due',
  'lib/domain/person/learner-retention.ts': 'what of it is too old to be kept',
  'lib/domain/person/learner-parts.ts': 'who sees what',
  'lib/domain/person/learner.ts': 'the parts',
  'lib/domain/person/learner-status.ts': 'that nothing of it is seen of whoever objects',
  'lib/rights/subject-access.ts': 'the person’s own',
};

describe('a purpose', () => {
  test('stands on every read, by its name and at the place', () => {
    const found = Object.fromEntries(
      files
        .map((file) => [file, purposesIn(textOf(file)).toSorted()] as const)
        .filter(([, read]) => read.length > 0),
    );
    const told = Object.entries(readers).map(([file, reader]) => [
      file,
      reader.for.map((purpose) => `'${purpose}'`).toSorted(),
    ]);
    expect(found).toEqual(Object.fromEntries(told));
  });

  test('is read around by nobody: the port is handed on under no other name', () => {
    const around =
      /[=(]\s*(?:\w+\.)*ports\.learners\s*[;,)]|\blearners: (?!Ports\b|Learners\b|cosmosLearners\b)\w+/;
    for (const handed of [
      'const people = ports.learners;',
      'read(ports.learners, id)',
      '{ learners: people }',
    ])
      expect(handed).toMatch(around);
    const outside = files.filter((file) => !file.startsWith('lib/domain/'));
    expect(outside.filter((file) => around.test(textOf(file)))).toEqual([]);
  });

  test('that sees nothing given to learn stands in no file that reads for one which does', () => {
    const isBlind = (read: string) => purposes.some((one) => read === `'${one}'` && !seesLearning(one));
    const readsForBoth = (text: string) => {
      const read = purposesIn(text);
      return read.some(isBlind) && !read.every(isBlind);
    };
    expect(files.filter((file) => readsForBoth(textOf(file)))).toEqual([]);
    expect(readsForBoth("learners.all('hiring', x); learners.read('learning', y)")).toBe(true);
    expect(readsForBoth("learners.all('hiring', x); learners.read('succession', y)")).toBe(false);
  });

  test('is needed to see a learner’s other part, which is named where it belongs and nowhere else', () => {
    const naming = files.filter((file) => /\.learning\b(?!\.recorded)|\blearning: \{/.test(textOf(file)));
    expect(naming.toSorted()).toEqual(Object.keys(ofLearning).toSorted());
  });
});

test('a read without a name is noticed', () => {
  expect(purposesIn('await ports.learners.all(purpose, { roleId })')).toEqual(['purpose']);
  expect(purposesIn("learners.page('learning', x); learners.read('hiring', y)")).toEqual([
    "'learning'",
    "'hiring'",
  ]);
});
