/** Lines that a text needs at a width in characters, where a Chinese character counts two. */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => {
    return sum + Math.max(1, Math.ceil(charactersOf(line) / Math.max(2, width - 1)));
  }, 0);
}

/** Width of a line in half characters. */
const charactersOf = (line: string) =>
  [...line].reduce((sum, char) => sum + ((char.codePointAt(0) as number) > 0x2e7f ? 2 : 1), 0);
