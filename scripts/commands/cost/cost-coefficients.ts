/**
 * Every number of the cost model, with what it rests on. How a company uses the layer is an assumption to replace; what
 * the layer asks of the store is counted by the bench, and a test compares. Prices are not here: they change, and every
 * reader has their own.
 */
interface Coefficient {
  value: number;
  unit: string;
  /** Where it comes from; an assumption says so. */
  source: string;
}

export const coefficients = {
  signalsPerPerson: {
    value: 20,
    unit: 'signals a month',
    source: 'assumption: ask whoever runs the LMS and the HR system',
  },
  foldedTogether: {
    value: 10,
    unit: 'signals a write',
    source: 'assumption; 1 where each comes alone',
  },
  evidenceKB: {
    value: 0.28,
    unit: 'KB a signal',
    source: 'counted by test/bench/population-pass: what a signal leaves of evidence',
  },
  stateKB: {
    value: 24,
    unit: 'KB a person',
    source: 'counted as before: somebody who was assessed twice in each of fifty skills',
  },
  inReach: {
    value: 0.3,
    unit: 'of the people',
    source: 'assumption: those in roles in which anything was published, who are looked at for practice',
  },
  needsAnswered: { value: 2, unit: 'needs a month', source: 'assumption, for 1,000 people' },
  draftsPerNeed: { value: 1.5, unit: 'drafts', source: 'assumption: every second one is sent back once' },
  promptTokens: {
    value: 600,
    unit: 'tokens a draft',
    source: 'counted at the local model with gpt-tokenizer, November 2026: 540, rounded up',
  },
  answerTokens: {
    value: 2_000,
    unit: 'tokens a draft',
    source: 'counted as before: 400 of answer; the rest is what a model thinks at effort low (assumption)',
  },
  requests: { value: 50, unit: 'requests a month', source: 'assumption, for 1,000 people' },
  requestTokens: { value: 60, unit: 'tokens a request', source: 'assumption: three sentences' },
  doorCalls: {
    value: 5_000,
    unit: 'calls a month',
    source: 'assumption, for 1,000 people, their flows and Copilot',
  },
  secondsPerExecution: { value: 0.5, unit: 's', source: 'assumption: measure it in the first month' },
  logKBPerExecution: { value: 3, unit: 'KB', source: 'assumption: measure it in the first month' },
  monthsKept: { value: 24, unit: 'months', source: 'assumption: nothing expires by itself yet' },
  fullPasses: {
    value: 34.4,
    unit: 'passes a month',
    source: 'functions/timers: the analysis of each day, the calibration of each week',
  },
  practicePasses: { value: 182, unit: 'passes a month', source: 'functions/timers: every four hours' },
  timerRuns: { value: 43_000, unit: 'runs a month', source: 'functions/timers, all together' },
  stepsPerNeed: {
    value: 60,
    unit: 'executions',
    source: 'assumption: steps of one flow with their replays, pages of 100 people included',
  },
  operationsPerSignal: {
    value: 3,
    unit: 'operations',
    source:
      '(1 + 2s) ÷ p of the Service Bus documentation, with s = 1 subscription and p = 1 signal a message',
  },
  instanceGB: { value: 2, unit: 'GB', source: 'instanceMemoryMB in bicep/modules/function-app.bicep' },
} as const satisfies Record<string, Coefficient>;

export type CoefficientName = keyof typeof coefficients;
