/** `历下区` is 历下; `单县` stays, one character alone is no name. */
export const shortName = (name: string): string =>
  name.length > 2 ? name.replace(/(区|县|市)$/, '') : name;
