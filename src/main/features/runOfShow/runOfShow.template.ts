/** Name of the version that is kept when a show begins without an approved agenda. */
export const AUTOMATIC_VERSION = '开会时的议程（未经审定）';
