import { expect, it } from '@jest/globals';
import { noFaults } from '../support/faults.ts';
import { approves } from '../support/small-company.ts';
import { endOf } from './killed.ts';
import { live } from './run.ts';

it('killed in any of the moments around each human answer, it ends the same', async () => {
  const expected = await endOf(await live(approves, {}));
  for (let answer = 1; answer <= 2; answer += 1)
    for (let fatal = 1; fatal <= AWAITS_OF_AN_ANSWER; fatal += 1) {
      let answers = 0;
      let awaits = 0;
      const faults = { ...noFaults, dies: () => answers === answer && (awaits += 1) === fatal };
      const company = await live(
        () => {
          answers += 1;
          return approves();
        },
        { faults },
      );
      expect({ answer, fatal, deaths: company.deaths }).toEqual({ answer, fatal, deaths: 1 });
      expect({ answer, fatal, ...(await endOf(company)) }).toEqual({ answer, fatal, ...expected });
    }
}, 600_000);

/** From reading the question to the flow that the answer wakes. */
const AWAITS_OF_AN_ANSWER = 12;
