import { Refusal } from '../shared/refusal.ts';

/** In the shape of Azure OpenAI: `{ error: { code, message } }`. */
export const badRequest = (message: string, code = 'invalid_request_error'): Refusal =>
  new Refusal(400, code, message);
