import { openApi } from '../api/index.ts';
import { print } from './exit.ts';

/** Prints the description of the API for programs (OpenAPI 3.1). */
export function printOpenApi(): void {
  print(JSON.stringify(openApi(), null, 2));
}
