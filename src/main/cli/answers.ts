/** An answer as a person reads it in a terminal: names and values, lists with a dash. */
export function asText(value: unknown, indent = ''): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return `${indent}[]`;
    return value.map((part) => `${indent}- ${asText(part, `${indent}  `).trimStart()}`).join('\n');
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, part]) =>
        isLeaf(part)
          ? `${indent}${name}: ${asText(part)}`
          : `${indent}${name}:\n${asText(part, `${indent}  `)}`,
      )
      .join('\n');
  }
  return `${indent}${value ?? '—'}`;
}

const isLeaf = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Array.isArray(value) && value.length === 0);
