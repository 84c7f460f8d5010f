import type { RequiredPart } from '../caseStudies/completeness';

const BETWEEN_NAMES = /[\u3001\uff0c,;\uff1b\t]+/;

/**
 * Required parts as a person types them: one a line, the name first, then other headings that will do.
 * Empty lines and a part that stands there already are passed over.
 */
export function partsFromText(text: string): RequiredPart[] {
  const parts: RequiredPart[] = [];
  for (const line of text.split('\n')) {
    const names = [
      ...new Set(
        line
          .split(BETWEEN_NAMES)
          .map((name) => name.trim())
          .filter(Boolean),
      ),
    ];
    const [first] = names;
    if (first !== undefined && !parts.some(({ id }) => id === first))
      parts.push({ id: first, names });
  }
  return parts;
}

export const textOfParts = (parts: readonly RequiredPart[]): string =>
  parts.map(({ names }) => names.join('\u3001')).join('\n');
