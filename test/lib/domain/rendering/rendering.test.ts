import { describe, expect, test } from '@jest/globals';
import { everyForm } from '../../artefacts/every-form.ts';
import { waterSpans } from '../../artefacts/sources.ts';
import { Artefact, isRun, type ArtefactForm } from '../../../../lib/domain/artefact/artefact.ts';
import { linesIn, type Block } from '../../../../lib/domain/rendering/block.ts';
import { passagesOf } from '../../../../lib/domain/rendering/passages.ts';
import { forLearners, forRunners, learnerSideOf } from '../../../../lib/domain/rendering/sides.ts';
import { english } from '../../../../lib/messages/words.ts';

/** Every claim and every fiction anywhere in a value. */
function saidIn(value: unknown): { text: string; isMadeUp: boolean }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('madeUp' in value) return [{ text: String(value.madeUp), isMadeUp: true }];
  if ('cites' in value && 'text' in value) return [{ text: String(value.text), isMadeUp: false }];
  return Object.values(value).flatMap(saidIn);
}

function faultsInHeadings(blocks: readonly Block[]): string[] {
  let depth = 1;
  return blocks.flatMap((block, i) => {
    if (block.is !== 'heading') return [];
    const [before, next] = [depth, blocks[i + 1]];
    depth = block.depth;
    const isEmpty = next === undefined || (next.is === 'heading' && next.depth <= block.depth);
    return isEmpty || block.depth - before > 1 ? [block.text] : [];
  });
}

const linesOf = (blocks: readonly Block[]) => blocks.flatMap(linesIn);
const forms = Object.keys(everyForm) as ArtefactForm[];

describe.each(forms)('the example of a %s', (form) => {
  const artefact = everyForm[form];
  const learners = forLearners(learnerSideOf(artefact), english);
  const runners = forRunners(artefact, english);

  test('parses', () => {
    expect(Artefact.parse(artefact)).toEqual(artefact);
  });

  test('shows learners everything that is for them, as what it is', () => {
    const lines = linesOf(learners);
    const missed = saidIn(artefact.learner).filter(
      ({ text, isMadeUp }) =>
        !lines.some((line) => line.text === text && (isMadeUp ? line.isMadeUp : line.cites)),
    );
    expect(missed).toEqual([]);
  });

  test('shows whoever runs it all of their side, and nobody else anything of it', () => {
    const { runner } = artefact as { runner?: unknown };
    for (const { text } of saidIn(runner)) expect(linesOf(runners).map((line) => line.text)).toContain(text);
    const shared = saidIn(artefact.learner).map(({ text }) => text);
    const alone = saidIn(runner).filter(({ text }) => !shared.includes(text));
    expect(alone.length > 0).toBe(isRun(form));
    for (const { text } of alone) expect(JSON.stringify(learners)).not.toContain(text);
    expect(runners.length > 0).toBe(isRun(form));
  });

  test('has headings in order, none of them with nothing under it', () => {
    for (const blocks of [learners, runners]) expect(faultsInHeadings(blocks)).toEqual([]);
  });

  test('shows approvers each claim beside its passages, and what cites none with the reason', () => {
    const passages = passagesOf({ artefact, spans: waterSpans }, english);
    for (const { text, isMadeUp } of saidIn(artefact)) {
      const shown = passages.filter((passage) => passage.text.endsWith(text));
      expect(shown.length).toBeGreaterThan(0);
      for (const { sources } of shown)
        expect(sources.join()).toMatch(isMadeUp ? /^made up for practice/ : /: “/);
    }
    const [first, ...others] = passages;
    expect(first?.sources).toEqual(['cites no source']);
    const sides = others.filter(({ isHeading, text }) => isHeading && /those who learn/.test(text));
    expect(sides).toHaveLength(isRun(form) ? 2 : 0);
  });
});

test('an answer is told apart from the question, and which one is right is not told with it', () => {
  const blocks = forLearners(learnerSideOf(everyForm['micro-text']), english);
  const answers = blocks.findIndex((block) => block.is === 'heading' && /^Answers/.test(block.text));
  const asked = linesOf(blocks.slice(0, answers));
  expect(asked.filter(({ isAnOption }) => isAnOption)).toHaveLength(5);
  expect(JSON.stringify(asked)).not.toContain('is right');
  expect(linesOf(blocks.slice(answers)).map(({ label }) => label)).toEqual([
    'A is not right. That leaves it undone. It overlooks this',
    'B is right',
    'C is not right. That leaves it undone. It overlooks this',
    'A is right',
    'B is not right. That leaves it undone. It overlooks this',
  ]);
});

