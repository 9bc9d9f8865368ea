import type { AnyStateNode } from 'xstate';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { AnyStateMachine } from 'xstate';
import { flat } from './form.ts';
import { formOfType } from './types.ts';

/** All that a stored state of one version may consist of: each part, and what may stand there. */
export interface Shape {
  version: number;
  parts: ReadonlyMap<string, string>;
}

/** As far as its shape is concerned: where its files are, and what they say. */
export interface Shaped {
  id: string;
  version: number;
  stepper: { machine: AnyStateMachine };
}

const workflows = new URL('../../../workflows/', import.meta.url);
const fileOf = ({ id }: Shaped) => new URL(`${id}/stored-shape.txt`, workflows);

/** The shape as the present code has it: memory, settings, regions, and what the host keeps beside them. */
export async function shapeOf({ id, version, stepper }: Shaped): Promise<Shape> {
  const context = await formOfType({
    file: new URL(`${id}/context.ts`, workflows).href,
    name: 'Context',
  });
  const stored = await formOfType({
    file: new URL('chart/store.ts', workflows).href,
    name: 'Stored',
  });
  const { policy, ...memory } = Object.fromEntries(context.fields ?? []);
  const kinds = {
    context: flat('', { words: new Set(), fields: new Map(Object.entries(memory)) }),
    setting: policy ? flat('', policy) : [],
    region: Object.values(stepper.machine.root.states).flatMap(regionsOf),
    stored: flat('', stored),
  };
  const parts = Object.entries(kinds).flatMap(([kind, places]) =>
    places.map(([path, form]): [string, string] => [`${kind} ${path}`, form]),
  );
  return { version, parts: new Map(parts.sort(([one], [other]) => (one < other ? -1 : 1))) };
}

/** Every state, with the id by which timers and history name it, where that is its own. */
function regionsOf(node: AnyStateNode): [string, string][] {
  const usual = [node.machine.id, ...node.path].join('.');
  const id = node.id === usual ? '' : ` #${node.id}`;
  return [
    [node.path.join('.'), `${node.type}${id}`],
    ...Object.values(node.states).flatMap(regionsOf),
  ];
}

/** The shape that was last written down; null: none was. */
export function writtenShape(chart: Shaped): Shape | null {
  const file = fileOf(chart);
  if (!existsSync(file)) return null;
  const [first = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const parts = lines.map((line): [string, string] => {
    const end = line.indexOf(': ');
    return [line.slice(0, end), line.slice(end + 2)];
  });
  return { version: Number(first.replace('version ', '')), parts: new Map(parts) };
}

export function writeShape(chart: Shaped, { version, parts }: Shape): void {
  const lines = [...parts].map(([part, form]) => `${part}: ${form}\n`);
  writeFileSync(fileOf(chart), `version ${version}\n${lines.join('')}`);
}
