// A stack is half a dozen processes: two of them beside each other take more than a machine of two cores has, and the
// suites fail of hunger. One of them runs at a time, beside all other suites.
import JestRunner from 'jest-runner';

const TestRunner = JestRunner.default ?? JestRunner;
const isOfStack = ({ path }) => /[\\/]test[\\/]stack[\\/]/.test(path);

export default class OneStackAtATime extends TestRunner {
  #stacks;
  constructor(globalConfig, context) {
    super(globalConfig, context);
    this.#stacks = new TestRunner({ ...globalConfig, maxWorkers: 1 }, context);
  }

  on(event, listener) {
    const off = [super.on(event, listener), this.#stacks.on(event, listener)];
    return () => off.forEach((end) => end());
  }

  async runTests(tests, watcher, options) {
    const stacks = () => this.#stacks.runTests(tests.filter(isOfStack), watcher, options);
    const others = () =>
      super.runTests(
        tests.filter((test) => !isOfStack(test)),
        watcher,
        options,
      );
    if (options.serial) {
      await stacks();
      await others();
    } else await Promise.all([stacks(), others()]);
  }
}
