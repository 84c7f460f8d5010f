/** What no file system takes in a name, and what would climb out of the folder, becomes a line. */
export const safeName = (name: string): string => name.replace(/[\\/:*?"<>|]/g, '_').trim();
