/**
 * A file's name from what somebody typed: what no file system takes in a name, and what would climb out
 * of the folder, becomes a line.
 */
export const safeName = (name: string): string => name.replace(/[\\/:*?"<>|\n]/g, '_').trim();
