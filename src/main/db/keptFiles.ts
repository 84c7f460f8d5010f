/**
 * Columns with the SHA-256 of a file that lies in the store, by table: what a package carries and a
 * merge brings along. A test holds them against the schema, so that no new column is forgotten.
 */
export const keptFiles: Readonly<Record<string, readonly string[]>> = {
  deck: ['file_hash'],
  slide: ['image_hash'],
  slide_comparison: ['image_hash'],
  evidence: ['file_hash'],
  adoption_evidence: ['file_hash'],
  film: ['file_hash'],
  case_text: ['file_hash'],
  case_picture: ['image_hash'],
  casebook_picture: ['image_hash'],
  nomination_material: ['file_hash'],
  evaluation_release: ['content_hash'],
  boundary_map: ['shapes_hash'],
};

/** Hashes that only tell whether something is the same; no file of that name is kept. */
export const otherHashes: Readonly<Record<string, readonly string[]>> = {
  operator: ['pin_hash'],
  paper_made: ['content_hash'],
  return_received: ['file_hash'],
  sheet_pack: ['file_hash'],
  recommendation_received: ['file_hash'],
  value_received: ['file_hash'],
};
