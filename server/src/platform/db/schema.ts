/** Every table's columns for Kysely; grows with the migrations. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Database {}
