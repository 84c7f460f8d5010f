/** Words that speak of somebody's place or score. */
export const PLACE_WORDS =
  /名次|排名|位次|位列|位居|得分|总分|综合分|评分|[0-9０-９.]+\s*分(?!之|钟|别|公司|局|行|为|布|类|工|级)|第\s*[0-9０-９一二三四五六七八九十百零两]+\s*[名位]|前\s*[0-9０-９一二三四五六七八九十百]+\s*[名位强]|后\s*[0-9０-９一二三四五六七八九十百]+\s*[名位]|倒数|末位|垫底|退位|进位|(?:上升|下降|前移|后移|提升|进步)\s*了?\s*[0-9０-９一二三四五六七八九十百]+\s*[位名]/u;

/** Of a standing among counties: said of a city it tells of those in it. */
export const STANDING_WORDS =
  /[前后]\s*[0-9一二三四五六七八九十百零两]+\s*[名位强]|倒数|末位|垫底|[县区].*(?:排名|位次|名次|位列|位居|第\s*[0-9一二三四五六七八九十百零两]+\s*[名位])|(?:排名|位次|名次|位列|位居).*[县区]/u;

/** Ends of a county's name that people leave out. */
export const COUNTY_ENDS = /[县市区]$/u;
/** Names that are words of the language without their end. */
export const NO_NAMES: readonly string[] = ['市中'];
