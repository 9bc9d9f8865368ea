import { examineAll } from '../doctor/examine-all.ts';
import { loadConfig } from '../../temporal.config.ts';
import { Failed, write } from './exit.ts';

/** Looks at all that endings need; fails when something is wrong. */
export async function examine(json: boolean): Promise<void> {
  const findings = await examineAll(loadConfig());
  const lines = findings.flatMap(({ name, ok, says, mend }) => [
    `${ok ? '✓' : '✗'} ${name}: ${says}`,
    ...(mend === null ? [] : [`  ${mend}`]),
  ]);
  write(json, { findings }, lines);
  const wrong = new Set(findings.filter(({ ok }) => !ok).map(({ name }) => name));
  if (wrong.size === 0) return;
  const says = `Something is wrong: ${[...wrong].join(', ')}.`;
  throw new Failed([{ code: 'doctor.wrong', says }]);
}
