/**
 * The id of a relation's entry (`RelationEntry`). Ids are stable: they appear in messages, marks, reports, JSON and the
 * decisions that a workbook keeps. Any entry may bring one; `RULES` knows those of the add-in.
 *
 * It is no closed type: findings name their rule, and entries are made of what makes findings, so a type derived from
 * the entries would be a circle of imports, and any other a second list. A test of the house sees to it that every id
 * that the code names is that of an entry.
 */
export type RuleId = string & Record<never, never>;
