/** The listed actions whose words contain all that was typed, in any order. */
export function matching<A extends { id: string; label: string; listed?: boolean | undefined }>(
  actions: readonly A[],
  typed: string,
): A[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return actions.filter(
    ({ label, id, listed }) =>
      listed !== false && words.every((word) => `${label} ${id}`.toLowerCase().includes(word)),
  );
}
