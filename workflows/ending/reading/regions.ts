/** The regions beside the journey whose state readers are shown (docs/field.md#standings). */
type Region = 'contact' | 'accounts' | 'custody' | 'mandate' | 'records';

/** The state of a region, as a code; null once the ending is over and it is no more. */
export function standingOf(value: unknown, region: Region): string | null {
  const { open } = value as { open?: Partial<Record<Region, unknown>> };
  const state = open?.[region];
  return typeof state === 'string' ? state : null;
}
