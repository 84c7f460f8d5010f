/**
 * On which page each name of a PDF lies that Chromium printed: its page objects and named
 * destinations stand in plain text, only their contents are packed. A PDF of another make may answer
 * with fewer names.
 */
export function namedPages(pdf: Uint8Array): Map<string, number> {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const kids = new Map<string, string[]>();
  const children = new Set<string>();
  for (const [, id, body] of text.matchAll(/(\d+) 0 obj\s*<<([\s\S]{0,4000}?)endobj/g)) {
    const list = body?.match(/\/Kids \[([^\]]*)\]/)?.[1];
    if (!id || list === undefined || !/\/Type \/Pages\b/.test(body ?? '')) continue;
    const ids = [...list.matchAll(/(\d+) 0 R/g)].map(([, child]) => child as string);
    kids.set(id, ids);
    for (const child of ids) children.add(child);
  }
  const root = [...kids.keys()].find((id) => !children.has(id));
  const places = new Map(
    (root ? leavesOf(root, kids) : []).map((id, index) => [id, index + 1] as const),
  );
  const named = new Map<string, number>();
  for (const [, name, page] of text.matchAll(/\/(\w+) \[(\d+) 0 R \/XYZ/g)) {
    const place = places.get(page ?? '');
    if (name && place !== undefined) named.set(name, place);
  }
  return named;
}

const leavesOf = (id: string, kids: ReadonlyMap<string, string[]>): string[] =>
  kids.get(id)?.flatMap((child) => leavesOf(child, kids)) ?? [id];
