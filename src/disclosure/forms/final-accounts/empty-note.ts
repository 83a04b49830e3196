/** Words of a note that say that a form has nothing to report. */
export const EMPTY_NOTE = /(?:无|没有|未|不涉及|空表|为零|为0)/u;

/** A title may say it itself: …决算表(空表). */
export const EMPTY_TITLE = /空表|无数据|不涉及/u;

/** A label that says it by itself, without 注 before it: (空表), 本表本年度无数据, 不涉及, 无. */
export const SAYS_EMPTY =
  /^\(?(?:空表|不涉及|无|无数据|无内容|无此项(?:内容|支出|收支|业务)?)\)?$|^(?:本|此|该)(?:表|部门|单位|年度?).*(?:空表|无数据|无内容|不涉及|[无未].*(?:收支|收入|支出|预算|安排|发生))/u;
