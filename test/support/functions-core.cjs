// Stands where the worker puts the core of @azure/functions. Without one the package warns at each function that a test
// loads. What a test loads is registered here, by its name.
const registered = new Map();
module.exports = {
  registered,
  setProgrammingModel: () => undefined,
  registerFunction: (metadata, callback) => registered.set(metadata.name, { ...metadata, callback }),
  registerHook: () => undefined,
  log: () => undefined,
};
