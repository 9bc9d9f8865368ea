/** Fields whose payloads Temporal shows as they are, or that a codec cannot hide from the list. */
const shown = new Set(['searchAttributes', 'memo', 'userMetadata', 'indexedFields']);

/** What can be read of an event or a description without the key to its payloads: everything else is left out. */
export function openFields(value: unknown, spelt = false): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return Buffer.from(value).toString();
  if (Array.isArray(value)) return value.map((item) => openFields(item, spelt));
  if ('metadata' in value && 'data' in value) {
    return spelt ? Buffer.from(value.data as Uint8Array).toString() : '(payload)';
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      openFields(inner, spelt || shown.has(name)),
    ]),
  );
}

/** The payloads, which a codec would encrypt. */
export function payloadsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('metadata' in value && 'data' in value) {
    return [Buffer.from(value.data as Uint8Array).toString()];
  }
  return Object.values(value).flatMap(payloadsOf);
}
