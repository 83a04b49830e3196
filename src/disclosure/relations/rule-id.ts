/**
 * The id of a relation's entry (`RelationEntry`). Ids are stable: they appear in messages, marks, reports, JSON and the
 * decisions that a workbook keeps. Any entry may bring one; `RULES` knows those of the add-in.
 */
export type RuleId = string & Record<never, never>;
