export { listAnswer, listOf } from "./answer.ts";
export { type Column, type Field, flag, integer, moment, money, named, type Sql, text, uuid } from "./fields.ts";
export { compileList, defineList, type List, type ListPage, listQuery, type ListQuery } from "./list.ts";
export { type Listed, readMerged, readPage } from "./read.ts";
