import type { Call } from "../call.ts";
import type { Edit } from "../edit.ts";
import type { FieldMask } from "../field-mask.ts";
import type { QueryParameters } from "../parameters.ts";
import type { Workbook } from "../workbook.ts";

/** A call with its parameters read. */
export type MethodCall = {
  readonly call: Call;
  readonly query: QueryParameters;
  /** The `fields` of the answer, where the caller gave them. */
  readonly mask: FieldMask | undefined;
};

/** Answers from a spreadsheet as it is. */
export type ReadMethod = (workbook: Workbook, request: MethodCall) => object;

/** Changes a draft of a spreadsheet and answers. The answer may be built once the whole draft has been recalculated. */
export type EditMethod = (edit: Edit, request: MethodCall) => () => object;
