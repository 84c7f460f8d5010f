/** A post that begins with the committee of the unit named before it. */
const COMMITTEE = /^([县市区])委/;

/**
 * A person's unit and post as papers and hosts say them, without saying twice what the post repeats:
 * 历下区委 + 区委书记 = 历下区委书记, 沂南县 + 县委书记 = 沂南县委书记.
 */
export function unitAndPost({ unitName, post }: { unitName: string; post: string }): string {
  for (let start = 0; start <= unitName.length - 2; start++) {
    if (post.startsWith(unitName.slice(start))) return unitName.slice(0, start) + post;
  }
  const level = COMMITTEE.exec(post)?.[1];
  return level && unitName.endsWith(level) ? unitName + post.slice(1) : unitName + post;
}
