// Notes after each test file which pieces of which source files it ran. A piece is [start, end, ran] by offset; the
// later hold of the earlier around them.
import { appendFileSync } from 'node:fs';

export default class NoteCoverage {
  #into;
  constructor(_config, { into }) {
    this.#into = into;
  }
  onTestFileResult(_test, { testFilePath, perfStats, numFailingTests, testExecError, v8Coverage = [] }) {
    const ran = v8Coverage.map(({ result: { url, functions } }) => [
      url,
      functions.flatMap(({ ranges }) => ranges.map((r) => [r.startOffset, r.endOffset, r.count > 0 ? 1 : 0])),
    ]);
    const failed = numFailingTests > 0 || testExecError !== undefined;
    const line = { test: testFilePath, ms: perfStats.runtime, failed, ran: Object.fromEntries(ran) };
    appendFileSync(this.#into, `${JSON.stringify(line)}\n`);
  }
}
