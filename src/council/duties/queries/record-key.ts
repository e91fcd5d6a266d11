/** The record of a room that duties belong to. */
export interface RecordKey {
  readonly tenantId: string;
  readonly recordKind: string;
  readonly recordId: string;
}