test('the guide of a meeting says from which minute to which', () => {
  const steps = forRunners(everyForm.cohort, english).filter(({ is }) => is === 'steps');
  const guide = linesOf(steps).flatMap(({ label = '' }) => (label.startsWith('Minutes') ? [label] : []));
  expect(guide).toEqual(['Minutes 0 to 10', 'Minutes 10 to 40', 'Minutes 40 to 55']);
});

test('whoever takes part reads how often and how long they meet, and what to bring; the figures come from the guide', () => {
  const cohort = artefactWithTwoSessions();
  const lines = linesOf(forLearners(learnerSideOf(cohort), english));
  const [all, first, second] = lines.slice(lines.findIndex(({ text }) => text.startsWith('You meet')));
  expect(all?.text).toMatch(/^You meet 2 times with whoever runs it, 115 minutes in all/);
  expect(first).toMatchObject({ label: 'Session 1: At the door', text: '55 minutes. Bring your case.' });
  expect(second?.text).toBe('60 minutes. Bring what came of the work since the last session.');
  expect(JSON.stringify(forLearners({ form: 'cohort', learner: cohort.learner }, english))).not.toContain(
    'You meet',
  );
});

test('what people are to find out stands under a key, after the guide, and cases say that they grow harder', () => {
  const blocks = forRunners(artefactWithTwoSessions(), english);
  const keys = blocks.flatMap((block, i) =>
    block.is === 'heading' && block.text.startsWith('Key') ? [linesIn(blocks[i + 1] ?? block)] : [],
  );
  expect(keys.map((lines) => lines.map(({ text }) => text))).toEqual([
    [
      'What they should remember',
      everyForm.cohort.runner.sessions[0]?.guide[0]?.about[0]?.text,
      'What a good decision rests on',
      everyForm.cohort.runner.sessions[0]?.guide[1]?.about[0]?.text,
    ],
    ['What a good decision rests on', everyForm.cohort.runner.sessions[0]?.guide[1]?.about[0]?.text],
  ]);
  const before = blocks.filter((_, i) => {
    const next = blocks[i + 1];
    return next?.is === 'heading' && next.text.startsWith('Key');
  });
  expect(before.map(({ is }) => is)).toEqual(['steps', 'steps']);
  const inGuides = linesOf(blocks.filter(({ is }) => is === 'steps'));
  expect(inGuides.flatMap(({ label = '' }) => (label.startsWith('Case') ? [label] : []))).toEqual([
    'Case 1',
    'Case 2, harder',
  ]);
  expect(inGuides.filter(({ cites }) => cites)).toEqual([]);
});

/** The example with a second session of sixty minutes, which has nothing to recall. */
function artefactWithTwoSessions() {
  const { learner, runner, ...head } = everyForm.cohort;
  const [session] = runner.sessions;
  const [handout] = learner.handouts;
  if (!session || !handout) throw new Error('The example has no session.');
  const [, played, committed] = session.guide;
  if (!played || !committed) throw new Error('The example has too few stretches.');
  return {
    ...head,
    learner: { ...learner, handouts: [handout, handout], between: learner.after },
    runner: {
      sessions: [
        session,
        {
          ...session,
          guide: [
            { ...played, minutes: 40 },
            { ...committed, minutes: 20 },
          ],
        },
      ],
    },
  };
}

test('a cohort that was drafted before sessions had work in between is still read', () => {
  const { learner, ...rest } = structuredClone(everyForm.cohort);
  const { between, ...before } = learner;
  expect(Artefact.parse({ ...rest, learner: before })).toEqual(everyForm.cohort);
  expect(between).toEqual([]);
});

describe('a programme', () => {
  const { learner, ...rest } = structuredClone(everyForm['long-form-program']);

  test('says of each module what it alone is for, and where it shows', () => {
    const lines = linesOf(forLearners(learnerSideOf(everyForm['long-form-program']), english));
    const purposes = lines.filter(({ label }) => label === 'What it is for').map(({ text }) => text);
    expect(purposes).toEqual(learner.modules.map(({ serves: [own] }) => own?.enabling.text));
    expect(lines.filter(({ label }) => label === 'Where it shows at work')).toHaveLength(
      learner.modules.length,
    );
  });

  test('that was drafted before modules had a purpose is still read, and names the objective', () => {
    const modules = learner.modules.map(({ serves, ...before }) => (serves.length > 0 ? before : {}));
    const old = Artefact.parse({ ...rest, learner: { ...learner, modules } });
    const lines = linesOf(forLearners(learnerSideOf(old), english));
    const purposes = lines.filter(({ label }) => label === 'What it is for').map(({ text }) => text);
    expect(purposes).toEqual(learner.modules.map(() => learner.objectives[0]?.behaviour.text));
  });
});

