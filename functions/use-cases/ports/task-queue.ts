export interface RefreshTask {
  readonly spreadsheetId: string;
  readonly runId: string;
}

/** Delivers at least once. @throws AppError queue_unavailable where it cannot take the task */
export interface TaskQueue {
  enqueueRefresh(task: RefreshTask): Promise<void>;
}
