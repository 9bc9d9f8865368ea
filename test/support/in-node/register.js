// For the processes of a run: each test file in turn is the one that `@jest/globals` belongs to.
import { register } from 'node:module';

register('./hooks.js', import.meta.url);
