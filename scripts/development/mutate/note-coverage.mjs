// Notes after each test file which pieces of which source files it ran. A piece is [start, end, ran] by offset; the
// later hold of the earlier around them.
import { appendFileSync } from 'node:fs';

export default class NoteCoverage {
  #into;
  #rooms;
  constructor(_config, { into, rooms }) {
    this.#into = into;
    this.#rooms = rooms;
  }
  onTestFileResult(_test, result) {
    const { testFilePath, perfStats, numFailingTests, testExecError, v8Coverage = [] } = result;
    // Jest's own reporter, which comes next, would keep all of it and add it up.
    result.v8Coverage = [];
    const ofRooms = v8Coverage.filter(({ result: { url } }) =>
      this.#rooms.some((room) => url.startsWith(room)),
    );
    const ran = ofRooms.map(({ result: { url, functions } }) => [
      url,
      functions.flatMap(({ ranges }) => ranges.map((r) => [r.startOffset, r.endOffset, r.count > 0 ? 1 : 0])),
    ]);
    const failed = numFailingTests > 0 || testExecError !== undefined;
    const line = { test: testFilePath, ms: perfStats.runtime, failed, ran: Object.fromEntries(ran) };
    appendFileSync(this.#into, `${JSON.stringify(line)}\n`);
  }
}
