import type { RetryOptions } from '@azure/service-bus';

/**
 * Settings with which the SDK finds a restarted broker again: the defaults wait 30 s to retry and 60 s for an answer.
 */
export const recovery: RetryOptions = {
  maxRetries: 3,
  retryDelayInMs: 200,
  maxRetryDelayInMs: 200,
  timeoutInMs: 1000,
};
