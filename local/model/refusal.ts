import { ServiceRefusal } from '../shared/refusal.ts';

/** In the shape of Azure OpenAI: `{ error: { code, message, param, type } }`. */
export class ModelRefusal extends ServiceRefusal {
  /** The parameter that is wrong, where it is one. */
  readonly param: string | null;

  constructor(message: string, code: string, param: string | null) {
    super(400, code, message);
    this.param = param;
  }
}

export const badRequest = (
  message: string,
  code = 'invalid_request_error',
  param: string | null = null,
): ModelRefusal => new ModelRefusal(message, code, param);
