/** What one answer may take. */
interface Bounds {
  bytes: number;
  /** From the call to the last byte, in milliseconds. */
  ms: number;
}

/** The answer grew beyond what any answer to what was asked can be. */
class AnswerTooLarge extends Error {
  override name = 'AnswerTooLarge';
}

/**
 * `fetch` with bounds on the body too: the client’s timeout only covers the headers, so that a slow body would be
 * read without end and a huge one filled the memory. Beyond a bound it fails as a lost connection does.
 */
export function boundedFetch({ bytes, ms }: Bounds): typeof fetch {
  return async (url, init) => {
    const signal = AbortSignal.any([AbortSignal.timeout(ms), ...(init?.signal ? [init.signal] : [])]);
    const response = await fetch(url, { ...init, signal });
    return new Response(response.body?.pipeThrough(atMost(bytes)) ?? null, response);
  };
}

function atMost(bytes: number): TransformStream<Uint8Array, Uint8Array> {
  let left = bytes;
  return new TransformStream({
    transform(chunk, controller) {
      left -= chunk.byteLength;
      if (left < 0) controller.error(new AnswerTooLarge(`The answer has more than ${bytes} bytes.`));
      else controller.enqueue(chunk);
    },
  });
}
