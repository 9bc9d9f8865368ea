// For the processes of a run: TypeScript, and each test file in turn is the one that `@jest/globals` belongs to.
import { register } from 'node:module';

process.setSourceMapsEnabled(true);
register('./hooks.js', import.meta.url);
