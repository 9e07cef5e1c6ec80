import { app } from '@azure/functions';
import { isEntraInFront } from '../../lib/config.ts';
import { companyWords } from '../../lib/wiring.ts';
import { admit, requireKind } from '../http/door/principal.ts';
import { problem } from '../http/door/problem.ts';
import { practicePage } from './page.ts';

/** The page of role-plays, behind the person’s own sign-in: its script asks the doors of me/role-plays beside it. */
app.http('practice-page', {
  methods: ['GET'],
  route: 'practice',
  authLevel: 'anonymous', // Entra authentication stands in front, as for the doors
  handler(request, context) {
    try {
      requireKind(admit(request.headers.get('x-ms-client-principal'), isEntraInFront()), 'people');
      return { status: 200, ...practicePage(companyWords) };
    } catch (error) {
      return problem(error, context, companyWords);
    }
  },
});
