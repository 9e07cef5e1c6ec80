import { app } from '@azure/functions';
import { wordsAsked } from '../http/door/reader.ts';
import { usesOn } from '../../lib/domain/policy/employment.ts';
import { theApp } from '../../lib/wiring.ts';
import { practicePage } from './page.ts';

/**
 * The page of role-plays, open to be loaded by anybody, because a frame in Teams has no sign-in before its script runs:
 * it is the same for everybody. Its script asks the doors of me/role-plays beside it, which refuse who has no token.
 */
app.http('practice-page', {
  methods: ['GET'],
  route: 'practice',
  authLevel: 'anonymous', // stands outside Entra authentication: there is nothing about anybody in it
  handler: async (request) => {
    const { ports, page } = theApp();
    const { employment } = await ports.registers.policy();
    return {
      status: 200,
      ...practicePage(wordsAsked(request), page?.hosts ?? [], ports.languages, usesOn(employment)),
    };
  },
});
