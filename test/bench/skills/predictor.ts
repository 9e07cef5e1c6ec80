import { forecast, learnAnswer, newHistory, newModel } from '../../../lib/domain/skill-estimate/estimate.ts';

/** One answer of a response log. */
export interface Response {
  user: string;
  item: string;
  skills: readonly string[];
  correct: 0 | 1;
  /** Epoch milliseconds. */
  at?: number;
}

/** Predicts an answer from what came before it, then learns from it; returns the probability of a right answer. */
export type Predictor = (response: Response) => number;

/** The product's estimator over a stream of many users. */
export function estimator(): Predictor {
  const model = newModel();
  const histories = new Map<string, ReturnType<typeof newHistory>>();
  return ({ user, item, skills, correct, at }) => {
    const history = histories.get(user) ?? newHistory();
    histories.set(user, history);
    const made = forecast(model, history, at === undefined ? { item, skills } : { item, skills, at });
    learnAnswer(model, history, made, correct);
    return made.probability;
  };
}

/** The same without knowledge of time: what decay is worth is the difference. */
export function timeless(): Predictor {
  const predict = estimator();
  return ({ user, item, skills, correct }) => predict({ user, item, skills, correct });
}
