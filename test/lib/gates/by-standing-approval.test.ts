import { describe, expect, it } from '@jest/globals';
import type { ApprovalRequest } from '../../../lib/domain/approval.ts';
import { asPut } from '../../../lib/gates/by-standing-approval.ts';
import { english } from '../../../lib/messages/words.ts';
import { NOW, personId, publication, standingCourses } from '../examples.ts';

const decided: ApprovalRequest = {
  ...publication,
  status: 'approved',
  decision: { by: personId(3), at: NOW, standing: { standingId: 'courses', version: 1 } },
};
const whySampled = english.say('gate.standing.sample', { standing: 'courses', every: 5 });

describe('a question is put', () => {
  it('as it is where no standing approval is about it, and decided where one is', () => {
    expect(asPut(publication, undefined, english)).toEqual(publication);
    expect(asPut(publication, { decided }, english)).toEqual(decided);
  });

  it('with a word on why humans are asked all the same where it is of a sample, in the channel too', () => {
    const asked = { ...publication, facts: ['a course of 20 minutes'] };
    expect(asPut(asked, { sampleOf: standingCourses }, english)).toEqual({
      ...asked,
      facts: ['a course of 20 minutes', whySampled],
      inChannel: [whySampled],
    });
    expect(
      asPut({ ...asked, inChannel: ['a course'] }, { sampleOf: standingCourses }, english),
    ).toMatchObject({
      inChannel: ['a course', whySampled],
    });
  });
});
