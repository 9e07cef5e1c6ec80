// Stands where the worker puts the core of @azure/functions. Without one the package warns at each function that a test
// loads.
module.exports = {
  setProgrammingModel: () => undefined,
  registerFunction: () => undefined,
  registerHook: () => undefined,
  log: () => undefined,
};