test('whoever approves a form that somebody runs finds the kit of prompts at the end of the draft', () => {
  const passages = passagesOf({ artefact: everyForm.cohort, spans: waterSpans }, english);
  const kit = passages.findIndex(({ text, isHeading }) => isHeading && text === 'To hand to Copilot');
  expect(passages.slice(kit).map(({ text }) => text)).toContainEqual(
    expect.stringMatching(/^Make a set of slides/),
  );
  expect(passages.slice(kit).filter(({ isHeading }) => isHeading)).toHaveLength(1);
  const lesson = passagesOf({ artefact: everyForm['micro-text'], spans: waterSpans }, english);
  expect(lesson.map(({ text }) => text)).not.toContain('To hand to Copilot');
});

describe('a brief for coaches', () => {
  const guide = everyForm.coaching;

  test('says of a question that was drafted what it is for, how a good answer sounds and what that rests on', () => {
    const asks = forRunners(guide, english).flatMap((block) => (block.is === 'steps' ? block.points : []));
    expect(asks[0]).toMatchObject({
      label: 'What they do now',
      isUnsourced: true,
      under: [
        { label: 'A good answer sounds like this', isMadeUp: true },
        { label: 'It rests on this', cites: ['door.2'] },
      ],
    });
  });

  test('shows four levels to see where somebody stands, and nothing of them to whoever is coached', () => {
    const labels = (blocks: readonly Block[]) => linesOf(blocks).map(({ label }) => label);
    const learners = forLearners(learnerSideOf(guide), english);
    const levelsIn = (blocks: readonly Block[]) =>
      labels(blocks).filter((label) => label?.startsWith('Level'));
    expect(levelsIn(forRunners(guide, english))).toEqual(['Level 1', 'Level 2', 'Level 3', 'Level 4']);
    expect(levelsIn(learners)).toEqual([]);
    const told = guide.runner.ladder.flatMap(({ levels }) => levels);
    expect(told).toHaveLength(4);
    expect(told.filter((level) => JSON.stringify(learners).includes(level))).toEqual([]);
  });

  test('puts what to try and how to tell that it was done under its meeting, where they come in pairs', () => {
    const [tried] = guide.learner.between;
    const [sign] = guide.learner.tell;
    if (!tried || !sign) throw new Error('The example has nothing to try.');
    const learner = { ...guide.learner, between: [tried], tell: [sign] };
    const blocks = forRunners({ ...guide, learner }, english);
    const lines = linesOf(blocks);
    const at = lines.findIndex(({ label }) => label === 'Try this when it comes up at work');
    expect(lines[at + 1]).toMatchObject({ label: 'It worked if you can both name when this was done' });
    const above = blocks.slice(
      0,
      blocks.findIndex((block) =>
        linesIn(block).some(({ label }) => label === 'Try this when it comes up at work'),
      ),
    );
    expect(above.findLast((block) => block.is === 'heading' && block.depth === 2)).toMatchObject({
      text: 'Meeting 1',
    });
  });

  test('that was drafted before it had levels is still read, with the questions that it had', () => {
    const { runner, ...rest } = structuredClone(guide);
    const meetings = runner.meetings.map((meeting) => ({
      ...meeting,
      asks: ['what-did-you-try' as const, 'what-happened' as const],
    }));
    const old = Artefact.parse({ ...rest, runner: { meetings } });
    const lines = linesOf(forRunners(old, english)).map(({ text }) => text);
    expect(lines).toContain('What did you try since we met?');
    expect(lines.join()).not.toContain('Level');
  });
});

test('a long objective is told once on a page, and named where a task, an aim or a promise says it again', () => {
  const cohort = artefactWithTwoSessions();
  const long = { text: 'Turn off the main valve. '.repeat(10).trim(), cites: ['water.1'] };
  cohort.learner.objective = { ...cohort.learner.objective, behaviour: long };
  cohort.learner.after = [{ do: 'by-the-steps', about: long }];
  const texts = (side: 'learner' | 'runner') =>
    linesOf(
      side === 'learner' ? forLearners(learnerSideOf(cohort), english) : forRunners(cohort, english),
    ).map(({ text }) => text);
  for (const side of ['learner', 'runner'] as const) {
    expect(texts(side).filter((text) => text === long.text)).toHaveLength(1);
    expect(texts(side)).toContain('What stands above, from the first step to the last.');
  }
  cohort.learner.objective = { ...cohort.learner.objective, behaviour: { ...long, text: 'Turn it off.' } };
  cohort.learner.after = [{ do: 'try-at-work', about: { ...long, text: 'Turn it off.' } }];
  expect(texts('learner').filter((text) => text === 'Turn it off.')).toHaveLength(2);
});
