import { together } from '../support/together.ts';

// One or two for each part of the loop: all of them take minutes.
const LOOP = [
  'learning-records',
  'first-steps', // sense
  'skills-found',
  'not-known',
  'one-source', // find
  'asked-which-skill',
  'nothing-agreed', // decide
  'routed',
  'approved-document', // respond
  'told', // deliver
  'coverage',
  'calibration',
  'own-skills', // measure
];
await together(...LOOP.map((name) => `test/scenarios/${name}.test.ts`));
