import { expect, test } from '@jest/globals';
import { OrchestrationRuntimeStatus as Status } from 'durable-functions';
import { hasFailed, isRunning } from '../../functions/flow-status.ts';

test.each([
  [Status.Running, 'runs'],
  [Status.Pending, 'runs'],
  [Status.Suspended, 'runs'],
  [Status.ContinuedAsNew, 'runs'],
  [Status.Failed, 'failed'],
  [Status.Terminated, 'failed'],
  [Status.Canceled, 'failed'],
  [Status.Completed, 'is over'],
])('a flow that is %s %s', (runtimeStatus, what) => {
  expect([isRunning({ runtimeStatus }), hasFailed({ runtimeStatus })]).toEqual([
    what === 'runs',
    what === 'failed',
  ]);
});
