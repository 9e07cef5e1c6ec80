// Runs test files in the order in which they were named: first what most likely notices.
export default class InGivenOrder {
  #order;
  constructor({ globalConfig }) {
    this.#order = globalConfig.nonFlagArgs;
  }
  sort(tests) {
    return [...tests].sort((a, b) => this.#order.indexOf(a.path) - this.#order.indexOf(b.path));
  }
  cacheResults() {
    // How long each took is known from the coverage run.
  }
}
