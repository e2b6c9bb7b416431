import { expect } from 'expect';

/** What the tests of the core use of @jest/globals, as plain functions that collect tests instead of running them. */
const suites = [];
let tests = [];
let path = [];

function describe(name, body) {
  if (path.length === 0 && !collecting) suites.push([name, body]);
  else within(name, body);
}

let collecting = false;

function within(name, body) {
  path.push(name);
  body();
  path.pop();
}

function it(name, body) {
  tests.push({ id: [...path, name].join(' > '), body });
}

const each = (define) => (table) => {
  const rows = table.every(Array.isArray) ? table : table.map((row) => [row]);
  return (name, body) => rows.forEach((row, index) => define(`${name} #${index}`, () => body(...row)));
};
describe.each = each(describe);
it.each = each(it);

/**
 * Builds the suites anew, one after the other as they are asked for, so that what a suite makes for its tests is made
 * by the mutant as well and a mutant that is killed costs no more suites.
 */
globalThis.__collectTests__ = function* (building) {
  collecting = true;
  for (const [index, [name, body]] of suites.entries()) {
    const id = `building ${name} #${index}`;
    building(id);
    tests = [];
    path = [];
    let failure = null;
    try {
      within(name, body);
    } catch (error) {
      failure = error;
    }
    const built = tests;
    yield { id, body: () => raise(failure) };
    yield* built;
  }
  collecting = false;
};

function raise(failure) {
  if (failure !== null) throw failure;
}

export { describe, expect, it };
