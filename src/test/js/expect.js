const shown = (value) => JSON.stringify(value, (_, one) => (one === undefined ? 'undefined' : one));

function fail(message) {
  throw new Error(message);
}

/** expect(this).is(that): what a test of the pages' modules needs, and no more. */
export const expect = (actual) => ({
  is(expected) {
    if (!Object.is(actual, expected)) fail(`expected ${shown(expected)}, but it is ${shown(actual)}`);
  },
  /** The same in every part. */
  equals(expected) {
    if (shown(actual) !== shown(expected)) fail(`expected ${shown(expected)}, but it is ${shown(actual)}`);
  },
  isBetween(low, high) {
    if (!(actual >= low && actual <= high)) fail(`expected ${low} to ${high}, but it is ${shown(actual)}`);
  },
});
