import { describe, expect, test } from '@jest/globals';
import { madeUp } from '../../../../../lib/agents/content/checks/made-up.ts';
import type { Matter } from '../../../../../lib/agents/content/checks/matter.ts';

/** Of all that a check is given, this one reads places and the names of documents. */
const matterOf = (text: string, sources: readonly string[], path: string[] = ['scene']): Matter =>
  ({
    places: [{ kind: 'fiction', path, text }],
    spans: sources.map((source) => ({ id: 'a', source, text: '' })),
  }) as unknown as Matter;

/** The faults of a made-up text, in the last part of their names: company, amount, notice, lure. */
function faultsIn(text: string, place: string[] = ['scene']): string[] {
  return madeUp(matterOf(text, [], place)).map(({ given }) =>
    (given['fault'] as { id: string }).id.replace('fault.made-up.', ''),
  );
}

const DUTIES =
  "must|mustn’t|mustn't|may|shall|should|shouldn’t|shouldn't|ought|has to|have to|had to|need to|needs to|are to|is to|obliged|entitled|require|requires|required|mandatory|allow|allows|allowed|permit|permits|permitted|permission|forbid|forbids|forbidden|prohibit|prohibits|prohibited|banned|bans|ban|authorise|authorize|authorises|authorized|approve|approves|approved|approval|grant|grants|granted|waive|waives|waived|exempt|sign off|signs off|signed off|agree to|agrees to|agreed to|decide|decides|decided|accept|accepts|accepted|reject|rejects|rejected|never|always|can|cannot|can’t|can't|could";
const COMPANIES =
  'we|our firm|that of ours|it tells us it|the company|the firm|the organisation|the organization|the management|the board|the head office|the headquarters|the policy|the policies|the rule|the rules|the guideline|the guidelines|the guide|the procedure|the procedures|the handbook|the playbook|the manual|the regulation|the regulations|the standard|the law|company policy';

describe('what is made up speaks for nobody’s company', () => {
  test.each(DUTIES.split('|'))('by what it “%s”', (duty) => {
    expect(faultsIn(`At noon the company ${duty} wait there.`)).toEqual(['company']);
    expect(faultsIn(`At noon a driver ${duty} wait there.`)).toEqual([]);
  });

  test.each(COMPANIES.split('|'))('in the name of “%s”', (company) => {
    expect(faultsIn(`At noon ${company} must wait.`)).toEqual(['company']);
    expect(faultsIn(`At noon ${company} waits.`)).toEqual([]);
  });

  test.each(
    [
      'employees',
      'staff',
      'everyone',
      'everybody',
      'anyone',
      'anybody',
      'nobody',
      'no body',
      'no one',
    ].flatMap((all) =>
      'must|may|shall|obliged|entitled|required|mandatory|allowed|permitted|forbidden|prohibited|approve|approves|approved|approval'
        .split('|')
        .map((binding) => [all, binding]),
    ),
  )('nor binds all: “%s” and “%s”', (all, binding) => {
    expect(faultsIn(`At noon ${all} ${binding} wait.`)).toEqual(['company']);
    expect(faultsIn(`At noon ${all} shouts to wait.`)).toEqual([]);
  });

  test.each(['“the company can wait,” he says', '"The company can wait," he says'])(
    'and somebody may say so in their own words: %s',
    (said) => {
      expect(faultsIn(`At noon ${said}.`)).toEqual([]);
    },
  );

  const waits = (asked: string) => faultsIn(`At noon our driver says: I ${asked}.`);
  test.each([
    'ask for approval of the shift lead',
    'asked for the approval by Bea',
    'wait for an approval from the lead of this shift here',
    'only wait for permission of Bea',
    'have only waited for the signature of Bea',
    'ask for the consent of Bea',
  ])('and somebody may ask for leave: I %s', (asked) => {
    expect(waits(asked)).toEqual([]);
  });
  test.each([
    'ask for approval of Bea and must wait',
    'ask for approval of Bea, who must wait',
    'ask for approval of Bea because staff must wait',
    'have so often only asked for approval of Bea',
    'ask for approval',
    'ask for approval of one two three four five six seven eight must wait',
  ])('but not say what holds besides: I %s', (asked) => {
    expect(waits(asked)).toEqual(['company']);
  });

  test.each(['cold-goods.md', 'Cold – goods.docx', 'the_cold_goods.md'])(
    'nor in the name of a document, however it is written: %s',
    (source) => {
      const text = 'At noon the cold, goods must be signed for.';
      expect(madeUp(matterOf(text, [source]))).toHaveLength(1);
      expect(madeUp(matterOf(text, ['goods.md']))).toEqual([]);
    },
  );

  test.each([
    'the company passes it',
    'someone approves it',
    'wee drivers must wait',
    'musty bread allowance',
  ])('and may say: at noon %s', (said) => {
    expect(faultsIn(`At noon ${said}.`)).toEqual([]);
  });
});

const COUNTS =
  'one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty|hundred|thousand';
const UNITS =
  'percent|per cent|euro|euros|dollars|pounds|times|degrees|minutes|hours|days|working days|weeks|months|years|kilogram|kilograms|kilo|kilos|litres|metres';

