/** Every call that the local model answers; any other is refused by name. */
export const calls = [
  {
    call: 'POST /openai/v1/responses',
    answers: 'one JSON answer to a known task, held to a strict json_schema; not streamed, nothing stored',
  },
  { call: 'POST /openai/v1/embeddings', answers: '512 numbers a text, as base64 or float' },
  { call: 'GET /usage.json', answers: 'calls and tokens since the process started; needs no token' },
] as const;

export type Call = (typeof calls)[number]['call'];
