import { coefficients, type CoefficientName } from './cost-coefficients.ts';
import { requestUnits, unitsPerSignal } from './request-units.ts';

/** One thing that Azure bills by use. */
export interface Quantity {
  /** By which a price is given. */
  id: string;
  what: string;
  /** How it comes about, with the names of the coefficients. */
  formula: string;
  amount: number;
  unit: string;
}

type Numbers = Record<CoefficientName, number>;

const KB_IN_GB = 1_048_576;
const MILLION = 1_000_000;

/** What so many people use in a month. `changed` replaces coefficients by numbers of one's own. */
export function quantitiesFor(people: number, changed: Partial<Numbers> = {}): Quantity[] {
  const of = (name: CoefficientName): number => changed[name] ?? coefficients[name].value;
  const thousands = people / 1_000;
  const signals = people * of('signalsPerPerson');
  const read =
    people * (of('fullPasses') + of('practicePasses') * of('inReach')) * requestUnits.read(of('stateKB'));
  const executions =
    signals / of('foldedTogether') +
    of('timerRuns') +
    thousands * (of('doorCalls') + of('needsAnswered') * of('stepsPerNeed'));
  const drafts = thousands * of('needsAnswered') * of('draftsPerNeed');
  const storedKB = people * (of('stateKB') + of('signalsPerPerson') * of('monthsKept') * of('evidenceKB'));
  return [
    {
      id: 'millionRequestUnits',
      what: 'Cosmos DB, request units where it is serverless',
      formula:
        'signals × units a signal + people × (fullPasses + practicePasses × inReach) × units of reading stateKB',
      amount:
        (signals * unitsPerSignal(of('evidenceKB'), of('stateKB'), of('foldedTogether')) + read) / MILLION,
      unit: 'million RU',
    },
    {
      id: 'storedGB',
      what: 'Cosmos DB, stored',
      formula: 'people × (stateKB + signalsPerPerson × monthsKept × evidenceKB)',
      amount: storedKB / KB_IN_GB,
      unit: 'GB',
    },
    {
      id: 'millionBusOperations',
      what: 'Service Bus Standard, operations',
      formula: 'signals × operationsPerSignal',
      amount: (signals * of('operationsPerSignal')) / MILLION,
      unit: 'million',
    },
    {
      id: 'millionExecutions',
      what: 'Functions, executions',
      formula:
        'signals ÷ foldedTogether + timerRuns + thousands × (doorCalls + needsAnswered × stepsPerNeed)',
      amount: executions / MILLION,
      unit: 'million',
    },
    {
      id: 'gigabyteSeconds',
      what: 'Functions, memory and time',
      formula: 'executions × secondsPerExecution × instanceGB',
      amount: executions * of('secondsPerExecution') * of('instanceGB'),
      unit: 'GB·s',
    },
    {
      id: 'millionPromptTokens',
      what: 'Azure OpenAI, drafting model, tokens in',
      formula: 'thousands × needsAnswered × draftsPerNeed × promptTokens',
      amount: (drafts * of('promptTokens')) / MILLION,
      unit: 'million',
    },
    {
      id: 'millionAnswerTokens',
      what: 'Azure OpenAI, drafting model, tokens out',
      formula: 'thousands × needsAnswered × draftsPerNeed × answerTokens',
      amount: (drafts * of('answerTokens')) / MILLION,
      unit: 'million',
    },
    {
      id: 'millionEmbeddedTokens',
      what: 'Azure OpenAI, embedding model',
      formula: 'thousands × requests × requestTokens',
      amount: (thousands * of('requests') * of('requestTokens')) / MILLION,
      unit: 'million',
    },
    {
      id: 'logGB',
      what: 'Log Analytics, taken in',
      formula: 'executions × logKBPerExecution',
      amount: (executions * of('logKBPerExecution')) / KB_IN_GB,
      unit: 'GB',
    },
  ];
}

/** Three significant digits: more would say more than is known. */
export const shown = (amount: number): string =>
  Number(amount.toPrecision(3)).toLocaleString('en', { maximumSignificantDigits: 3 });
