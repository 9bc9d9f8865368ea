'use strict';

const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/**
 * Jest's usual environment for Node, in a context whose global object is a plain one. Jest's own asks two interceptors
 * whenever a line names `Math`, `Object` or `Map`, so that whatever is pure took up to ten times as long in a test as
 * outside of it: to train the weights of the wording check, 35 seconds instead of 3.
 */
class PlainEnvironment extends TestEnvironment {
  constructor(...given) {
    const { createContext } = vm;
    // Jest has no option for it.
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...given);
    } finally {
      vm.createContext = createContext;
    }
  }
}

module.exports = PlainEnvironment;
