/** What survives `JSON.stringify`: all that a hosted chart remembers, wishes for or is told. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export type JsonObject = { [key: string]: JsonValue | undefined };

/** Something that a chart cannot do itself: the host grants it, and tells the result. */
export interface Wish {
  type: string;
  params: JsonObject;
}