describe('what is made up gives no amount as a rule', () => {
  const rule = (amount: string) => `Then the visitors must pay ${amount} there.`;

  test.each(['9', '9.5', 'ten', '½', 'some percent', 'some per cent', 'half', 'twice', 'double'])(
    '%s',
    (amount) => {
      const isAmount = amount !== 'ten';
      expect(faultsIn(rule(amount))).toEqual(isAmount ? ['amount'] : []);
    },
  );
  test.each(COUNTS.split('|'))('%s minutes', (count) => {
    expect(faultsIn(rule(`${count} minutes`))).toEqual(['amount']);
    expect(faultsIn(rule(`${count} children`))).toEqual([]);
  });
  test.each(UNITS.split('|'))('ten %s', (unit) => {
    expect(faultsIn(rule(`ten ${unit}`))).toEqual(['amount']);
  });

  test.each(
    [
      'half past six',
      'quarter past six',
      'a quarter past six',
      'quarter to six',
      'five past six',
      'ten to six',
    ].concat(['twenty past six', '6:30', '16.30', '6 am', '11 pm', '6 o’clock', "6 o'clock"]),
  )('but the time of day: %s', (clock) => {
    expect(faultsIn(`Then the visitors must leave at ${clock}.`)).toEqual([]);
  });

  test.each(
    'limit|limits|limited|maximum|minimum|threshold|ceiling|cap|capped|allowance|at most|at least|up to|no more than|not more than'.split(
      '|',
    ),
  )('nor one that “%s” bounds, though the duty stands apart', (limit) => {
    expect(faultsIn(`Somehow ${limit} 9 crates, and the visitors must go.`)).toEqual(['amount']);
    expect(faultsIn('Somehow about 9 crates, and the visitors must go.')).toEqual([]);
  });

  test.each('limit|limits|maximum|minimum|threshold|ceiling|cap|allowance'.split('|'))(
    'nor says what the %s is',
    (limit) => {
      for (const verb of ['is', 'are', 'was', 'of', 'at', 'stand', 'stands'])
        expect(faultsIn(`There that ${limit} ${verb} 9 crates.`)).toEqual(['amount']);
    },
  );
  test.each('fine|ok|okay|in order|possible|enough|usual|normal'.split('|'))('nor what is %s', (fine) => {
    expect(faultsIn(`There up to 9 crates are ${fine}.`)).toEqual(['amount']);
    expect(faultsIn(`There some 9 crates are ${fine}.`)).toEqual([]);
  });

  test.each([
    'he',
    'she',
    'they',
    'I',
    'who',
    'Ada',
    'he also',
    'she still',
    'they now',
    'I just',
    'he only',
    'who then',
  ])('but what “%s” has to do there', (who) => {
    expect(faultsIn(`There ${who} must carry 9 crates.`)).toEqual([]);
  });

  test.each([
    ['nine words before', 'There Ada and those who carry crates must wait 9 days.'],
    ['a name that is not next to it', 'There Ada and staff must wait 9 days.'],
  ])('whoever is named %s', (_, text) => {
    expect(faultsIn(text)).toContain('amount');
  });

  test.each([',', ';', ':', ' –', ' —', ',,'])('by a duty of another clause, after “%s”', (mark) => {
    expect(faultsIn(`There stand 9 crates${mark} and visitors must wait.`)).toEqual([]);
    expect(faultsIn('There stand 9 crates and visitors must wait.')).toEqual(['amount']);
  });

  test('but what somebody wants of “you” and of nobody else, however it is quoted', () => {
    expect(faultsIn('He says: “Where you stand visitors must bring 9 crates.”')).toEqual(['amount']);
    expect(faultsIn('“Wait,” he says. Then you must bring 9 crates.')).toEqual(['amount']);
  });

  test('but what somebody of the scene wants of “you”', () => {
    const wanted = 'Then you must bring 9 crates.';
    expect(faultsIn(wanted)).toEqual(['amount']);
    expect(faultsIn(`He says: “${wanted}”`)).toEqual([]);
    for (const speech of ['opens', 'moves', 'escalations']) expect(faultsIn(wanted, [speech])).toEqual([]);
  });
});

describe('what is made up changes nothing that holds, and asks for no secret', () => {
  const days = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday'.split('|');
  test.each(['now', 'today', 'tomorrow', ...days])('from %s on', (day) => {
    expect(faultsIn(`Crates stay outside from ${day} on.`)).toEqual(['notice']);
    expect(faultsIn(`“Crates stay outside from ${day} on,” he shouts.`)).toEqual([]);
  });
  test.each(days)('from %s', (day) => {
    expect(faultsIn(`From ${day}, crates stay outside.`)).toEqual(['notice']);
  });

  test.each(
    'password|passwords|passcode|passcodes|pin code|pin codes|one-time code|one-time codes|sign-in code|sign-in codes|credentials|123456|12 34 56|1-2-3-4-5-6'.split(
      '|',
    ),
  )('%s', (lure) => {
    expect(faultsIn(`Ada reads out ${lure} there.`)).toEqual(['lure']);
  });
  test('but five digits', () => {
    expect(faultsIn('Ada reads out 12345 there.')).toEqual([]);
  });
});
