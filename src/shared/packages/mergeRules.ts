/**
 * What a merge of laptops must know about tables beyond their schema. Everything that is not named
 * here follows the general rule: three-way per column, the same natural key is the same thing.
 */
type MergeRules = {
  /** Stay on their laptop: what sets up a program is not the meeting's. */
  notMerged: readonly string[];
  /** Columns that only their own laptop sets, once the row exists here. */
  notTaken: Readonly<Record<string, readonly string[]>>;
  /** Numbers that people read: given anew at the merge when taken here. `within` names the scope. */
  numbers: Readonly<Record<string, { column: string; within: readonly string[] }>>;
  /** Official papers: two with the same number are two papers, never the same one. */
  papers: readonly string[];
  /** At most one row per scope may have 1 in this column; ours keeps it. */
  exclusive: Readonly<Record<string, { column: string; within: string }>>;
  /** Columns that tell whether two rows without a natural key are one, entered on both laptops. */
  sameWhen: Readonly<Record<string, readonly string[]>>;
  /** Columns that mean something only together: a clash in one is a clash in all. */
  together: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Kept as they are here without asking, when both laptops wrote them. */
  quiet: Readonly<Record<string, readonly string[]>>;
};

export const mergeRules: MergeRules = {
  notMerged: ['setting'],
  notTaken: { operator: ['pin_hash'] },
  numbers: {
    issue: { column: 'number', within: ['meeting_id'] },
    // Two forms that went out are two forms; what comes back names its own by id, not by version.
    return_pack: { column: 'version', within: ['meeting_id', 'organization_id'] },
    recommendation_pack: { column: 'version', within: ['selection_id', 'city_id'] },
    evaluation_release: { column: 'number', within: ['evaluation_id'] },
  },
  papers: ['assignment_notice', 'bulletin', 'outgoing_paper'],
  exclusive: { deck: { column: 'is_stage_version', within: 'case_study_id' } },
  // The same returned file, taken in on both.
  sameWhen: {
    progress_entry: ['issue_id', 'date', 'organization_id', 'text'],
    return_received: ['pack_id', 'file_hash'],
    recommendation_received: ['pack_id', 'file_hash'],
    value_received: ['pack_id', 'file_hash'],
    extension_request: ['issue_id', 'organization_id', 'due_date', 'reason'],
    evaluation_adjustment: ['evaluation_id', 'county_id', 'points', 'reason'],
    evaluation_veto: ['evaluation_id', 'county_id', 'reason'],
  },
  together: {
    issue: [
      [
        'status',
        'outcome',
        'result',
        'explanation',
        'next_step',
        'lead_organization_id',
        'common_issue_id',
        'assigned_on',
        'due_date',
        'original_due_date',
        'concluded_by',
        'concluded_at',
        'closed_by',
        'closed_at',
        'follow_up_review_on',
        'notice_id',
        'settled_level',
        'rating',
        'transferred_to',
      ],
      ['raised_by_id', 'raised_by_text'],
    ],
    agenda_item: [
      ['actual_start', 'actual_end', 'paused_at', 'paused_ms', 'added_seconds', 'skipped'],
      ['planned_start', 'planned_minutes', 'planned_end', 'start_is_hard', 'counts_to_end'],
    ],
    case_adoption: [['status', 'result', 'look_back_on']],
    plan_task: [['done_on', 'result']],
    seating_place: [['seat', 'rank', 'seated_by']],
    indicator_value: [['value', 'source']],
    boundary_map: [['name', 'source', 'approval']],
    verified_finding: [['seen', 'remark', 'verified_at', 'operator_id']],
    table_head: [['indicator_name', 'indicator_unit']],
  },
  quiet: {
    ledger_shape: ['heads', 'mapping', 'used_on'],
    deck: ['file_name', 'imported_at', 'rendering', 'renderer'],
    slide: ['title', 'text', 'notes', 'image_hash', 'width', 'height', 'fidelity'],
    evidence: ['file_name', 'added_at'],
    progress_entry: ['author', 'recorded_at'],
    return_received: ['file_name', 'received_on', 'late', 'taken'],
    recommendation_received: ['file_name', 'received_on', 'late', 'taken'],
    value_received: ['file_name', 'received_on', 'late', 'taken'],
    extension_request: ['asked_on'],
    evaluation_report: ['created_at'],
    boundary_map: ['imported_at'],
    table_head: ['used_on'],
  },
};

/** Order says nothing that is worth a question: ours stays. */
export const isQuiet = (table: string, column: string): boolean =>
  column === 'position' || (mergeRules.quiet[table]?.includes(column) ?? false);

/** The columns that are decided as one with this column; itself alone when there are none. */
export const decidedWith = (table: string, column: string): readonly string[] =>
  mergeRules.together[table]?.find((columns) => columns.includes(column)) ?? [column];
