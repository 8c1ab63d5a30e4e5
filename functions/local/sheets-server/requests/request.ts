import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Edit } from "../edit.ts";

type AnyRequest = sheets_v4.Schema$Request;

/** The kinds of request a batch update may hold. */
export type RequestKind = keyof AnyRequest;

/** What a request answers, built once the whole batch has been applied. */
export type Reply = () => sheets_v4.Schema$Response;

/** Applies one kind of request to a draft. */
export type RequestHandler<K extends RequestKind> = (edit: Edit, request: NonNullable<AnyRequest[K]>) => Reply;

/** The reply of a request that has none. */
export const noReply: Reply = () => ({});
